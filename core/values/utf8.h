// Checking UTF-8.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace core {

/// Bytes of the well-formed sequence that starts at `at` (1 to 4), or 0 where there is none. Requires at <
/// text.size().
std::size_t utf8SequenceSize(std::string_view text, std::size_t at);
bool isValidUtf8(std::string_view text);
/// How many UTF-16 code units the text has. Requires valid UTF-8.
std::size_t utf16Size(std::string_view text);
/// Requires a code point that is no surrogate.
void appendUtf8(std::string &text, char32_t codePoint);

} // namespace core
