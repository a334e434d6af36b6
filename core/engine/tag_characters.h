// Which characters the keys and values of tags may have.

#pragma once

#include <string_view>

namespace core {

/// Letters, separators and numbers of any script, and "_.:/=+-@"; nothing else. The empty text is one.
bool isTagText(std::string_view text);

} // namespace core
