// gzip, of bodies in both directions.

#pragma once

#include "core/base/result.h"

#include <optional>

namespace core::wire {

enum class InflateFault { Malformed, TooLarge };

/// Stops as soon as there would be more than `bytesMax`.
std::variant<std::string, InflateFault> inflateGzip(std::string_view bytes, std::size_t bytesMax);
std::string deflateGzip(std::string_view text);

} // namespace core::wire
