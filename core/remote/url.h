// Where an endpoint is.

#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace core {

/// "http://localhost:8000", "https://dynamodb.eu-west-1.amazonaws.com/"
struct Url
{
    bool isSecure = true;
    std::string host; // without the brackets of an IPv6 address
    std::uint16_t port = 443;
    std::string path = "/";
    std::string query; // behind the '?'

    /// What the Host header says: with the port where it is not the scheme's own.
    std::string authority() const;
    /// Path and query.
    std::string target() const;
    std::string text() const;
    /// Answered by this computer itself.
    bool isLoopback() const;

    friend bool operator==(const Url &, const Url &) = default;
};

/// InvalidFormat says what is wrong. User names and fragments are refused.
Result<Url> parseUrl(std::string_view text);

/// The public endpoint of a service ("dynamodb", "streams.dynamodb", "sts", "portal.sso") in a region.
Url awsEndpoint(std::string_view service, std::string_view region);

} // namespace core
