// Clears away what streams do not show any more.

#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"

namespace core {

struct Engine;

/// A plain function of the time: changes older than a day go, and streams that ended a day ago.
Result<void> trimHistory(Engine &engine, UnixMicros now, const Progress &progress);

} // namespace core
