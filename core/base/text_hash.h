// For unordered maps with strings as keys: they are looked up by views, without a copy.

#pragma once

#include <functional>
#include <string_view>

namespace core {

struct TextHash
{
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

} // namespace core
