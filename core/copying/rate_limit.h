// No more than so many units a second, over all threads that share it.

#pragma once

#include "core/base/clock.h"
#include "core/base/pause.h"

#include <mutex>

namespace core {

class RateLimit
{
public:
    /// `unitsPerSecondMax` 0: no limit. Borrows clock and pause.
    RateLimit(double unitsPerSecondMax, const Clock &clock, Pause &pause)
        : m_unitsPerSecondMax(unitsPerSecondMax)
        , m_clock(clock)
        , m_pause(pause)
    {}

    /// Units that were or will be used. Waits until those taken before are paid for, so a call may go over
    /// the limit once, and the next one waits longer.
    Result<void> take(double units, const Progress &stop);

private:
    const double m_unitsPerSecondMax;
    const Clock &m_clock;
    Pause &m_pause;
    std::mutex m_mutex;
    UnixMicros m_paidUntil = 0; // guarded by m_mutex
};

} // namespace core
