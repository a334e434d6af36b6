// A thread for work that comes now and then.

#pragma once

#include "core/base/result.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace core {

/// Sleeps until somebody has something for it. All but start() may be called from any thread.
class WorkThread
{
public:
    /// Does all that there is to do; stops soon after stopRequested().
    using Round = std::function<Result<void>()>;

    /// A round each time somebody calls wake(), and where that is given, at the latest so long after the one
    /// before. A round that fails is done again at the next of these.
    explicit WorkThread(Round round, std::optional<std::chrono::milliseconds> pauseMax = {});
    /// Stops, and waits for the round under way.
    ~WorkThread();

    /// With a first round at once. Once, before anything else is called.
    void start();
    /// There may be something to do. From any thread.
    void wake();
    /// Blocks until there is nothing to do, or the last round failed. Not from within a round.
    Result<void> waitUntilIdle();
    bool stopRequested() const;

private:
    void run();

    const Round m_round;
    const std::optional<std::chrono::milliseconds> m_pauseMax;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    // Guarded by m_mutex:
    bool m_stop = false;
    bool m_woken = true;
    bool m_idle = false;
    std::optional<Error> m_failure; // of the last round

    std::thread m_thread;
};

} // namespace core
