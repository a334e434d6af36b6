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

/// Whether a JSON string must escape this byte: a control, a quote or a backslash.
inline bool needsEscape(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

#ifdef __SSE2__
namespace sse {

inline __m128i load(const char *from)
{
    return _mm_loadu_si128(reinterpret_cast<const __m128i *>(from));
}
inline void store(char *to, __m128i bytes)
{
    _mm_storeu_si128(reinterpret_cast<__m128i *>(to), bytes);
}
/// All bits of each byte that a JSON string must escape.
inline __m128i escaped(__m128i bytes)
{
    const __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1F)), bytes);
    return _mm_or_si128(control, _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')),
                                              _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'))));
}

} // namespace sse
#endif

/// Copies a text of which a JSON string escapes nothing and gives the place behind it; nullptr where it must
/// escape something, with any of the text's bytes copied. Looking and copying is one way over the bytes.
inline char *copyUnescaped(char *to, std::string_view text)
{
    const char *const from = text.data();
    const std::size_t size = text.size();
#ifdef __SSE2__
    if (size >= 16) { // the last sixteen may be looked at twice
        const __m128i last = sse::load(from + size - 16);
        __m128i found = sse::escaped(last);
        for (std::size_t at = 0; at + 16 < size; at += 16) {
            const __m128i bytes = sse::load(from + at);
            found = _mm_or_si128(found, sse::escaped(bytes));
            sse::store(to + at, bytes);
        }
        sse::store(to + size - 16, last);
        return _mm_movemask_epi8(found) != 0 ? nullptr : to + size;
    }
    if (size >= 8) { // and here the last eight
        long long first = 0;
        long long last = 0;
        std::memcpy(&first, from, 8);
        std::memcpy(&last, from + size - 8, 8);
        std::memcpy(to, &first, 8);
        std::memcpy(to + size - 8, &last, 8);
        return _mm_movemask_epi8(sse::escaped(_mm_set_epi64x(last, first))) != 0 ? nullptr : to + size;
    }
    if (size >= 4) { // and the last four
        int first = 0;
        int last = 0;
        std::memcpy(&first, from, 4);
        std::memcpy(&last, from + size - 4, 4);
        std::memcpy(to, &first, 4);
        std::memcpy(to + size - 4, &last, 4);
        return _mm_movemask_epi8(sse::escaped(_mm_set_epi32(last, first, last, first))) != 0 ? nullptr
                                                                                             : to + size;
    }
#endif
    for (std::size_t i = 0; i < size; ++i) {
        if (needsEscape(from[i]))
            return nullptr;
        to[i] = from[i];
    }
    return to + size;
}

/// The same for at most kShortText bytes where so many can be read from the text's first one on, and written:
/// one way for all lengths.
inline constexpr std::size_t kShortText = 16;
inline char *copyShortUnescaped(char *to, std::string_view text)
{
#ifdef __SSE2__
    const __m128i bytes = sse::load(text.data());
    sse::store(to, bytes);
    const unsigned within = (1U << text.size()) - 1;
    return (unsigned(_mm_movemask_epi8(sse::escaped(bytes))) & within) != 0 ? nullptr : to + text.size();
#else
    return copyUnescaped(to, text);
#endif
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

    /// Of all of the text.
    std::size_t size() const { return m_at; }
    /// Takes back what was written since the text had this size.
    void resize(std::size_t size) { m_at = size; }
    /// About so many bytes will be all of the text.
    void expectInAll(std::size_t bytes) { m_text.reserve(bytes); }

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
        char *const start = room(before + text.size() + behind);
        char *to = copy(start, {left, before - 1});
        *to++ = '"';
        to = copyUnescaped(to, text);
        if (to == nullptr) {
            append({left, before - 1});
            appendEscaped(text);
            return append({right, behind - 1});
        }
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
    static constexpr std::size_t kGrowthMax = 16 * 1024;

    /// In steps that are still in the processor's cache when they are written: what a string grows by is
    /// zeroed first.
    void grow(std::size_t least)
    {
        m_text.resize(m_at + std::max({least, kGrowthMin, std::min(m_at, kGrowthMax)}));
    }
    void appendEscaped(std::string_view text);

    std::string &m_text; // longer than what is written, until the end
    std::size_t m_at;
};

} // namespace core
