// One HTTP request and the answer to it, as plain values.

#pragma once

#include <array>
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

/// The headers that decide how a request is answered, each the first of its name.
struct DecidingHeaders
{
    std::string_view target; // X-Amz-Target; empty where it is not there, as those below
    std::string_view contentType;
    std::string_view contentEncoding;
    std::string_view acceptEncoding;
    std::optional<std::string_view> origin;
};

/// Borrows its texts from the connection: valid until the request is answered.
struct HttpRequest
{
    std::string_view method;
    std::string_view target; // "/", with the query string behind it
    std::vector<HttpHeader> headers;
    DecidingHeaders deciding; // of `headers`: whoever changes those calls noteDeciding()
    std::string_view body;
    bool keepAlive = true;

    void noteDeciding();
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

    template <std::size_t size>
    void addHeader(const char (&name)[size], std::string_view value)
    {
        constexpr std::size_t kShort = 96; // put together here, and appended in one piece
        if (value.size() > kShort) {
            headers.append(name).append(": ").append(value).append("\r\n");
            return;
        }
        std::array<char, size + kShort + 3> line;
        char *to = line.data();
        std::memcpy(to, name, size - 1);
        to += size - 1;
        *to++ = ':';
        *to++ = ' ';
        std::memcpy(to, value.data(), value.size());
        to += value.size();
        *to++ = '\r';
        *to++ = '\n';
        headers.append(line.data(), std::size_t(to - line.data()));
    }
    /// As new, but for the buffers.
    void clear();
};

bool equalIgnoringCase(std::string_view a, std::string_view b);
/// The same, without a call where lengths or first letters differ or it is written as most clients do.
template <std::size_t size>
bool equalIgnoringCase(std::string_view a, const char (&literal)[size])
{
    constexpr char kCase = 0x20;
    return a.size() == size - 1 && (a[0] | kCase) == (literal[0] | kCase) &&
           (std::memcmp(a.data(), literal, size - 1) == 0 ||
            equalIgnoringCase(a, std::string_view(literal, size - 1)));
}
/// "Bad Request" for 400.
std::string_view reasonPhrase(int status);

} // namespace core::wire
