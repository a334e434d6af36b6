// Who made a change of an item.

#pragma once

#include <cstdint>

namespace core {

enum class ChangeOrigin : std::uint8_t { User, TimeToLive };

} // namespace core
