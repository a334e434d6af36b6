// One HTTP request and the answer to it, as plain values.

#pragma once

#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core::wire {

struct HttpHeader
{
    std::string_view name; // as it was sent
    std::string_view value;
};

/// Borrows its texts from the connection: valid until the request is answered.
struct HttpRequest
{
    std::string_view method;
    std::string_view target; // "/", with the query string behind it
    std::vector<HttpHeader> headers;
    std::string_view body;
    bool keepAlive = true;

    /// The first header of that name, in any case of letters.
    std::optional<std::string_view> header(std::string_view name) const;
    std::string_view path() const { return target.substr(0, target.find('?')); }
    /// Behind the question mark.
    std::string_view query() const;
};

/// The server adds Date, Content-Length and Connection.
struct HttpResponse
{
    int status = 200;
    std::string headers; // lines, each with its line break
    std::string body;
    bool close = false; // the connection, behind this answer

    void addHeader(std::string_view name, std::string_view value);
    /// As new, but for the buffers.
    void clear();
};

bool equalIgnoringCase(std::string_view a, std::string_view b);
/// The same, without a call where lengths differ or it is written as most clients do.
template <std::size_t size>
bool equalIgnoringCase(std::string_view a, const char (&literal)[size])
{
    return a.size() == size - 1 && (std::memcmp(a.data(), literal, size - 1) == 0 ||
                                    equalIgnoringCase(a, std::string_view(literal, size - 1)));
}
/// "Bad Request" for 400.
std::string_view reasonPhrase(int status);

} // namespace core::wire
