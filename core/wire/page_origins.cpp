#include "core/wire/page_origins.h"

#include "core/wire/http_message.h"

#include <algorithm>

namespace core::wire {

namespace {

bool takeStart(std::string_view &text, std::string_view start)
{
    if (!equalIgnoringCase(text.substr(0, start.size()), start))
        return false;
    text.remove_prefix(start.size());
    return true;
}

bool isNumber(std::string_view text, std::size_t digitsMax)
{
    return !text.empty() && text.size() <= digitsMax &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Of the form 127.0.0.1; names that only begin like it are somebody else's.
bool isLoopbackAddress(std::string_view host)
{
    int parts = 0;
    bool isFirst127 = host.substr(0, 4) == "127.";
    for (std::string_view rest = host;; ++parts) {
        const std::size_t dot = rest.find('.');
        if (!isNumber(rest.substr(0, dot), 3))
            return false;
        if (dot == std::string_view::npos)
            return isFirst127 && parts == 3;
        rest.remove_prefix(dot + 1);
    }
}

bool isLoopbackName(std::string_view host)
{
    constexpr std::string_view kName = "localhost";
    if (host.size() < kName.size() || !equalIgnoringCase(host.substr(host.size() - kName.size()), kName))
        return false;
    return host.size() == kName.size() || host[host.size() - kName.size() - 1] == '.';
}

} // namespace

bool isOfThisComputer(std::string_view origin)
{
    if (!takeStart(origin, "http://") && !takeStart(origin, "https://"))
        return false;
    const std::size_t hostEnd = origin.substr(0, 1) == "[" ? std::min(origin.find(']'), origin.size() - 1) + 1
                                                           : std::min(origin.find(':'), origin.size());
    const std::string_view host = origin.substr(0, hostEnd);
    const std::string_view port = origin.substr(hostEnd);
    if (!port.empty() && !(port.front() == ':' && isNumber(port.substr(1), 5)))
        return false;
    return isLoopbackName(host) || isLoopbackAddress(host) || host == "[::1]";
}

bool PageOrigins::allow(std::string_view origin) const
{
    return any || isOfThisComputer(origin) ||
           std::any_of(others.begin(), others.end(),
                       [origin](const std::string &other) { return equalIgnoringCase(other, origin); });
}

} // namespace core::wire
