// Work that goes on after the caller was answered: removing the rows of dropped tables and indexes, filling
// indexes that were added to a table, and filling tables that are restored. What there is to do is read from
// the database itself, so it goes on after a restart.

#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/work_thread.h"

namespace core {

struct Engine;
struct IndexSchema;
class TableSchema;

/// What is done every half minute: items end, the change log is trimmed. A plain function of the time.
Result<void> maintain(Engine &engine, UnixMicros now, const Progress &progress);

class BackgroundWork
{
public:
    /// When it ends it stops at the next chunk of rows; the rest is done after the next start.
    explicit BackgroundWork(Engine &engine);

    void start() { m_thread.start(); }
    /// There may be something to do.
    void wake() { m_thread.wake(); }
    /// Blocks until there is nothing to do, or work failed: for tests and for tools.
    Result<void> waitUntilIdle() { return m_thread.waitUntilIdle(); }
    bool stopRequested() const { return m_thread.stopRequested(); }

private:
    Result<void> doAll();
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
    std::chrono::steady_clock::time_point m_maintained; // the thread's own
    WorkThread m_thread;                                // the last one: it ends before what it uses
};

} // namespace core
