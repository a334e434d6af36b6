#include "core/wire/compression.h"

#include <zlib.h>

#include <algorithm>

namespace core::wire {

namespace {

constexpr int kGzipWindow = 15 + 16; // zlib's way to say: with gzip's head and tail
constexpr std::size_t kPieceBytes = 64 * 1024;

Bytef *bytesOf(std::string_view text)
{
    // zlib reads through this pointer, but has no const in its interface.
    return const_cast<Bytef *>(reinterpret_cast<const Bytef *>(text.data()));
}

} // namespace

std::variant<std::string, InflateFault> inflateGzip(std::string_view bytes, std::size_t bytesMax)
{
    z_stream stream = {};
    if (::inflateInit2(&stream, kGzipWindow) != Z_OK)
        return InflateFault::TooLarge;
    stream.next_in = bytesOf(bytes);
    stream.avail_in = uInt(bytes.size());
    std::string text;
    int state = Z_OK;
    while (state == Z_OK && text.size() <= bytesMax) {
        const std::size_t before = text.size();
        text.resize(before + kPieceBytes);
        stream.next_out = reinterpret_cast<Bytef *>(text.data() + before);
        stream.avail_out = uInt(kPieceBytes);
        state = ::inflate(&stream, Z_NO_FLUSH);
        text.resize(text.size() - stream.avail_out);
    }
    const bool isWhole = state == Z_STREAM_END && stream.avail_in == 0;
    ::inflateEnd(&stream);
    if (text.size() > bytesMax)
        return InflateFault::TooLarge;
    if (!isWhole)
        return InflateFault::Malformed;
    return text;
}

std::string deflateGzip(std::string_view text)
{
    z_stream stream = {};
    // Quick rather than small: who is near has bandwidth, who is far gains most from the first step.
    if (::deflateInit2(&stream, 1, Z_DEFLATED, kGzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    std::string packed(::deflateBound(&stream, uLong(text.size())), '\0');
    stream.next_in = bytesOf(text);
    stream.avail_in = uInt(text.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    const int state = ::deflate(&stream, Z_FINISH);
    packed.resize(state == Z_STREAM_END ? stream.total_out : 0);
    ::deflateEnd(&stream);
    return packed;
}

} // namespace core::wire
