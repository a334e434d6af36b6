#include "core/signing/signature_v4.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <cassert>
#include <chrono>
#include <cstdio>

namespace core::signing {

namespace {

std::string hexOf(const Digest &digest)
{
    static constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    text.reserve(digest.size() * 2);
    for (const unsigned char byte : digest) {
        text += kDigits[byte >> 4];
        text += kDigits[byte & 15];
    }
    return text;
}

Digest hmac(std::string_view key, std::string_view bytes)
{
    Digest digest{};
    unsigned size = 0;
    [[maybe_unused]] const unsigned char *done =
        HMAC(EVP_sha256(), key.data(), int(key.size()), reinterpret_cast<const unsigned char *>(bytes.data()),
             bytes.size(), digest.data(), &size);
    assert(done != nullptr && size == digest.size());
    return digest;
}

std::string_view bytesOf(const Digest &digest)
{
    return {reinterpret_cast<const char *>(digest.data()), digest.size()};
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

bool sameName(std::string_view header, std::string_view lowerCase)
{
    return header.size() == lowerCase.size() && std::equal(header.begin(), header.end(), lowerCase.begin(),
                                                           [](char a, char b) { return lower(a) == b; });
}

/// Trimmed, inner blanks as one.
void appendCollapsed(std::string &text, std::string_view value)
{
    const std::size_t start = text.size();
    for (const char c : value) {
        if (!isBlank(c))
            text += c;
        else if (text.size() > start && text.back() != ' ')
            text += ' ';
    }
    if (text.size() > start && text.back() == ' ')
        text.pop_back();
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char small = lower(c);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

/// Escapes what is not escaped yet, so that "a b", "a+b" sent as "%20", "%2B" come out in one form.
std::string escapedOnce(std::string_view text)
{
    static constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string escaped;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned char byte = static_cast<unsigned char>(text[i]);
        if (byte == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0) {
            byte = static_cast<unsigned char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
            i += 2;
        }
        const bool isPlain = (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') ||
                             (byte >= '0' && byte <= '9') || byte == '-' || byte == '_' || byte == '.' ||
                             byte == '~';
        if (isPlain) {
            escaped += char(byte);
        } else {
            escaped += '%';
            escaped += kDigits[byte >> 4];
            escaped += kDigits[byte & 15];
        }
    }
    return escaped;
}

} // namespace

std::string sha256Hex(std::string_view bytes)
{
    Digest digest{};
    unsigned size = 0;
    [[maybe_unused]] const int done =
        EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr);
    assert(done == 1 && size == digest.size());
    return hexOf(digest);
}

std::string timestamp(UnixMicros time)
{
    using namespace std::chrono;
    const sys_seconds seconds{floor<std::chrono::seconds>(microseconds(time))};
    const sys_days day = floor<days>(seconds);
    const year_month_day date(day);
    const hh_mm_ss clock(seconds - day);
    char text[48];
    std::snprintf(text, sizeof text, "%04d%02u%02uT%02d%02d%02dZ", int(date.year()), unsigned(date.month()),
                  unsigned(date.day()), int(clock.hours().count()), int(clock.minutes().count()),
                  int(clock.seconds().count()));
    return text;
}

std::string scopeText(const Scope &scope)
{
    std::string text(scope.date);
    for (const std::string_view part : {scope.region, scope.service, kTerminator}) {
        text += '/';
        text += part;
    }
    return text;
}

std::string canonicalQuery(std::string_view query)
{
    std::vector<std::string> parameters;
    while (!query.empty()) {
        const std::string_view parameter = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), parameter.size() + 1));
        const std::string_view name = parameter.substr(0, parameter.find('='));
        if (parameter.empty() || name == "X-Amz-Signature")
            continue;
        const std::string_view value = parameter.substr(std::min(parameter.size(), name.size() + 1));
        parameters.push_back(escapedOnce(name) + '=' + escapedOnce(value));
    }
    std::sort(parameters.begin(), parameters.end());
    std::string text;
    for (const std::string &parameter : parameters) {
        if (!text.empty())
            text += '&';
        text += parameter;
    }
    return text;
}

std::string canonicalRequest(const RequestToSign &request)
{
    std::string text(request.method);
    text += '\n';
    text += request.path.empty() ? std::string_view("/") : request.path;
    text += '\n';
    text += canonicalQuery(request.query);
    text += '\n';
    std::string_view names = request.signedHeaders;
    while (!names.empty()) {
        const std::string_view name = names.substr(0, names.find(';'));
        names.remove_prefix(std::min(names.size(), name.size() + 1));
        text += name;
        text += ':';
        bool isFirst = true;
        for (const Header &header : request.headers) {
            if (!sameName(header.name, name))
                continue;
            if (!isFirst)
                text += ',';
            appendCollapsed(text, header.value);
            isFirst = false;
        }
        text += '\n';
    }
    text += '\n';
    text += request.signedHeaders;
    text += '\n';
    text += request.payloadHash;
    return text;
}

std::string stringToSign(std::string_view timestamp, const Scope &scope, std::string_view canonicalRequest)
{
    std::string text(kAlgorithm);
    text += '\n';
    text += timestamp;
    text += '\n';
    text += scopeText(scope);
    text += '\n';
    text += sha256Hex(canonicalRequest);
    return text;
}

Digest signingKey(std::string_view secretAccessKey, const Scope &scope)
{
    const Digest day = hmac("AWS4" + std::string(secretAccessKey), scope.date);
    const Digest region = hmac(bytesOf(day), scope.region);
    const Digest service = hmac(bytesOf(region), scope.service);
    return hmac(bytesOf(service), kTerminator);
}

std::string signature(const Digest &signingKey, std::string_view stringToSign)
{
    return hexOf(hmac(bytesOf(signingKey), stringToSign));
}

bool equalInConstantTime(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

} // namespace core::signing
