// The parts of JSON text that both dialects share: places and strings.

#include "core/values/json.h"

#include <algorithm>

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

void appendJsonString(std::string &json, std::string_view text)
{
    constexpr std::string_view kHex = "0123456789abcdef";
    json += '"';
    std::size_t written = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        json.append(text.substr(written, at - written));
        written = at + 1;
        json += '\\';
        constexpr std::string_view kNamed = "\"\\\b\f\n\r\t";
        if (const std::size_t named = kNamed.find(char(c)); named != std::string_view::npos) {
            json += "\"\\bfnrt"[named];
        } else {
            json += "u00";
            json += kHex[c >> 4];
            json += kHex[c & 15];
        }
    }
    json.append(text.substr(written));
    json += '"';
}

} // namespace core
