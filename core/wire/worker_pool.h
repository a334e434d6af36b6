// Threads for what blocks: started when there is work, at most so many, and no more after that.

#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace core::wire {

/// Thread-safe. Work starts in the order in which it was given.
class WorkerPool
{
public:
    explicit WorkerPool(std::size_t threadsMax);
    ~WorkerPool();
    WorkerPool(const WorkerPool &) = delete;
    WorkerPool &operator=(const WorkerPool &) = delete;

    void run(std::function<void()> work);
    /// Returns when all work is done. None may be given any more.
    void finish();

private:
    void workUntilStopped();

    const std::size_t m_threadsMax;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_waiting; // guarded by m_mutex, as all below
    std::vector<std::thread> m_threads;
    std::size_t m_idle = 0;
    bool m_stopping = false;
};

} // namespace core::wire
