#include "core/wire/http_message.h"

namespace core::wire {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + 32) : c;
}

} // namespace

bool equalIgnoringCase(std::string_view a, std::string_view b)
{
    if (a.size() != b.size())
        return false;
    if (a == b) // as most clients write them
        return true;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (lower(a[i]) != lower(b[i]))
            return false;
    }
    return true;
}

void HttpRequest::noteDeciding()
{
    deciding = {};
    for (const HttpHeader &header : headers) {
        const auto take = [&header](const auto &name, std::string_view &value) {
            if (value.data() == nullptr && equalIgnoringCase(header.name, name))
                value = header.value.data() != nullptr ? header.value : std::string_view("");
        };
        switch (header.name.size()) { // few are as long as one of these
        case 6:
            if (!deciding.origin && equalIgnoringCase(header.name, "Origin"))
                deciding.origin = header.value;
            break;
        case 12:
            take("X-Amz-Target", deciding.target);
            take("Content-Type", deciding.contentType);
            break;
        case 15:
            take("Accept-Encoding", deciding.acceptEncoding);
            break;
        case 16:
            take("Content-Encoding", deciding.contentEncoding);
            break;
        default:
            break;
        }
    }
}

std::optional<std::string_view> HttpRequest::header(std::string_view name) const
{
    for (const HttpHeader &header : headers) {
        if (equalIgnoringCase(header.name, name))
            return header.value;
    }
    return std::nullopt;
}

std::string_view HttpRequest::query() const
{
    const std::size_t mark = target.find('?');
    return mark == std::string_view::npos ? std::string_view() : target.substr(mark + 1);
}

void HttpResponse::clear()
{
    status = 200;
    headers.clear();
    body.clear();
    close = false;
}

std::string_view reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 400:
        return "Bad Request";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 413:
        return "Request Entity Too Large";
    case 417:
        return "Expectation Failed";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    default:
        return "Unknown";
    }
}

} // namespace core::wire
