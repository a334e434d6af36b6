// For the files of this folder only.

#pragma once

#include "core/storage/commit_queue.h"
#include "core/storage/database.h"
#include "core/storage/frozen_env.h"
#include "core/storage/row_cache.h"
#include "core/storage/watched_env.h"

#include <leveldb/cache.h>
#include <leveldb/db.h>
#include <leveldb/filter_policy.h>

namespace core {

/// Holds a folder's lock.
/// Raised when an older program must not open the folder any more.
inline constexpr std::uint32_t kFormatVersion = 1;

class FolderLock
{
public:
    FolderLock() = default;
    ~FolderLock();
    FolderLock(const FolderLock &) = delete;
    FolderLock &operator=(const FolderLock &) = delete;
    /// Locked, with the name of who has it, where somebody else does.
    Result<void> take(leveldb::Env &env, const std::string &folder);

private:
    leveldb::Env *m_env = nullptr;
    leveldb::FileLock *m_lock = nullptr;
};

struct Database::Private
{
    ~Private();

    DatabaseOptions options;
    std::string folder; // without a slash at its end
    leveldb::Env *base = nullptr;
    // In this order, so that LevelDB ends before what it uses.
    FolderLock lock;
    std::unique_ptr<FrozenEnv> frozen; // reading only
    std::unique_ptr<WatchedEnv> env;
    RemarkLog remarks;
    std::unique_ptr<const leveldb::FilterPolicy> filter;
    std::unique_ptr<leveldb::Cache> cache;
    std::unique_ptr<leveldb::DB> db;
    Counters counters;
    NewKeys newKeys;
    std::unique_ptr<RowCache> rows;
    std::unique_ptr<CommitQueue> queue;
    std::mutex tableNumberMutex;

    Result<void> open();
    Result<void> prepareFolder();
    Result<void> freezeFolder();
    Result<void> openLevel();
    Result<void> checkFormat();
    leveldb::Options levelOptions();
    Error noDatabaseError() const;
    Error readOnlyError() const;
};

} // namespace core
