#include "core/copying/rate_limit.h"

#include <algorithm>

namespace core {

Result<void> RateLimit::take(double units, const Progress &stop)
{
    if (m_unitsPerSecondMax <= 0)
        return {};
    constexpr double kMicrosPerSecond = 1e6;
    constexpr UnixMicros kMicrosPerMilli = 1000;
    UnixMicros wait = 0;
    {
        const std::scoped_lock lock(m_mutex);
        const UnixMicros now = m_clock.now();
        wait = std::max<UnixMicros>(0, m_paidUntil - now);
        m_paidUntil = std::max(m_paidUntil, now) + UnixMicros(units / m_unitsPerSecondMax * kMicrosPerSecond);
    }
    return wait == 0 ? Result<void>()
                     : m_pause.wait(std::chrono::milliseconds((wait + kMicrosPerMilli - 1) / kMicrosPerMilli),
                                    stop);
}

} // namespace core
