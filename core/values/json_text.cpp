// The parts of JSON text that both dialects share: places and strings.

#include "core/values/json_appender.h"

#include <algorithm>
#include <bit>

namespace core {

TextPosition positionAt(std::string_view text, std::size_t offset)
{
    offset = std::min(offset, text.size());
    TextPosition position;
    position.offset = offset;
    std::size_t lineStart = 0;
    for (std::size_t end = text.find('\n'); end < offset; end = text.find('\n', lineStart)) {
        ++position.line;
        lineStart = end + 1;
    }
    for (const char c : text.substr(lineStart, offset - lineStart)) {
        const bool isContinuation = (static_cast<unsigned char>(c) & 0xc0) == 0x80;
        position.column += isContinuation ? 0 : 1;
    }
    return position;
}

namespace {

/// The offset of the first byte from `at` on that a JSON string must escape; the text's size where there is
/// none.
std::size_t findEscaped(std::string_view text, std::size_t at)
{
#ifdef __SSE2__
    for (; at + 16 <= text.size(); at += 16) {
        if (const int found = _mm_movemask_epi8(sse::escaped(sse::load(text.data() + at))); found != 0)
            return at + std::size_t(std::countr_zero(unsigned(found)));
    }
    if (const std::size_t rest = text.size() - at; rest > 0 && text.size() >= 16) {
        const int found = _mm_movemask_epi8(sse::escaped(sse::load(text.data() + text.size() - 16)));
        const unsigned ofRest = unsigned(found) >> (16 - rest);
        return ofRest == 0 ? text.size() : at + std::size_t(std::countr_zero(ofRest));
    }
#endif
    while (at < text.size() && !needsEscape(text[at]))
        ++at;
    return at;
}

} // namespace

void appendJsonString(std::string &json, std::string_view text)
{
    constexpr std::string_view kHex = "0123456789abcdef";
    json += '"';
    std::size_t written = 0;
    for (std::size_t at = findEscaped(text, 0); at < text.size(); at = findEscaped(text, written)) {
        json.append(text, written, at - written);
        written = at + 1;
        json += '\\';
        const auto c = static_cast<unsigned char>(text[at]);
        constexpr std::string_view kNamed = "\"\\\b\f\n\r\t";
        if (const std::size_t named = kNamed.find(char(c)); named != std::string_view::npos) {
            json += "\"\\bfnrt"[named];
        } else {
            json += "u00";
            json += kHex[c >> 4];
            json += kHex[c & 15];
        }
    }
    json.append(text, written);
    json += '"';
}

void JsonAppender::appendEscaped(std::string_view text)
{
    std::string escaped;
    appendJsonString(escaped, text);
    append(escaped);
}

} // namespace core
