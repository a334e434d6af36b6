#include "core/wire/http_server.h"

#include "core/wire/connection.h"
#include "core/wire/event_loop.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>

#include <thread>

namespace core::wire {

namespace asio = boost::asio;
using asio::ip::tcp;
using Error = boost::system::error_code;

namespace {

constexpr std::string_view kFull = "HTTP/1.1 503 Service Unavailable\r\nServer: Server\r\n"
                                   "Content-Length: 0\r\nConnection: close\r\n\r\n";
constexpr std::chrono::milliseconds kPauseWithoutDescriptors{100};

struct RunningLoop
{
    explicit RunningLoop(ServerShared &shared)
        : loop(shared)
        , guard(loop.context.get_executor())
    {}
    EventLoop loop;
    asio::executor_work_guard<asio::io_context::executor_type> guard; // runs without connections too
    std::thread thread;
};

} // namespace

struct HttpServer::Private
{
    Private(HttpHandler &handler, const HttpServerOptions &options)
        : shared(handler, options)
    {
        for (std::size_t i = 0; i < std::max<std::size_t>(options.loops, 1); ++i)
            loops.push_back(std::make_unique<RunningLoop>(shared));
        acceptor.emplace(loops.front()->loop.context);
        pause.emplace(loops.front()->loop.context);
    }

    void accept();
    void take(EventLoop &loop, tcp::socket socket);

    ServerShared shared;
    std::vector<std::unique_ptr<RunningLoop>> loops; // the first one accepts for all
    std::optional<tcp::acceptor> acceptor;
    std::optional<asio::steady_timer> pause;
    std::size_t nextLoop = 0;
    std::uint16_t port = 0;
};

void HttpServer::Private::accept()
{
    EventLoop &loop = loops[nextLoop]->loop;
    nextLoop = (nextLoop + 1) % loops.size();
    acceptor->async_accept(loop.context, [this, &loop](const Error &error, tcp::socket socket) {
        if (!acceptor->is_open())
            return;
        if (error == asio::error::no_descriptors || error == asio::error::no_memory) {
            pause->expires_after(kPauseWithoutDescriptors);
            pause->async_wait([this](const Error &stopped) {
                if (!stopped)
                    accept();
            });
            return;
        }
        if (!error)
            take(loop, std::move(socket));
        accept();
    });
}

void HttpServer::Private::take(EventLoop &loop, tcp::socket socket)
{
    if (shared.connections >= shared.options.connectionsMax) {
        Error ignored; // who does not hear it is turned away all the same
        socket.non_blocking(true, ignored);
        socket.write_some(asio::buffer(kFull), ignored);
        socket.shutdown(tcp::socket::shutdown_send, ignored);
        return;
    }
    auto connection = std::make_shared<Connection>(loop, std::move(socket));
    if (&loop == &loops.front()->loop)
        connection->start();
    else
        asio::post(loop.context, [connection] { connection->start(); });
}

HttpServer::HttpServer(std::unique_ptr<Private> p)
    : d(std::move(p))
{}

std::variant<std::unique_ptr<HttpServer>, HttpServer::StartError>
HttpServer::start(HttpHandler &handler, const HttpServerOptions &options)
{
    Error error;
    const std::string host = options.host == "localhost" ? "127.0.0.1" : options.host;
    const asio::ip::address address = asio::ip::make_address(host, error);
    if (error)
        return StartError{"'" + options.host + "' is not an address of this computer, such as 127.0.0.1"};
    auto p = std::make_unique<Private>(handler, options);
    const tcp::endpoint endpoint(address, options.port);
    p->acceptor->open(endpoint.protocol(), error);
    if (!error)
        p->acceptor->set_option(tcp::acceptor::reuse_address(true), error);
    if (!error)
        p->acceptor->bind(endpoint, error);
    if (!error)
        p->acceptor->listen(asio::socket_base::max_listen_connections, error);
    if (error)
        return StartError{error.message(), error == asio::error::address_in_use};
    p->port = p->acceptor->local_endpoint(error).port();
    p->accept();
    for (const std::unique_ptr<RunningLoop> &running : p->loops)
        running->thread = std::thread([&context = running->loop.context] { context.run(); });
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(p)));
}

HttpServer::~HttpServer()
{
    stop();
}

std::uint16_t HttpServer::port() const
{
    return d->port;
}

std::size_t HttpServer::connections() const
{
    return d->shared.connections;
}

std::size_t HttpServer::bufferedBytes() const
{
    return d->shared.bufferedBytes;
}

void HttpServer::stop()
{
    if (!d->loops.front()->thread.joinable())
        return;
    for (const std::unique_ptr<RunningLoop> &running : d->loops) {
        asio::post(running->loop.context, [p = d.get(), &first = *d->loops.front(), &stopped = *running] {
            if (&first == &stopped) {
                Error ignored;
                p->acceptor->close(ignored);
                p->pause->cancel();
            }
            stopped.loop.stop();
            stopped.guard.reset();
        });
    }
    for (const std::unique_ptr<RunningLoop> &running : d->loops)
        running->thread.join();
    d->shared.workers.finish(); // what they post now has no one to answer any more
}

} // namespace core::wire
