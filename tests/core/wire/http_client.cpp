#include "tests/core/wire/http_client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <strings.h>
#include <utility>

namespace support {

namespace {

constexpr int kSecondsMax = 30; // before a test gives up on an answer

} // namespace

std::string HttpAnswer::header(std::string_view name) const
{
    std::size_t at = head.find("\r\n");
    while (at != std::string::npos) {
        const std::size_t start = at + 2;
        at = head.find("\r\n", start);
        const std::string line = head.substr(start, at == std::string::npos ? at : at - start);
        if (line.size() > name.size() && line[name.size()] == ':' &&
            ::strncasecmp(line.data(), name.data(), name.size()) == 0)
            return line.substr(name.size() + 2);
    }
    return {};
}

HttpClient::HttpClient(std::uint16_t port)
{
    m_socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const timeval limit = {kSecondsMax, 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    ::setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
    if (::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        close();
}

HttpClient::~HttpClient()
{
    close();
}

HttpClient::HttpClient(HttpClient &&other) noexcept
    : m_socket(std::exchange(other.m_socket, -1))
    , m_received(std::move(other.m_received))
{}

void HttpClient::close()
{
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
}

bool HttpClient::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes.remove_prefix(std::size_t(sent));
    }
    return true;
}

void HttpClient::finishSending()
{
    ::shutdown(m_socket, SHUT_WR);
}

bool HttpClient::receiveMore()
{
    char buffer[16 * 1024];
    const ssize_t count = ::recv(m_socket, buffer, sizeof buffer, 0);
    if (count <= 0)
        return false;
    m_received.append(buffer, std::size_t(count));
    return true;
}

HttpAnswer HttpClient::receiveHead()
{
    std::size_t end = 0;
    while ((end = m_received.find("\r\n\r\n")) == std::string::npos) {
        if (!receiveMore())
            return {};
    }
    HttpAnswer answer;
    answer.head = m_received.substr(0, end);
    m_received.erase(0, end + 4);
    answer.status = std::atoi(answer.head.substr(answer.head.find(' ') + 1, 3).c_str());
    return answer;
}

HttpAnswer HttpClient::receive()
{
    HttpAnswer answer = receiveHead();
    const std::size_t length = std::size_t(std::atoll(answer.header("Content-Length").c_str()));
    while (m_received.size() < length) {
        if (!receiveMore())
            return {};
    }
    answer.body = m_received.substr(0, length);
    m_received.erase(0, length);
    return answer;
}

bool HttpClient::isReadableWithin(int milliseconds) const
{
    pollfd waiting = {m_socket, POLLIN, 0};
    return ::poll(&waiting, 1, milliseconds) > 0;
}

bool HttpClient::isClosedByServer()
{
    errno = 0;
    while (receiveMore()) {
    }
    return errno != EAGAIN && errno != EWOULDBLOCK;
}

std::string post(std::string_view operation, std::string_view body, std::string_view moreHeaders)
{
    return "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-amz-json-1.0\r\n"
           "X-Amz-Target: DynamoDB_20120810." +
           std::string(operation) +
           "\r\nAuthorization: AWS4-HMAC-SHA256 Credential=x/20260101/us-east-1/dynamodb/aws4_request, "
           "SignedHeaders=host;x-amz-date, "
           "Signature=0000000000000000000000000000000000000000000000000000000000000000\r\n"
           "X-Amz-Date: 20260101T000000Z\r\n" +
           std::string(moreHeaders) + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
           std::string(body);
}

std::string json(std::string text)
{
    std::replace(text.begin(), text.end(), '\'', '"');
    return text;
}

} // namespace support
