#include "core/triggers/invocation_pool.h"

namespace core {

InvocationPool::InvocationPool(Invoker &invoker, const OutputLine &line, std::size_t threadsMax)
    : m_invoker(invoker)
    , m_line(line)
    , m_threadsMax(threadsMax)
{}

InvocationPool::~InvocationPool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop.isSet = true;
        m_tasks.clear();
    }
    m_hasTask.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

void InvocationPool::run(InvocationTask task)
{
    if (++m_underWay > m_threads.size() && m_threads.size() < m_threadsMax)
        m_threads.emplace_back([this] { work(); });
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_hasTask.notify_one();
}

std::vector<InvocationDone> InvocationPool::fetch(std::chrono::microseconds time)
{
    std::unique_lock lock(m_mutex);
    m_hasDone.wait_for(lock, time, [this] { return !m_done.empty(); });
    std::vector<InvocationDone> done = std::exchange(m_done, {});
    m_underWay -= done.size();
    return done;
}

void InvocationPool::work()
{
    while (true) {
        InvocationDone done;
        {
            std::unique_lock lock(m_mutex);
            m_hasTask.wait(lock, [this] { return m_stop.isSet || !m_tasks.empty(); });
            if (m_stop.isSet)
                return;
            done.task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        const auto begin = std::chrono::steady_clock::now();
        done.result = m_invoker.invoke(done.task.event, m_line, m_stop);
        done.tookMicros =
            std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin)
                .count();
        done.task.event = {};
        {
            const std::lock_guard lock(m_mutex);
            m_done.push_back(std::move(done));
        }
        m_hasDone.notify_one();
    }
}

} // namespace core
