#include "core/sample/thumbnail.h"

#include <array>
#include <string_view>

namespace core::sample {

namespace {

constexpr std::array<std::uint32_t, 256> kCrcTable = [] {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t c = i;
        for (int bit = 0; bit < 8; ++bit)
            c = (c & 1) ? 0xEDB88320u ^ (c >> 1) : c >> 1;
        table[i] = c;
    }
    return table;
}();

std::uint32_t crc32(std::string_view bytes)
{
    std::uint32_t crc = 0xFFFFFFFFu;
    for (const char c : bytes)
        crc = kCrcTable[(crc ^ std::uint8_t(c)) & 0xFF] ^ (crc >> 8);
    return ~crc;
}

std::uint32_t adler32(std::string_view bytes)
{
    std::uint32_t a = 1;
    std::uint32_t b = 0;
    for (const char c : bytes) {
        a = (a + std::uint8_t(c)) % 65521;
        b = (b + a) % 65521;
    }
    return (b << 16) | a;
}

void appendBigEndian(std::string &bytes, std::uint32_t value)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes.push_back(char(std::uint8_t(value >> shift)));
}

void appendChunk(std::string &png, std::string_view name, std::string_view data)
{
    const std::string body = std::string(name) + std::string(data);
    appendBigEndian(png, std::uint32_t(data.size()));
    png += body;
    appendBigEndian(png, crc32(body));
}

/// A zlib stream of one stored block: no compressor needed for a few hundred bytes. Requires under 64 KB.
std::string zlibStored(std::string_view data)
{
    std::string stream("\x78\x01\x01", 3);
    const auto length = std::uint16_t(data.size());
    for (const std::uint16_t word : {length, std::uint16_t(~length)}) {
        stream.push_back(char(std::uint8_t(word)));
        stream.push_back(char(std::uint8_t(word >> 8)));
    }
    stream += data;
    appendBigEndian(stream, adler32(data));
    return stream;
}

/// Two bits a pixel, each row behind a filter byte; the left half mirrors the right one.
std::string pixels(std::uint64_t seed)
{
    constexpr unsigned kCells = 6; // of 4 pixels each
    std::string rows;
    for (unsigned y = 0; y < kThumbnailPixels; ++y) {
        rows.push_back('\0');
        unsigned byte = 0;
        for (unsigned x = 0; x < kThumbnailPixels; ++x) {
            const unsigned column = x / 4;
            const unsigned mirrored = column < kCells / 2 ? column : kCells - 1 - column;
            const unsigned cell = (y / 4) * (kCells / 2) + mirrored;
            const unsigned colour = unsigned(seed >> (cell * 3 % 61)) & 3;
            byte = (byte << 2) | colour;
            if (x % 4 == 3) {
                rows.push_back(char(std::uint8_t(byte)));
                byte = 0;
            }
        }
    }
    return rows;
}

} // namespace

std::string makeThumbnail(std::uint64_t seed)
{
    std::string header;
    appendBigEndian(header, kThumbnailPixels);
    appendBigEndian(header, kThumbnailPixels);
    header += std::string("\x02\x03\x00\x00\x00", 5); // 2 bits a pixel, palette, nothing special

    std::string palette;
    for (unsigned colour = 0; colour < 4; ++colour) {
        for (unsigned channel = 0; channel < 3; ++channel) {
            const auto hue = unsigned(seed >> (channel * 8)) & 0x7F;
            palette.push_back(char(std::uint8_t(64 + hue + (colour * 64 * (channel + 1) / 3) % 64)));
        }
    }

    std::string png("\x89PNG\r\n\x1A\n", 8);
    appendChunk(png, "IHDR", header);
    appendChunk(png, "PLTE", palette);
    appendChunk(png, "IDAT", zlibStored(pixels(seed)));
    appendChunk(png, "IEND", {});
    return png;
}

} // namespace core::sample
