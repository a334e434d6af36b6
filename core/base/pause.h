// Waiting is injected: production sleeps, tests note how long.

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <chrono>

namespace core {

/// Thread-safe.
class Pause
{
public:
    virtual ~Pause() = default;
    /// Cancelled as soon as `stop` asks.
    virtual Result<void> wait(std::chrono::milliseconds time, const Progress &stop) = 0;

    static Pause &real();
};

} // namespace core
