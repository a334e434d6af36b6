// Times in messages.

#pragma once

#include "core/base/clock.h"

#include <string>

namespace core {

/// "2015-05-11T21:21:33Z"
std::string timeText(UnixMicros time);

} // namespace core
