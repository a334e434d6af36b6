#include "core/storage/commit_queue.h"

#include "core/storage/status.h"

#include <leveldb/db.h>

namespace core {

namespace {

constexpr std::size_t kJoinedBytesMax = std::size_t(1) << 20;

} // namespace

CommitQueue::CommitQueue(leveldb::DB &db, Counters &counters, NewKeys &newKeys, RowCache &rows,
                         const WatchedEnv &env, std::filesystem::path folder)
    : m_db(db)
    , m_counters(counters)
    , m_newKeys(newKeys)
    , m_rows(rows)
    , m_env(env)
    , m_folder(std::move(folder))
{}

Result<void> CommitQueue::commit(Mutation::Private &mutation, bool sync)
{
    Waiter self;
    self.mutation = &mutation;
    self.sync = sync;
    enter(self);
    if (self.error)
        return *self.error;
    return {};
}

void CommitQueue::betweenWrites(const std::function<void()> &call)
{
    Waiter self;
    self.call = &call;
    enter(self);
}

void CommitQueue::enter(Waiter &self)
{
    {
        std::unique_lock lock(m_mutex);
        if (m_led) {
            m_waiting.push_back(&self);
            lock.unlock();
            self.state.wait(Waiting, std::memory_order_acquire);
        } else {
            m_led = true;
            self.state.store(Leads, std::memory_order_relaxed);
        }
    }
    if (self.state.load(std::memory_order_acquire) == Leads)
        lead(self);
}

void CommitQueue::lead(Waiter &leader)
{
    std::vector<Waiter *> followers;
    if (leader.call) {
        (*leader.call)();
    } else {
        followers = takeFollowers(leader);
        leader.error = write(leader, followers);
    }

    Waiter *next = nullptr;
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting.empty()) {
            m_led = false;
        } else {
            next = m_waiting.front();
            m_waiting.pop_front();
        }
    }
    // The next write starts before the answers go out. A waiter may be gone as soon as its state is set: it
    // is woken through the address alone.
    if (next) {
        next->state.store(Leads, std::memory_order_release);
        next->state.notify_one();
    }
    for (Waiter *follower : followers) {
        follower->error = leader.error;
        follower->state.store(Answered, std::memory_order_release);
        follower->state.notify_one();
    }
}

std::vector<CommitQueue::Waiter *> CommitQueue::takeFollowers(const Waiter &leader)
{
    std::vector<Waiter *> followers;
    const std::lock_guard lock(m_mutex);
    std::size_t bytes = leader.mutation->batch.ApproximateSize() + leader.mutation->changesBytes;
    while (!m_waiting.empty()) {
        Waiter *waiter = m_waiting.front();
        if (waiter->call)
            break;
        bytes += waiter->mutation->batch.ApproximateSize() + waiter->mutation->changesBytes;
        // Who asked for no sync shall not wait for one that others asked for, unless it is under way anyway.
        if (bytes > kJoinedBytesMax || (waiter->sync && !leader.sync))
            break;
        followers.push_back(waiter);
        m_waiting.pop_front();
    }
    return followers;
}

std::shared_ptr<const Error> CommitQueue::write(Waiter &leader, const std::vector<Waiter *> &followers)
{
    if (m_broken)
        return m_broken;
    leveldb::WriteBatch *batch = &leader.mutation->batch;
    m_counters.stage(leader.mutation->counters);
    if (!followers.empty()) {
        m_joined.Clear();
        m_joined.Append(*batch);
        for (const Waiter *follower : followers) {
            m_joined.Append(follower->mutation->batch);
            m_counters.stage(follower->mutation->counters);
        }
        batch = &m_joined;
    }
    m_stamps.append(*batch, *leader.mutation);
    for (const Waiter *follower : followers)
        m_stamps.append(*batch, *follower->mutation);
    m_stamps.finish(*batch);
    m_counters.appendStaged(*batch);
    if (m_newKeys.isWatching())
        m_newKeys.add(*batch);

    leveldb::WriteOptions options;
    options.sync = leader.sync;
    m_rows.beginWriting(*batch);
    const leveldb::Status status = m_db.Write(options, batch);
    m_rows.endWriting(*batch, status.ok());
    if (!status.ok()) {
        m_counters.discard();
        return failed(status);
    }
    m_counters.publish();
    m_unsynced.store(!leader.sync, std::memory_order_relaxed);
    if (leader.mutation->written)
        leader.mutation->written();
    for (const Waiter *follower : followers) {
        if (follower->mutation->written)
            follower->mutation->written();
    }
    return nullptr;
}

std::shared_ptr<const Error> CommitQueue::failed(const leveldb::Status &status)
{
    std::string message = errorOf(status, m_folder).message();
    const bool broken = m_env.logFailed() || m_env.tableFailed();
    if (broken)
        message +=
            " What was acknowledged is safe; nothing more can be written until the database is opened again.";
    auto error = std::make_shared<const Error>(
        status.IsCorruption() ? ErrorCode::Corruption : ErrorCode::IoError, std::move(message));
    // How much of a failed record reached the log is unknown, so nothing may be written behind it.
    if (broken)
        m_broken = error;
    return error;
}

} // namespace core
