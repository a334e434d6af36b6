// Work that goes on after the caller was answered: removing the rows of dropped tables and indexes, filling
// indexes that were added to a table, and filling tables that are restored. What there is to do is read from
// the database itself, so it goes on after a restart.

#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace core {

struct Engine;
struct IndexSchema;
class TableSchema;

/// What is done every half minute: items end, the change log is trimmed. A plain function of the time.
Result<void> maintain(Engine &engine, UnixMicros now, const Progress &progress);

class BackgroundWork
{
public:
    explicit BackgroundWork(Engine &engine);
    /// Stops at the next chunk of rows; the rest is done after the next start.
    ~BackgroundWork();

    void start();
    /// There may be something to do.
    void wake();
    /// Blocks until there is nothing to do, or work failed: for tests and for tools.
    Result<void> waitUntilIdle();
    bool stopRequested() const;

private:
    void run();
    /// Where half a minute has passed since the last time.
    Result<void> maintainInTurn();
    /// Each false where there was nothing to do.
    Result<bool> doOne();
    Result<bool> doOneOf(const TableSchema &table);
    Result<bool> settleTimeToLive(const TableSchema &table);
    Result<bool> removeDroppedTable();
    Result<bool> removeIndex(const TableSchema &table, const IndexSchema &index);
    Result<bool> fillIndex(const TableSchema &table, const IndexSchema &index);

    Engine &m_engine;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stop = false;
    bool m_woken = true; // look at the database at least once
    bool m_idle = false;
    std::optional<Error> m_failure;                     // of the last work
    std::chrono::steady_clock::time_point m_maintained; // the thread's own
    std::thread m_thread;
};

} // namespace core
