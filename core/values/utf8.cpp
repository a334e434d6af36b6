#include "core/values/utf8.h"

#include <cstdint>
#include <cstring>

namespace core {

std::size_t utf8SequenceSize(std::string_view text, std::size_t at)
{
    const auto byteAt = [&](std::size_t i) -> unsigned {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0;
    };
    const auto isTail = [](unsigned byte) { return (byte & 0xc0) == 0x80; };
    const unsigned lead = byteAt(0);
    if (lead < 0x80)
        return 1;
    if (lead < 0xc2) // a continuation, or a longer form of ASCII
        return 0;
    const unsigned second = byteAt(1);
    if (!isTail(second))
        return 0;
    if (lead < 0xe0)
        return 2;
    if (!isTail(byteAt(2)))
        return 0;
    if (lead < 0xf0) {
        const bool tooLong = lead == 0xe0 && second < 0xa0;
        const bool surrogate = lead == 0xed && second >= 0xa0;
        return tooLong || surrogate ? 0 : 3;
    }
    const bool tooLong = lead == 0xf0 && second < 0x90;
    const bool tooLarge = lead > 0xf4 || (lead == 0xf4 && second >= 0x90);
    return tooLong || tooLarge || !isTail(byteAt(3)) ? 0 : 4;
}

bool isValidUtf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        std::uint64_t word = 0;
        if (text.size() - at >= sizeof word) {
            std::memcpy(&word, text.data() + at, sizeof word);
            if ((word & 0x8080808080808080U) == 0) {
                at += sizeof word;
                continue;
            }
        }
        const std::size_t size = utf8SequenceSize(text, at);
        if (size == 0)
            return false;
        at += size;
    }
    return true;
}

std::size_t utf16Size(std::string_view text)
{
    std::size_t units = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isTail = (byte & 0xc0) == 0x80;
        units += isTail ? 0 : byte >= 0xf0 ? 2 : 1;
    }
    return units;
}

void appendUtf8(std::string &text, char32_t codePoint)
{
    const auto tail = [&](unsigned shift) { return char(0x80 | (codePoint >> shift & 0x3f)); };
    if (codePoint < 0x80) {
        text += char(codePoint);
    } else if (codePoint < 0x800) {
        text += char(0xc0 | codePoint >> 6);
        text += tail(0);
    } else if (codePoint < 0x10000) {
        text += char(0xe0 | codePoint >> 12);
        text += tail(6);
        text += tail(0);
    } else {
        text += char(0xf0 | codePoint >> 18);
        text += tail(12);
        text += tail(6);
        text += tail(0);
    }
}

} // namespace core
