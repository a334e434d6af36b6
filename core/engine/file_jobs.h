// Exports and imports that are under way, on a thread of their own: they may take hours, and what the
// background does for every table must not wait for them. One after the other; what there is to do is read
// from the database, so it goes on after a restart.

#pragma once

#include "core/engine/job_records.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace core {

struct Engine;

class FileJobs
{
public:
    explicit FileJobs(Engine &engine);
    /// Stops soon; what is under way begins anew after the next start.
    ~FileJobs();

    void start();
    /// There may be something to do.
    void wake();
    /// Blocks until there is nothing to do, or work failed: for tests and for tools.
    Result<void> waitUntilIdle();
    /// The counts so far, where that import is being done.
    void showProgress(const JobPlace &place, ImportTableDescription &description) const;

private:
    void run();
    /// False where there was nothing to do.
    Result<bool> doOne();
    bool stopRequested() const;

    Engine &m_engine;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stop = false;
    bool m_woken = true; // look at the database at least once
    bool m_idle = false;
    std::optional<Error> m_failure; // of the last work
    std::optional<TableImport> m_current;
    std::thread m_thread;
};

/// Those that ended 90 days ago are listed no more.
Result<void> removeOldJobs(Engine &engine, UnixMicros now);

} // namespace core
