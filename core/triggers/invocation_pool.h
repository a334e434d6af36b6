// Threads that run invocations, and the results that wait to be fetched.

#pragma once

#include "core/triggers/invoker.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace core {

struct InvocationTask
{
    std::string shardId;
    std::size_t lane = 0;
    std::int64_t attempt = 1;
    std::string event;
    std::size_t records = 0;
};
struct InvocationDone
{
    InvocationTask task; // without its event
    InvocationResult result;
    std::int64_t tookMicros = 0;
};

/// As many threads as there are tasks at a time, up to a bound; they stay until it is destroyed, which stops
/// and waits for what is under way. Used by one thread.
class InvocationPool
{
public:
    /// Borrows both. `line` is called by the threads.
    InvocationPool(Invoker &invoker, const OutputLine &line, std::size_t threadsMax);
    ~InvocationPool();
    InvocationPool(const InvocationPool &) = delete;
    InvocationPool &operator=(const InvocationPool &) = delete;

    bool isFull() const { return m_underWay >= m_threadsMax; }
    std::size_t underWay() const { return m_underWay; }
    void run(InvocationTask task);
    /// What has ended; waits up to `time` for the first.
    std::vector<InvocationDone> fetch(std::chrono::microseconds time);

private:
    class StopFlag final : public Progress
    {
    public:
        void report(std::uint64_t, std::uint64_t) override {}
        void log(std::string_view) override {}
        bool stopRequested() const override { return isSet; }
        std::atomic<bool> isSet = false;
    };
    void work();

    Invoker &m_invoker;
    const OutputLine &m_line;
    const std::size_t m_threadsMax;
    std::size_t m_underWay = 0; // the owner's thread only
    StopFlag m_stop;
    std::mutex m_mutex;
    std::condition_variable m_hasTask;
    std::condition_variable m_hasDone;
    std::deque<InvocationTask> m_tasks; // guarded by m_mutex
    std::vector<InvocationDone> m_done; // guarded by m_mutex
    std::vector<std::thread> m_threads; // the owner's thread only
};

} // namespace core
