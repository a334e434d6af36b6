// JSON text written through a pointer: one look at the room for a piece, not one for each character.

#pragma once

#include "core/values/json.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace core {

/// Whether a JSON string must escape one of these bytes: a control, a quote or a backslash.
inline bool needsEscapes(std::string_view text)
{
    constexpr std::uint64_t kOnes = 0x0101010101010101;
    constexpr std::uint64_t kHighs = 0x8080808080808080;
    const auto found = [](std::uint64_t bytes) {
        const std::uint64_t quotes = bytes ^ kOnes * '"';
        const std::uint64_t backslashes = bytes ^ kOnes * '\\';
        return (((bytes - kOnes * 0x20) & ~bytes) | ((quotes - kOnes) & ~quotes) |
                ((backslashes - kOnes) & ~backslashes)) &
               kHighs;
    };
    const auto load = [](const char *from, std::size_t size) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, from, size);
        return bytes;
    };
    const char *const begin = text.data();
    const std::size_t size = text.size();
#ifdef __SSE2__
    if (size >= 16) { // the last sixteen may be looked at twice
        const auto foundIn = [](const char *from) {
            const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(from));
            const __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1F)), bytes);
            return _mm_or_si128(control, _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')),
                                                      _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'))));
        };
        __m128i all = foundIn(begin + size - 16);
        for (std::size_t at = 0; at + 16 < size; at += 16)
            all = _mm_or_si128(all, foundIn(begin + at));
        return _mm_movemask_epi8(all) != 0;
    }
#endif
    if (size >= 8) { // the last eight may be looked at twice
        std::uint64_t all = found(load(begin + size - 8, 8));
        for (std::size_t at = 0; at + 8 < size; at += 8)
            all |= found(load(begin + at, 8));
        return all != 0;
    }
    if (size >= 4)
        return found(load(begin, 4) | load(begin + size - 4, 4) << 32) != 0;
    for (const char c : text) {
        if (static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\')
            return true;
    }
    return false;
}

/// Appends to a text, which is whole again when the appender is gone.
class JsonAppender
{
public:
    /// Borrows `text`; about so many bytes are expected.
    JsonAppender(std::string &text, std::size_t expected)
        : m_text(text)
        , m_at(text.size())
    {
        grow(expected);
    }
    ~JsonAppender() { m_text.resize(m_at); }
    JsonAppender(const JsonAppender &) = delete;
    JsonAppender &operator=(const JsonAppender &) = delete;

    /// Where at most `most` bytes may be written; took() says how far it went.
    char *room(std::size_t most)
    {
        if (m_text.size() - m_at < most)
            grow(most);
        return m_text.data() + m_at;
    }
    void took(const char *end) { m_at = std::size_t(end - m_text.data()); }

    void append(char c)
    {
        *room(1) = c;
        ++m_at;
    }
    void append(std::string_view text) { took(copy(room(text.size()), text)); }
    /// As a JSON string with its quotes, between two literals.
    template <std::size_t before, std::size_t behind>
    void appendString(const char (&left)[before], std::string_view text, const char (&right)[behind])
    {
        if (needsEscapes(text)) {
            append(left);
            appendEscaped(text);
            return append(right);
        }
        char *to = copy(room(before + text.size() + behind), {left, before - 1});
        *to++ = '"';
        to = copy(to, text);
        *to++ = '"';
        took(copy(to, {right, behind - 1}));
    }

    static char *copy(char *to, std::string_view text)
    {
        std::memcpy(to, text.data(), text.size());
        return to + text.size();
    }

private:
    static constexpr std::size_t kGrowthMin = 512;

    void grow(std::size_t least) { m_text.resize(m_at + std::max(least, kGrowthMin)); }
    void appendEscaped(std::string_view text);

    std::string &m_text; // longer than what is written, until the end
    std::size_t m_at;
};

} // namespace core
