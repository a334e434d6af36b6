// The pauses that the service demands between changes of one setting (EngineOptions::limitsChanges).

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <string>

namespace core {

struct Engine;

/// Throttling within 15 seconds of `changedAt`: "<what> modified within the previous 15000 milliseconds.
/// ...".
Result<void> checkPauseSince(const Engine &engine, UnixMicros changedAt, const std::string &what);

/// "2023-11-14T22:13:20.123Z"
std::string isoTime(UnixMicros time);

} // namespace core
