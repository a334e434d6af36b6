// Bytes -> HttpRequest. Strict: what two parsers might read differently is refused, so that nothing can be
// smuggled past a proxy. Boost.Beast does the reading; only the .cpp sees it.

#pragma once

#include "core/wire/http_message.h"

#include <cstddef>
#include <memory>

namespace core::wire {

struct HttpLimits
{
    std::size_t headBytesMax = 16 * 1024; // request line and headers
    std::size_t bodyBytesMax = std::size_t(16) * 1024 * 1024;
};

/// Reads one request after the other from a buffer that the caller keeps and grows.
class HttpParser
{
public:
    enum class State {
        NeedsMore,
        Complete, // the request can be taken
        Refused,  // answer with refusal() and close
    };

    /// Tests ask for the grammar alone, to compare the quick way of plain requests (plain_request.h) with it.
    enum class Ways { Both, Grammar };

    explicit HttpParser(const HttpLimits &limits, Ways ways = Ways::Both);
    ~HttpParser();

    /// Goes on reading. `buffered` is everything since the start of the request: what was there at the last
    /// call must be there again, though it may have moved.
    State parse(std::string_view buffered);
    /// The status that says why the request was refused: 400, 413, 417 or 501.
    int refusal() const;
    /// The client waits for "100 Continue" before it sends the body. Said once a request.
    bool takeWaitsForContinue();
    /// Fills in the request that is Complete; `buffered` as in parse(), which it borrows from.
    void take(std::string_view buffered, HttpRequest &request) const;
    /// Requires Complete: how many bytes of the buffer were the request.
    std::size_t requestBytes() const;
    /// Prepares for the next request.
    void reset();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace core::wire
