#include "core/wire/worker_pool.h"

#include <algorithm>
#include <system_error>

namespace core::wire {

WorkerPool::WorkerPool(std::size_t threadsMax)
    : m_threadsMax(std::max<std::size_t>(threadsMax, 1))
{}

WorkerPool::~WorkerPool()
{
    finish();
}

void WorkerPool::finish()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
}

void WorkerPool::run(std::function<void()> work)
{
    const std::lock_guard lock(m_mutex);
    m_waiting.push_back(std::move(work));
    if (m_waiting.size() <= m_idle || m_threads.size() == m_threadsMax) {
        m_wake.notify_one();
        return;
    }
    try {
        m_threads.emplace_back([this] { workUntilStopped(); });
    } catch (const std::system_error &) { // the system has no more threads: those that are must do
        if (m_threads.empty())
            throw;
    }
}

void WorkerPool::workUntilStopped()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        ++m_idle;
        m_wake.wait(lock, [this] { return !m_waiting.empty() || m_stopping; });
        --m_idle;
        if (m_waiting.empty())
            return;
        const std::function<void()> work = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();
        work();
        lock.lock();
    }
}

} // namespace core::wire
