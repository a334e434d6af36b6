#include "core/remote/url.h"

#include <algorithm>
#include <charconv>

namespace core {

namespace {

constexpr std::uint16_t kHttpPort = 80;
constexpr std::uint16_t kHttpsPort = 443;

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c; });
    return lower;
}

bool isHostCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == ':';
}

Error notAnUrl(std::string_view text, std::string_view why)
{
    return Error::format("\"" + std::string(text) +
                         "\" is not the address of an endpoint: " + std::string(why));
}

} // namespace

std::string Url::authority() const
{
    std::string text = host.find(':') != std::string::npos ? '[' + host + ']' : host;
    if (port != (isSecure ? kHttpsPort : kHttpPort))
        text += ':' + std::to_string(port);
    return text;
}

std::string Url::target() const
{
    return query.empty() ? path : path + '?' + query;
}

std::string Url::text() const
{
    return (isSecure ? "https://" : "http://") + authority() + (target() == "/" ? std::string() : target());
}

bool Url::isLoopback() const
{
    return host == "localhost" || host == "::1" || host.starts_with("127.");
}

Result<Url> parseUrl(std::string_view text)
{
    Url url;
    const std::size_t schemeEnd = text.find("://");
    if (schemeEnd == std::string_view::npos)
        return notAnUrl(text, "it starts with http:// or https://");
    const std::string scheme = lowerCase(text.substr(0, schemeEnd));
    if (scheme != "http" && scheme != "https")
        return notAnUrl(text, "it starts with http:// or https://");
    url.isSecure = scheme == "https";
    url.port = url.isSecure ? kHttpsPort : kHttpPort;

    const std::string_view rest = text.substr(schemeEnd + 3);
    std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
    std::string_view target = rest.substr(authority.size());
    if (authority.find('@') != std::string_view::npos)
        return notAnUrl(text, "no user name belongs into it");
    if (target.find('#') != std::string_view::npos)
        return notAnUrl(text, "no '#' belongs into it");

    std::string_view port;
    if (authority.starts_with('[')) {
        const std::size_t end = authority.find(']');
        if (end == std::string_view::npos)
            return notAnUrl(text, "the ']' is missing");
        url.host = lowerCase(authority.substr(1, end - 1));
        authority.remove_prefix(end + 1);
        if (!authority.empty() && !authority.starts_with(':'))
            return notAnUrl(text, "a port follows ']'");
        port = authority;
    } else {
        url.host = lowerCase(authority.substr(0, authority.find(':')));
        port = authority.substr(std::min(authority.size(), url.host.size()));
    }
    if (url.host.empty() || !std::all_of(url.host.begin(), url.host.end(), isHostCharacter))
        return notAnUrl(text, "the name of the host");
    if (!port.empty()) {
        port.remove_prefix(1);
        const std::from_chars_result read = std::from_chars(port.data(), port.data() + port.size(), url.port);
        if (read.ec != std::errc() || read.ptr != port.data() + port.size() || url.port == 0)
            return notAnUrl(text, "the port is a number up to 65535");
    }
    if (const std::size_t mark = target.find('?'); mark != std::string_view::npos) {
        url.query = target.substr(mark + 1);
        target = target.substr(0, mark);
    }
    if (!target.empty())
        url.path = target;
    return url;
}

Url awsEndpoint(std::string_view service, std::string_view region)
{
    Url url;
    url.host = std::string(service) + '.' + std::string(region) + ".amazonaws.com";
    if (region.starts_with("cn-"))
        url.host += ".cn";
    return url;
}

} // namespace core
