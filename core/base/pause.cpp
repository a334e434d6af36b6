#include "core/base/pause.h"

#include <algorithm>
#include <thread>

namespace core {

namespace {

constexpr std::chrono::milliseconds kStopLooksEvery{50};

class RealPause final : public Pause
{
public:
    Result<void> wait(std::chrono::milliseconds time, const Progress &stop) override
    {
        const auto end = std::chrono::steady_clock::now() + time;
        while (!stop.stopRequested()) {
            const auto now = std::chrono::steady_clock::now();
            if (now >= end)
                return {};
            std::this_thread::sleep_until(std::min(end, now + kStopLooksEvery));
        }
        return Error::cancelled();
    }
};

} // namespace

Pause &Pause::real()
{
    static RealPause pause;
    return pause;
}

} // namespace core
