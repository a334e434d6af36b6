// HTTP as its users see it: a request in, a response out. Who carries it is HttpTransport's affair.

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/remote/url.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

struct HttpHeader
{
    std::string name;
    std::string value;
};

/// Host and Content-Length are the transport's.
struct HttpRequest
{
    Url url;
    std::string method = "POST";
    std::vector<HttpHeader> headers;
    std::string body;
};

struct HttpResponse
{
    unsigned status = 0;
    std::vector<HttpHeader> headers;
    std::string body; // the bytes of the wire: still compressed where Content-Encoding says so

    /// The value under a name in any case; nullptr where there is none.
    const std::string *find(std::string_view name) const;
};

/// Thread-safe; blocks. Every answer is a response, whatever its status; the errors are CannotResolve,
/// ConnectionRefused, HostUnreachable, TlsFailed, TimedOut, ConnectionLost, InvalidAnswer and Cancelled.
class HttpTransport
{
public:
    virtual ~HttpTransport() = default;
    virtual Result<HttpResponse> exchange(const HttpRequest &request, const Progress &stop) = 0;
};

/// The body without its Content-Encoding (gzip or none). InvalidAnswer where it is damaged, or larger than
/// `sizeMax`.
Result<std::string> decodedBody(HttpResponse response, std::size_t sizeMax);
/// False where the response carries an x-amz-crc32 that its body does not have.
bool checksumAgrees(const HttpResponse &response);

} // namespace core
