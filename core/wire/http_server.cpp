#include "core/wire/http_server.h"

#include "core/wire/connection.h"
#include "core/wire/event_loop.h"

#include <netdb.h>
#include <sys/epoll.h>
#include <sys/socket.h>

#include <cerrno>
#include <optional>
#include <system_error>
#include <thread>

namespace core::wire {

namespace {

constexpr std::string_view kFull = "HTTP/1.1 503 Service Unavailable\r\nServer: Server\r\n"
                                   "Content-Length: 0\r\nConnection: close\r\n\r\n";
constexpr std::chrono::milliseconds kPauseWithoutDescriptors{100};

struct RunningLoop
{
    explicit RunningLoop(ServerShared &shared)
        : loop(shared)
    {}
    EventLoop loop;
    std::thread thread;
};

struct Address
{
    sockaddr_storage bytes = {};
    socklen_t size = 0;
};

/// Of a numeric text; an IPv6 one may name its interface ("fe80::1%eth0").
std::optional<Address> addressOf(const std::string &host, std::uint16_t port)
{
    const std::string service = std::to_string(port);
    addrinfo hints = {};
    hints.ai_family = host.find(':') == std::string::npos ? AF_INET : AF_INET6;
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV;
    addrinfo *found = nullptr;
    if (::getaddrinfo(host.c_str(), service.c_str(), &hints, &found) != 0)
        return std::nullopt;
    Address address;
    std::copy_n(reinterpret_cast<const char *>(found->ai_addr), found->ai_addrlen,
                reinterpret_cast<char *>(&address.bytes));
    address.size = found->ai_addrlen;
    ::freeaddrinfo(found);
    return address;
}

/// Open unless the system refuses, with errno.
Descriptor listenAt(const Address &address)
{
    const auto *bytes = reinterpret_cast<const sockaddr *>(&address.bytes);
    Descriptor socket(::socket(bytes->sa_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const int on = 1;
    const bool listens =
        socket.isOpen() && ::setsockopt(socket.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) == 0 &&
        ::bind(socket.get(), bytes, address.size) == 0 && ::listen(socket.get(), SOMAXCONN) == 0;
    if (listens)
        return socket;
    const int fault = errno;
    socket.close();
    errno = fault;
    return {};
}

std::uint16_t portOf(const Descriptor &socket)
{
    Address address;
    address.size = sizeof address.bytes;
    ::getsockname(socket.get(), reinterpret_cast<sockaddr *>(&address.bytes), &address.size);
    const bool isIpv6 = address.bytes.ss_family == AF_INET6;
    return ntohs(isIpv6 ? reinterpret_cast<const sockaddr_in6 *>(&address.bytes)->sin6_port
                        : reinterpret_cast<const sockaddr_in *>(&address.bytes)->sin_port);
}

} // namespace

struct HttpServer::Private final : Watcher
{
    Private(HttpHandler &handler, const HttpServerOptions &options)
        : shared(handler, options)
    {
        for (std::size_t i = 0; i < std::max<std::size_t>(options.loops, 1); ++i)
            loops.push_back(std::make_unique<RunningLoop>(shared));
    }

    /// 0, or an errno.
    int listen(const Address &address);
    bool accept();
    void happened(std::uint32_t) override;
    void take(EventLoop &loop, Descriptor socket);
    void stopListening();

    ServerShared shared;
    std::vector<std::unique_ptr<RunningLoop>> loops; // the first one accepts for all
    Descriptor listener;
    std::size_t nextLoop = 0;
    std::uint16_t port = 0;
};

int HttpServer::Private::listen(const Address &address)
{
    for (const std::unique_ptr<RunningLoop> &running : loops) {
        if (running->loop.fault() != 0)
            return running->loop.fault();
    }
    listener = listenAt(address);
    if (!listener.isOpen() || !accept())
        return errno;
    port = portOf(listener);
    return 0;
}

bool HttpServer::Private::accept()
{
    return loops.front()->loop.watch(*this, listener, EPOLLIN);
}

/// One a turn: the system says it again while more wait.
void HttpServer::Private::happened(std::uint32_t)
{
    EventLoop &first = loops.front()->loop;
    Descriptor socket(::accept4(listener.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
    if (socket.isOpen()) {
        EventLoop &loop = loops[nextLoop]->loop;
        nextLoop = (nextLoop + 1) % loops.size();
        return take(loop, std::move(socket));
    }
    if (errno != EMFILE && errno != ENFILE && errno != ENOBUFS && errno != ENOMEM)
        return; // the client went away
    first.unwatch(listener);
    first.callAfter(kPauseWithoutDescriptors, [this] {
        if (listener.isOpen())
            accept();
    });
}

void HttpServer::Private::take(EventLoop &loop, Descriptor socket)
{
    if (shared.connections >= shared.options.connectionsMax) {
        // Who does not hear it is turned away all the same.
        ::send(socket.get(), kFull.data(), kFull.size(), MSG_NOSIGNAL);
        ::shutdown(socket.get(), SHUT_WR);
        return;
    }
    auto connection = std::make_shared<Connection>(loop, std::move(socket));
    if (&loop == &loops.front()->loop)
        connection->start();
    else
        loop.post([connection] { connection->start(); });
}

void HttpServer::Private::stopListening()
{
    if (!listener.isOpen())
        return;
    loops.front()->loop.unwatch(listener);
    listener.close();
}

HttpServer::HttpServer(std::unique_ptr<Private> p)
    : d(std::move(p))
{}

std::variant<std::unique_ptr<HttpServer>, HttpServer::StartError>
HttpServer::start(HttpHandler &handler, const HttpServerOptions &options)
{
    const std::string host = options.host == "localhost" ? "127.0.0.1" : options.host;
    const std::optional<Address> address = addressOf(host, options.port);
    if (!address)
        return StartError{"'" + options.host + "' is not an address of this computer, such as 127.0.0.1"};
    auto p = std::make_unique<Private>(handler, options);
    if (const int fault = p->listen(*address); fault != 0)
        return StartError{std::system_category().message(fault), fault == EADDRINUSE};
    for (const std::unique_ptr<RunningLoop> &running : p->loops)
        running->thread = std::thread([&loop = running->loop] { loop.run(); });
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
        running->loop.post([p = d.get(), &first = *d->loops.front(), &stopped = *running] {
            if (&first == &stopped)
                p->stopListening();
            stopped.loop.stop();
        });
    }
    for (const std::unique_ptr<RunningLoop> &running : d->loops)
        running->thread.join();
    d->shared.workers.finish(); // what they post now has no one to answer any more
    d->shared.readers.finish();
}

} // namespace core::wire
