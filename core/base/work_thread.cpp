#include "core/base/work_thread.h"

namespace core {

WorkThread::WorkThread(Round round, std::optional<std::chrono::milliseconds> pauseMax)
    : m_round(std::move(round))
    , m_pauseMax(pauseMax)
{}

WorkThread::~WorkThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void WorkThread::start()
{
    m_thread = std::thread([this] { run(); });
}

void WorkThread::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        m_woken = true;
        m_idle = false;
    }
    m_changed.notify_all();
}

Result<void> WorkThread::waitUntilIdle()
{
    std::unique_lock lock(m_mutex);
    if (!m_thread.joinable())
        return {};
    m_changed.wait(lock, [this] { return m_idle || m_stop; });
    return m_failure ? Result<void>(*m_failure) : Result<void>();
}

bool WorkThread::stopRequested() const
{
    const std::lock_guard lock(m_mutex);
    return m_stop;
}

void WorkThread::run()
{
    const auto isDue = [this] { return m_woken || m_stop; };
    std::unique_lock lock(m_mutex);
    while (true) {
        if (m_pauseMax)
            m_changed.wait_for(lock, *m_pauseMax, isDue);
        else
            m_changed.wait(lock, isDue);
        if (m_stop)
            return;
        m_woken = false;
        lock.unlock();
        const Result<void> done = m_round();
        lock.lock();
        m_failure.reset();
        if (!done)
            m_failure = done.error();
        m_idle = !m_woken;
        m_changed.notify_all();
    }
}

} // namespace core
