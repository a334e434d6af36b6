#include "core/remote/http.h"

#include <zlib.h>

#include <algorithm>
#include <charconv>

namespace core {

namespace {

bool equalIgnoringCase(std::string_view a, std::string_view b)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c; };
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [&](char x, char y) { return lower(x) == lower(y); });
}

Error damaged(std::string why)
{
    return {ErrorCode::InvalidAnswer, "The answer cannot be unpacked: " + std::move(why)};
}

Result<std::string> unzipped(std::string_view bytes, std::size_t sizeMax)
{
    constexpr int kGzipOnly = 16;
    z_stream stream{};
    if (inflateInit2(&stream, MAX_WBITS + kGzipOnly) != Z_OK)
        return damaged("no memory");
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    stream.avail_in = uInt(bytes.size());
    std::string text;
    int status = Z_OK;
    while (status == Z_OK && text.size() <= sizeMax) {
        const std::size_t start = text.size();
        text.resize(start + std::max<std::size_t>(bytes.size() * 4, 16384));
        stream.next_out = reinterpret_cast<Bytef *>(text.data() + start);
        stream.avail_out = uInt(text.size() - start);
        status = inflate(&stream, Z_NO_FLUSH);
        text.resize(text.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    if (text.size() > sizeMax)
        return damaged("it is larger than " + std::to_string(sizeMax) + " bytes");
    if (status != Z_STREAM_END)
        return damaged("its gzip stream is damaged");
    return text;
}

} // namespace

const std::string *HttpResponse::find(std::string_view name) const
{
    for (const HttpHeader &header : headers) {
        if (equalIgnoringCase(header.name, name))
            return &header.value;
    }
    return nullptr;
}

Result<std::string> decodedBody(HttpResponse response, std::size_t sizeMax)
{
    const std::string *encoding = response.find("Content-Encoding");
    if (encoding == nullptr || encoding->empty() || equalIgnoringCase(*encoding, "identity"))
        return std::move(response.body);
    if (!equalIgnoringCase(*encoding, "gzip"))
        return damaged("its encoding is " + *encoding);
    return unzipped(response.body, sizeMax);
}

bool checksumAgrees(const HttpResponse &response)
{
    const std::string *header = response.find("x-amz-crc32");
    if (header == nullptr)
        return true;
    std::uint32_t expected = 0;
    const char *end = header->data() + header->size();
    const std::from_chars_result read = std::from_chars(header->data(), end, expected);
    const auto *bytes = reinterpret_cast<const Bytef *>(response.body.data());
    return read.ec == std::errc() && read.ptr == end && crc32_z(0, bytes, response.body.size()) == expected;
}

} // namespace core
