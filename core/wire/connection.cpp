#include "core/wire/connection.h"

#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>

#include <array>

namespace core::wire {

namespace asio = boost::asio;
using Error = boost::system::error_code;

namespace {

constexpr std::size_t kOutputBytesMax = 64 * 1024;     // before it is sent, however many requests still wait
constexpr std::size_t kBodyBytesCopiedMax = 32 * 1024; // larger ones are sent from where they are
constexpr std::size_t kReadBytesMin = 2 * 1024;
constexpr std::size_t kSealedReadBytes = 16 * 1024;

} // namespace

Connection::Connection(EventLoop &loop, asio::ip::tcp::socket socket)
    : m_loop(loop)
    , m_shared(loop.shared())
    , m_socket(std::move(socket))
    , m_inputBytesMax(m_shared.options.limits.headBytesMax + 2 * m_shared.options.limits.bodyBytesMax)
    , m_parser(m_shared.options.limits)
{
    ++m_shared.connections;
    if (m_shared.options.tls) {
        m_tls = std::make_unique<TlsSession>(*m_shared.options.tls);
        m_sealedInput = std::make_unique_for_overwrite<char[]>(kSealedReadBytes);
    }
}

Connection::~Connection()
{
    m_shared.bufferedBytes -= m_charged;
    --m_shared.connections;
}

void Connection::start()
{
    Error ignored; // a socket without these works too
    m_socket.non_blocking(true, ignored);
    m_socket.set_option(asio::ip::tcp::no_delay(true), ignored);
    m_loop.add(this);
    setDeadline(m_shared.options.requestTimeout); // a client that connects has something to say
    read();
}

void Connection::close()
{
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    m_loop.remove(this);
    Error ignored;
    m_socket.close(ignored);
}

void Connection::timeIsUp()
{
    if (m_state == State::Answering)
        return; // our own work: it ends by itself
    if (m_state == State::Reading && m_inRequest)
        refuse(408);
    else
        close();
}

void Connection::serverStops()
{
    if (m_state == State::Reading && !m_inRequest)
        close();
}

bool Connection::growInput()
{
    m_input.prepare(kReadBytesMin);
    const std::size_t charge =
        m_input.capacity() > ByteBuffer::kBytesKept ? m_input.capacity() - ByteBuffer::kBytesKept : 0;
    if (charge != m_charged) {
        m_shared.bufferedBytes += charge - m_charged; // wraps around to the difference where it is less
        m_charged = charge;
    }
    return m_charged == 0 || m_shared.bufferedBytes <= m_shared.options.bufferedBytesMax;
}

void Connection::read()
{
    m_state = State::Reading;
    if (!growInput())
        return refuse(503);
    if (m_tls)
        return readSealed();
    m_socket.async_read_some(asio::buffer(m_input.prepare(kReadBytesMin), m_input.room()),
                             [self = shared_from_this()](const Error &error, std::size_t count) {
                                 if (self->m_state != State::Reading)
                                     return; // its time was up
                                 if (error)
                                     return self->close();
                                 self->m_input.added(count);
                                 self->process();
                             });
}

void Connection::readSealed()
{
    m_socket.async_read_some(
        asio::buffer(m_sealedInput.get(), kSealedReadBytes),
        [self = shared_from_this()](const Error &error, std::size_t count) {
            if (self->m_state != State::Reading)
                return; // its time was up
            if (error)
                return self->close();
            if (self->m_tls->receive({self->m_sealedInput.get(), count}, self->m_input, self->m_sealed))
                return self->process();
            self->m_closing = true;
            if (self->send())
                self->linger();
        });
}

/// Answers what has arrived, all in one write where it can, then waits for more.
void Connection::process()
{
    while (m_state == State::Reading) {
        if (!processOne())
            return;
    }
}

/// False where something else goes on from here.
bool Connection::processOne()
{
    if (m_output.size() > kOutputBytesMax || !m_body.empty()) {
        if (!send())
            return false;
        // Others are served before the rest of a long row of requests.
        asio::post(m_loop.context, [self = shared_from_this()] { self->process(); });
        return false;
    }
    const HttpParser::State state =
        m_input.empty() ? HttpParser::State::NeedsMore : m_parser.parse(m_input.view());
    if (state == HttpParser::State::Refused) {
        refuse(m_parser.refusal());
        return false;
    }
    if (state == HttpParser::State::Complete) {
        m_parser.take(m_input.view(), m_request);
        answer();
        return true;
    }
    if (m_input.view().size() > m_inputBytesMax) {
        refuse(413); // chunks in wrappings that are larger than they are
        return false;
    }
    if (!m_input.empty() && m_parser.takeWaitsForContinue())
        m_output += "HTTP/1.1 100 Continue\r\n\r\n";
    if (hasOutput() && !send())
        return false;
    if (m_input.empty()) {
        m_inRequest = false;
        m_input.release();
        if (m_loop.stopping()) {
            close();
            return false;
        }
        if (m_answered)
            setDeadline(m_shared.options.idleTimeout);
        m_answered = false;
    } else if (!m_inRequest) {
        m_inRequest = true;
        setDeadline(m_shared.options.requestTimeout);
    }
    read();
    return false;
}

void Connection::answer()
{
    m_response.clear();
    if (!m_shared.handler.mayBlock(m_request)) {
        m_shared.handler.answer(m_request, m_response);
        appendAnswer();
        return;
    }
    if (!m_output.empty() && !send())
        return; // the worker gets it when the client has taken what was answered before
    m_state = State::Answering;
    m_shared.workers.run([self = shared_from_this()]() mutable {
        self->m_shared.handler.answer(self->m_request, self->m_response);
        asio::io_context &context = self->m_loop.context;
        asio::post(context, [moved = std::move(self)] { moved->answered(); });
    });
}

void Connection::answered()
{
    if (m_state == State::Closed)
        return;
    m_state = State::Reading;
    appendAnswer();
    process();
}

void Connection::appendAnswer()
{
    const bool isClose = m_response.close || !m_request.keepAlive || m_loop.stopping();
    m_output.append("HTTP/1.1 ").append(std::to_string(m_response.status)).append(" ");
    m_output.append(reasonPhrase(m_response.status));
    m_output.append("\r\nServer: Server\r\nDate: ").append(m_loop.date()).append("\r\n");
    m_output.append(m_response.headers);
    m_output.append("Content-Length: ").append(std::to_string(m_response.body.size()));
    m_output.append(isClose ? "\r\nConnection: close\r\n\r\n" : "\r\nConnection: keep-alive\r\n\r\n");
    if (m_request.method != "HEAD") {
        if (m_response.body.size() <= kBodyBytesCopiedMax)
            m_output.append(m_response.body);
        else
            m_body = std::move(m_response.body);
    }
    m_input.consume(m_parser.requestBytes());
    m_parser.reset();
    m_inRequest = false;
    m_answered = true;
    if (isClose) {
        m_closing = true;
        if (send())
            linger();
    }
}

void Connection::refuse(int status)
{
    m_output.append("HTTP/1.1 ").append(std::to_string(status)).append(" ").append(reasonPhrase(status));
    m_output.append("\r\nServer: Server\r\nDate: ").append(m_loop.date());
    m_output.append("\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    m_closing = true;
    if (send())
        linger();
}

/// True when all is sent; else the rest follows by itself, and then what comes next.
bool Connection::send()
{
    if (m_tls && m_sent == 0) {
        m_tls->seal(m_output, m_sealed);
        m_tls->seal(m_body, m_sealed);
        m_output.clear();
        m_body.clear();
    }
    const std::string &first = m_tls ? m_sealed : m_output;
    while (true) {
        const std::size_t head = std::min(m_sent, first.size());
        const std::array<asio::const_buffer, 2> rest = {asio::buffer(first) + head,
                                                        asio::buffer(m_body) + (m_sent - head)};
        if (asio::buffer_size(rest) == 0)
            break;
        Error error;
        m_sent += m_socket.write_some(rest, error);
        if (error == asio::error::would_block) {
            if (m_state != State::Sending)
                setDeadline(m_shared.options.answerTimeout);
            m_state = State::Sending;
            m_socket.async_wait(asio::ip::tcp::socket::wait_write,
                                [self = shared_from_this()](const Error &failed) {
                                    if (self->m_state != State::Sending)
                                        return;
                                    if (failed)
                                        return self->close();
                                    if (!self->send())
                                        return;
                                    if (self->m_closing)
                                        return self->linger();
                                    self->m_state = State::Reading;
                                    self->process();
                                });
            return false;
        }
        if (error) {
            close();
            return false;
        }
    }
    m_sent = 0;
    m_output.clear();
    if (m_output.capacity() > 2 * kOutputBytesMax)
        m_output = {};
    m_body = {};
    m_sealed = {};
    return true;
}

/// Closes our side, and waits for the client's: closed at once, unread bytes of the client would make the
/// system take back the answer.
void Connection::linger()
{
    m_state = State::Lingering;
    setDeadline(m_shared.options.lingerTimeout);
    Error error;
    m_socket.cancel(error); // a read that waits
    if (m_tls) {
        m_tls->finish(m_sealed);
        m_socket.write_some(asio::buffer(m_sealed), error); // a courtesy
    }
    m_socket.shutdown(asio::ip::tcp::socket::shutdown_send, error);
    if (error)
        return close();
    m_input = {};
    m_shared.bufferedBytes -= m_charged;
    m_charged = 0;
    discard();
}

void Connection::discard()
{
    m_socket.async_read_some(asio::buffer(m_input.prepare(kReadBytesMin), m_input.room()),
                             [self = shared_from_this()](const Error &error, std::size_t) {
                                 if (self->m_state != State::Lingering)
                                     return;
                                 if (error)
                                     return self->close();
                                 self->discard();
                             });
}

} // namespace core::wire
