#include "core/wire/connection.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/uio.h>

#include <array>
#include <cerrno>
#include <charconv>

namespace core::wire {

namespace {

constexpr std::size_t kOutputBytesMax = 64 * 1024; // before it is sent, however many requests still wait
// Larger bodies are sent from where they are; but those of a row of requests go out in one piece.
constexpr std::size_t kBodyBytesCopiedMax = 8 * 1024;
constexpr std::size_t kBodyBytesCopiedInRow = 32 * 1024;
constexpr std::size_t kShortBytes = 4 * 1024;
constexpr std::size_t kReadBytesMin = 2 * 1024;
constexpr std::size_t kSealedReadBytes = 16 * 1024;

void appendNumber(std::string &text, std::size_t number)
{
    char digits[20];
    text.append(digits, std::size_t(std::to_chars(digits, digits + sizeof digits, number).ptr - digits));
}

} // namespace

Connection::Connection(EventLoop &loop, Descriptor socket)
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
    const int on = 1;
    ::setsockopt(m_socket.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on); // it works without, too
    if (!m_loop.add(shared_from_this(), m_socket)) {
        m_state = State::Closed;
        return m_socket.close();
    }
    setDeadline(m_shared.options.requestTimeout); // a client that connects has something to say
    read();
}

void Connection::close()
{
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    m_loop.remove(this, m_socket);
    m_socket.close();
}

void Connection::happened(std::uint32_t events)
{
    m_hasEnded = m_hasEnded || (events & (EPOLLRDHUP | EPOLLHUP | EPOLLERR)) != 0;
    m_isReadable = m_isReadable || m_hasEnded || (events & EPOLLIN) != 0;
    m_isWritable = m_isWritable || (events & (EPOLLOUT | EPOLLHUP | EPOLLERR)) != 0;
    if (m_state != State::Yielding)
        goOn();
}

void Connection::goOn()
{
    switch (m_state) {
    case State::Reading:
        if (m_isReadable)
            receive();
        break;
    case State::Yielding:
        m_state = State::Reading;
        process();
        break;
    case State::Sending:
        if (m_isWritable)
            sendRest();
        break;
    case State::Lingering:
        if (m_isReadable)
            discard();
        break;
    case State::Answering:
    case State::Answered:
    case State::Closed:
        break;
    }
}

void Connection::sendAnswers()
{
    if (m_state != State::Answered)
        return; // closed meanwhile
    m_state = State::Reading;
    if (send())
        process();
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
    if (m_hasSaidItsLast)
        return finish();
    if (!growInput())
        return refuse(503);
    if (m_isReadable)
        m_loop.again(shared_from_this());
}

/// Takes what is there. 0: there was nothing, or the connection is closed.
std::size_t Connection::receiveInto(char *bytes, std::size_t room)
{
    ssize_t count = 0;
    do
        count = ::recv(m_socket.get(), bytes, room, 0);
    while (count < 0 && errno == EINTR);
    if (count > 0) {
        // Room was left: all is taken, and the system speaks up when there is more. The end it tells only
        // once.
        m_isReadable = m_hasEnded || std::size_t(count) == room;
        return std::size_t(count);
    }
    m_isReadable = false;
    if (count == 0 || (errno != EAGAIN && errno != EWOULDBLOCK))
        close();
    return 0;
}

void Connection::receive()
{
    if (!m_tls) {
        char *const bytes = m_input.prepare(kReadBytesMin);
        const std::size_t count = receiveInto(bytes, m_input.room());
        m_input.added(count);
        if (count > 0)
            m_loop.processSoon(shared_from_this());
        return;
    }
    const std::size_t count = receiveInto(m_sealedInput.get(), kSealedReadBytes);
    if (count == 0)
        return;
    // What the client said before its last record is answered as it is in the clear.
    m_hasSaidItsLast = !m_tls->receive({m_sealedInput.get(), count}, m_input, m_sealed);
    m_loop.processSoon(shared_from_this());
}

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
    if (m_output.size() > kOutputBytesMax || (!m_body.empty() && !m_input.empty())) {
        if (!send())
            return false;
        // Others are served before the rest of a long row of requests.
        m_state = State::Yielding;
        m_loop.again(shared_from_this());
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
    if (hasOutput()) {
        m_state = State::Answered;
        m_loop.sendSoon(shared_from_this(), m_body.empty() && m_output.size() <= kShortBytes);
        return false;
    }
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
    if (m_shared.handler.answerAtOnce(m_request, m_response))
        return appendAnswer();
    if (!m_output.empty() && !send())
        return; // the worker gets it when the client has taken what was answered before
    m_state = State::Answering;
    WorkerPool &pool = m_shared.handler.mostlyWorks(m_request) ? m_shared.readers : m_shared.workers;
    pool.run([self = shared_from_this()]() mutable {
        self->m_shared.handler.answer(self->m_request, self->m_response);
        EventLoop &loop = self->m_loop;
        loop.post([moved = std::move(self)] { moved->answered(); });
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
    const std::size_t bodyBytes = m_response.body.size();
    const bool isInRow = m_input.view().size() > m_parser.requestBytes();
    const bool isCopied = bodyBytes <= (isInRow ? kBodyBytesCopiedInRow : kBodyBytesCopiedMax);
    constexpr std::size_t kHeadBytes = 256; // without the handler's headers
    m_output.reserve(m_output.size() + kHeadBytes + m_response.headers.size() + (isCopied ? bodyBytes : 0));
    appendStatusLine(m_response.status);
    m_output.append(m_response.headers);
    m_output.append("Content-Length: ");
    appendNumber(m_output, bodyBytes);
    m_output.append(isClose ? "\r\nConnection: close\r\n\r\n" : "\r\nConnection: keep-alive\r\n\r\n");
    if (m_request.method != "HEAD") {
        if (isCopied)
            m_output.append(m_response.body);
        else
            m_body = std::move(m_response.body);
    }
    m_input.consume(m_parser.requestBytes());
    m_parser.reset();
    m_inRequest = false;
    m_answered = true;
    if (isClose)
        finish();
}

/// And what every answer has.
void Connection::appendStatusLine(int status)
{
    if (status == 200) { // nearly always
        m_output.append("HTTP/1.1 200 OK\r\nServer: Server\r\nDate: ");
    } else {
        m_output.append("HTTP/1.1 ");
        appendNumber(m_output, std::size_t(status));
        m_output.append(" ").append(reasonPhrase(status)).append("\r\nServer: Server\r\nDate: ");
    }
    m_output.append(m_loop.date()).append("\r\n");
}

void Connection::refuse(int status)
{
    appendStatusLine(status);
    m_output.append("Content-Length: 0\r\nConnection: close\r\n\r\n");
    finish();
}

/// Sends what is to be sent, and closes.
void Connection::finish()
{
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
    while (m_sent < first.size() + m_body.size()) {
        const std::size_t head = std::min(m_sent, first.size());
        std::array<iovec, 2> rest = {iovec{const_cast<char *>(first.data()) + head, first.size() - head},
                                     iovec{m_body.data() + (m_sent - head), m_body.size() - (m_sent - head)}};
        msghdr message = {};
        message.msg_iov = rest.data();
        message.msg_iovlen = rest.size();
        const auto sendNow = [&] {
            return m_body.empty() // the system takes one piece more cheaply than a list of one
                       ? ::send(m_socket.get(), rest[0].iov_base, rest[0].iov_len, MSG_NOSIGNAL)
                       : ::sendmsg(m_socket.get(), &message, MSG_NOSIGNAL);
        };
        const ssize_t count = m_isWritable ? sendNow() : -1;
        if (count >= 0) {
            m_sent += std::size_t(count);
        } else if (!m_isWritable || errno == EAGAIN || errno == EWOULDBLOCK) {
            m_isWritable = false;
            if (m_state != State::Sending)
                setDeadline(m_shared.options.answerTimeout);
            m_state = State::Sending;
            return false;
        } else if (errno != EINTR) {
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

void Connection::sendRest()
{
    if (!send())
        return;
    if (m_closing)
        return linger();
    m_state = State::Reading;
    process();
}

/// Closes our side, and waits for the client's: closed at once, unread bytes of the client would make the
/// system take back the answer.
void Connection::linger()
{
    m_state = State::Lingering;
    setDeadline(m_shared.options.lingerTimeout);
    if (m_tls) {
        m_tls->finish(m_sealed);
        ::send(m_socket.get(), m_sealed.data(), m_sealed.size(), MSG_NOSIGNAL); // a courtesy
    }
    if (::shutdown(m_socket.get(), SHUT_WR) != 0)
        return close();
    m_input = {};
    m_shared.bufferedBytes -= m_charged;
    m_charged = 0;
    if (m_isReadable)
        m_loop.again(shared_from_this());
}

void Connection::discard()
{
    char *const bytes = m_input.prepare(kReadBytesMin);
    if (receiveInto(bytes, m_input.room()) > 0 && m_isReadable)
        m_loop.again(shared_from_this());
}

} // namespace core::wire
