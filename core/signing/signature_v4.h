// AWS Signature Version 4: what a client signs with and a server checks against. Pure functions on bytes.

#pragma once

#include "core/base/clock.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace core::signing {

inline constexpr std::string_view kAlgorithm = "AWS4-HMAC-SHA256";
inline constexpr std::string_view kTerminator = "aws4_request";

/// A header of the request, its name in any case. Borrowed.
struct Header
{
    std::string_view name;
    std::string_view value;
};

/// What a signature covers. `signedHeaders` are lower-case names in order, joined by ';'; a name that stands
/// there and not in `headers` counts as an empty value, one that comes twice as "first,second".
struct RequestToSign
{
    std::string_view method = "POST";
    std::string_view path = "/"; // as sent
    std::string_view query;      // behind the '?', as sent; parameters may be in any order
    std::vector<Header> headers;
    std::string_view signedHeaders;
    std::string_view payloadHash; // sha256Hex of the body
};

/// Day, region and service for which a key signs.
struct Scope
{
    std::string_view date; // yyyymmdd
    std::string_view region;
    std::string_view service;
};

using Digest = std::array<unsigned char, 32>;

/// 64 lower-case digits.
std::string sha256Hex(std::string_view bytes);

/// "20261121T113801Z"; its first eight characters are the date of the scope.
std::string timestamp(UnixMicros time);

/// "20261121/us-east-1/dynamodb/aws4_request"
std::string scopeText(const Scope &scope);

/// The parameters in order and escaped once, without X-Amz-Signature.
std::string canonicalQuery(std::string_view query);
std::string canonicalRequest(const RequestToSign &request);
std::string stringToSign(std::string_view timestamp, const Scope &scope, std::string_view canonicalRequest);

/// Good for a whole day: worth keeping, as it costs four HMACs.
Digest signingKey(std::string_view secretAccessKey, const Scope &scope);
/// 64 lower-case digits.
std::string signature(const Digest &signingKey, std::string_view stringToSign);

/// Takes as long wherever the first difference is.
bool equalInConstantTime(std::string_view a, std::string_view b);

} // namespace core::signing
