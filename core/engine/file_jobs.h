// Exports and imports that are under way, on a thread of their own: they may take hours, and what the
// background does for every table must not wait for them. One after the other; what there is to do is read
// from the database, so it goes on after a restart.

#pragma once

#include "core/base/work_thread.h"
#include "core/engine/job_records.h"

#include <mutex>
#include <optional>

namespace core {

struct Engine;

class FileJobs
{
public:
    /// When it ends it stops soon; what is under way begins anew after the next start.
    explicit FileJobs(Engine &engine);

    void start() { m_thread.start(); }
    /// There may be something to do.
    void wake() { m_thread.wake(); }
    /// Blocks until there is nothing to do, or work failed: for tests and for tools.
    Result<void> waitUntilIdle() { return m_thread.waitUntilIdle(); }
    /// The counts so far, where that import is being done.
    void showProgress(const JobPlace &place, ImportTableDescription &description) const;

private:
    /// False where there was nothing to do.
    Result<bool> doOne();

    Engine &m_engine;
    mutable std::mutex m_mutex;
    std::optional<TableImport> m_current; // guarded by m_mutex
    WorkThread m_thread;                  // the last one: it ends before what it uses
};

/// Those that ended 90 days ago are listed no more.
Result<void> removeOldJobs(Engine &engine, UnixMicros now);

} // namespace core
