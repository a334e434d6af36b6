// Clears away what neither streams nor reads of the past show any more.

#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"

namespace core {

struct Engine;

/// A plain function of the time: changes go that no stream of a day and no past of a table needs, and streams
/// that ended a day ago.
Result<void> trimHistory(Engine &engine, UnixMicros now, const Progress &progress);

} // namespace core
