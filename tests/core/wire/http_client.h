// A client that sends exactly the bytes it is told to: good ones and bad ones. Blocks, with a limit.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace support {

struct HttpAnswer
{
    int status = 0; // 0: the connection ended, or nothing came in time
    std::string head;
    std::string body;

    /// The value of a header, or "".
    std::string header(std::string_view name) const;
};

class HttpClient
{
public:
    explicit HttpClient(std::uint16_t port);
    ~HttpClient();
    HttpClient(HttpClient &&other) noexcept;
    HttpClient(const HttpClient &) = delete;
    HttpClient &operator=(const HttpClient &) = delete;

    bool isConnected() const { return m_socket >= 0; }
    /// False where the server has closed.
    bool send(std::string_view bytes);
    /// Says that nothing more will be sent.
    void finishSending();
    /// The next answer, by its Content-Length.
    HttpAnswer receive();
    /// The next answer to a HEAD request.
    HttpAnswer receiveHead();
    /// Waits so long for an answer, or for the end of the connection, without taking it.
    bool isReadableWithin(int milliseconds) const;
    /// Whether the server closes, after whatever it still sends.
    bool isClosedByServer();
    void close();

private:
    bool receiveMore();

    int m_socket = -1;
    std::string m_received;
};

/// A POST with the headers that an SDK sends.
std::string post(std::string_view operation, std::string_view body, std::string_view moreHeaders = {});

/// JSON in which single quotes stand for double ones.
std::string json(std::string text);

} // namespace support
