// Lengths of time, in microseconds.

#pragma once

#include "core/base/clock.h"

namespace ui {

inline constexpr core::UnixMicros kMillisecond = 1000;
inline constexpr core::UnixMicros kSecond = 1000 * kMillisecond;
inline constexpr core::UnixMicros kMinute = 60 * kSecond;
inline constexpr core::UnixMicros kHour = 60 * kMinute;
inline constexpr core::UnixMicros kDay = 24 * kHour;

} // namespace ui
