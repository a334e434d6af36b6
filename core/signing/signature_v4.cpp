#include "core/signing/signature_v4.h"

#include <openssl/crypto.h>
#include <openssl/sha.h>

#include <algorithm>
#include <chrono>
#include <initializer_list>

namespace core::signing {

namespace {

std::string hexOf(const Digest &digest)
{
    static constexpr std::string_view kDigits = "0123456789abcdef";
    // Not written into a string: for all the compiler knows, each byte might change where its text lies.
    std::array<char, 2 * std::tuple_size_v<Digest>> text;
    char *to = text.data();
    for (const unsigned char byte : digest) {
        *to++ = kDigits[byte >> 4];
        *to++ = kDigits[byte & 15];
    }
    return {text.data(), text.size()};
}

std::string_view bytesOf(const Digest &digest)
{
    return {reinterpret_cast<const char *>(digest.data()), digest.size()};
}

/// OpenSSL's newer functions take longer to begin and to end than the digest of texts as short as these
/// takes.
Digest sha256(std::initializer_list<std::string_view> parts)
{
    Digest digest;
    SHA256_CTX context;
    SHA256_Init(&context);
    for (const std::string_view part : parts)
        SHA256_Update(&context, part.data(), part.size());
    SHA256_Final(digest.data(), &context);
    return digest;
}

/// RFC 2104.
Digest hmac(std::string_view key, std::string_view bytes)
{
    constexpr std::size_t kBlockBytes = 64;
    const Digest hashed = key.size() > kBlockBytes ? sha256({key}) : Digest{};
    if (key.size() > kBlockBytes)
        key = bytesOf(hashed);
    std::array<char, kBlockBytes> inner{};
    std::copy(key.begin(), key.end(), inner.begin());
    std::array<char, kBlockBytes> outer = inner;
    for (std::size_t i = 0; i < kBlockBytes; ++i) {
        inner[i] = char(inner[i] ^ 0x36);
        outer[i] = char(outer[i] ^ 0x5c);
    }
    const Digest first = sha256({{inner.data(), inner.size()}, bytes});
    return sha256({{outer.data(), outer.size()}, bytesOf(first)});
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

bool sameName(std::string_view header, std::string_view lowerCase)
{
    return header.size() == lowerCase.size() && std::equal(header.begin(), header.end(), lowerCase.begin(),
                                                           [](char a, char b) { return lower(a) == b; });
}

/// Trimmed, inner blanks as one.
void appendCollapsed(std::string &text, std::string_view value)
{
    bool isFirst = true;
    while (!value.empty()) {
        const std::size_t size = std::min(value.find_first_of(" \t"), value.size());
        if (size > 0) {
            if (!isFirst)
                text += ' ';
            text += value.substr(0, size);
            isFirst = false;
        }
        value.remove_prefix(std::min(value.size(), size + 1));
    }
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
    return hexOf(sha256({bytes}));
}

std::string timestamp(UnixMicros time)
{
    using namespace std::chrono;
    const sys_seconds seconds{floor<std::chrono::seconds>(microseconds(time))};
    const sys_days day = floor<days>(seconds);
    const year_month_day date(day);
    const hh_mm_ss clock(seconds - day);
    std::string text = "00000000T000000Z";
    const auto write = [&text](std::size_t end, unsigned number) { // its last digit stands before `end`
        for (; number != 0; number /= 10)
            text[--end] = char('0' + number % 10);
    };
    write(4, unsigned(int(date.year())) % 10'000); // four digits, whatever a clock says
    write(6, unsigned(date.month()));
    write(8, unsigned(date.day()));
    write(11, unsigned(clock.hours().count()));
    write(13, unsigned(clock.minutes().count()));
    write(15, unsigned(clock.seconds().count()));
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
    constexpr std::size_t kBytesUsual = 512;
    std::string text;
    text.reserve(kBytesUsual);
    text += request.method;
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
    constexpr std::size_t kBytesUsual = 192;
    std::string text;
    text.reserve(kBytesUsual);
    text += kAlgorithm;
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
