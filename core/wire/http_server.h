// An HTTP/1.1 server: bytes <-> HttpRequest and HttpResponse. What the requests mean it does not know.

#pragma once

#include "core/base/result.h"
#include "core/wire/http_parser.h"

#include <chrono>
#include <cstdint>
#include <memory>

namespace core::wire {

class TlsContext;

class HttpHandler
{
public:
    virtual ~HttpHandler() = default;
    /// Whether the answer may wait for a disk or take long. What does not is answered on the event loop,
    /// without a change of threads. Thread-safe, called on an event loop.
    virtual bool mayBlock(const HttpRequest &request) const = 0;
    /// Of an answer that may block: whether it works rather than waits, so that more threads than processors
    /// would only be in each other's way. As mayBlock().
    virtual bool mostlyWorks(const HttpRequest &) const { return false; }
    /// Fills in an empty response. Thread-safe, called on an event loop or on a worker thread.
    virtual void answer(const HttpRequest &request, HttpResponse &response) = 0;
    /// The same where the answer does not block; false where it may: nothing is filled in then. For handlers
    /// that look at a request once for both.
    virtual bool answerAtOnce(const HttpRequest &request, HttpResponse &response)
    {
        const bool isAtOnce = !mayBlock(request);
        if (isAtOnce)
            answer(request, response);
        return isAtOnce;
    }
};

struct HttpServerOptions
{
    std::string host = "127.0.0.1"; // a numeric address, or "localhost"
    std::uint16_t port = 0;         // 0: any that is free
    HttpLimits limits;
    std::size_t connectionsMax = 1000;
    std::size_t bufferedBytesMax = std::size_t(256) << 20; // of large requests, over all connections
    std::size_t workersMax = 64;                           // threads for answers that wait
    std::size_t loops = 1;                                 // event loops, each a thread
    std::chrono::milliseconds requestTimeout{30'000};      // from a request's first byte to its last
    std::chrono::milliseconds idleTimeout{60'000};         // between requests
    std::chrono::milliseconds answerTimeout{60'000};       // until the client has taken the answer
    std::chrono::milliseconds lingerTimeout{2'000};        // for the client to close its side
    std::shared_ptr<const TlsContext> tls;                 // nullptr: in the clear
    std::chrono::milliseconds stopTimeout{5'000};          // for what runs when the server is stopped
};

/// Answers of one connection are in the order of its requests. Starting and stopping belong to one thread.
class HttpServer
{
public:
    /// Borrows `handler`, which must outlive the server. Errors: IoError; `isAddressInUse` tells why.
    struct StartError
    {
        std::string message;
        bool isAddressInUse = false;
    };
    static std::variant<std::unique_ptr<HttpServer>, StartError> start(HttpHandler &handler,
                                                                       const HttpServerOptions &options);
    /// Stops.
    ~HttpServer();

    std::uint16_t port() const;
    std::size_t connections() const;
    /// Taken by requests of more than 64 KB that are arriving or being answered.
    std::size_t bufferedBytes() const;
    /// Takes no more connections, finishes the requests that have arrived, and returns.
    void stop();

private:
    struct Private;
    explicit HttpServer(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace core::wire
