// Joins the mutations of concurrent callers into one write and one sync. For the files of this folder only.

#pragma once

#include "core/storage/change_stamps.h"
#include "core/storage/counters.h"
#include "core/storage/new_keys.h"
#include "core/storage/row_cache.h"
#include "core/storage/watched_env.h"

#include <atomic>
#include <deque>
#include <filesystem>
#include <mutex>

namespace core {

/// Thread-safe. The first caller leads: it writes its own mutation together with those that wait behind it,
/// answers them, and hands the lead to the next one that came meanwhile. A caller that meets nobody writes at
/// once and touches no more than a mutex.
class CommitQueue
{
public:
    CommitQueue(leveldb::DB &db, Counters &counters, NewKeys &newKeys, RowCache &rows, const WatchedEnv &env,
                std::filesystem::path folder);

    /// Blocks until written, and on disk where `sync`.
    Result<void> commit(Mutation::Private &mutation, bool sync);
    /// Makes the call while no write is under way.
    void betweenWrites(const std::function<void()> &call);
    /// For calls betweenWrites().
    ChangeStamps &stamps() { return m_stamps; }
    const ChangeStamps &stamps() const { return m_stamps; }
    /// Something was written that no sync has followed.
    bool hasUnsynced() const { return m_unsynced.load(); }

private:
    enum State : int { Waiting, Leads, Answered };
    struct Waiter
    {
        Mutation::Private *mutation = nullptr;
        const std::function<void()> *call = nullptr; // instead of a mutation
        bool sync = false;
        std::shared_ptr<const Error> error; // set before Answered
        std::atomic<int> state = Waiting;
    };

    void enter(Waiter &self);
    void lead(Waiter &leader);
    std::vector<Waiter *> takeFollowers(const Waiter &leader);
    std::shared_ptr<const Error> write(Waiter &leader, const std::vector<Waiter *> &followers);
    std::shared_ptr<const Error> failed(const leveldb::Status &status);

    leveldb::DB &m_db;
    Counters &m_counters;
    NewKeys &m_newKeys;
    RowCache &m_rows;
    const WatchedEnv &m_env;
    const std::filesystem::path m_folder;

    std::mutex m_mutex;
    bool m_led = false;                    // guarded by m_mutex
    std::deque<Waiter *> m_waiting;        // guarded by m_mutex
    std::shared_ptr<const Error> m_broken; // the leader's: why no write is possible any more
    std::atomic<bool> m_unsynced = false;
    leveldb::WriteBatch m_joined; // the leader's
    ChangeStamps m_stamps;        // the leader's
};

} // namespace core
