// Notices failures of a database's log. For the files of this folder only.

#pragma once

#include <leveldb/env.h>

#include <atomic>
#include <deque>
#include <mutex>
#include <string>

namespace core {

/// Wraps the Env of one database, whose folder is locked already. LevelDB goes on writing behind a log record
/// that failed half-way, and what follows could not be read back; so whoever commits asks logFailed() first.
class WatchedEnv final : public leveldb::EnvWrapper
{
public:
    explicit WatchedEnv(leveldb::Env &target)
        : EnvWrapper(&target)
    {}

    bool logFailed() const { return m_logFailed.load(std::memory_order_acquire); }
    /// A table or the manifest could not be written: LevelDB refuses all writes from then on.
    bool tableFailed() const { return m_tableFailed.load(std::memory_order_acquire); }

    leveldb::Status NewWritableFile(const std::string &path, leveldb::WritableFile **result) override;
    leveldb::Status NewAppendableFile(const std::string &path, leveldb::WritableFile **result) override;
    leveldb::Status LockFile(const std::string &path, leveldb::FileLock **lock) override;
    leveldb::Status UnlockFile(leveldb::FileLock *lock) override;

private:
    leveldb::Status watch(const std::string &path, const leveldb::Status &opened,
                          leveldb::WritableFile **result);

    std::atomic<bool> m_logFailed = false;
    std::atomic<bool> m_tableFailed = false;
};

/// Keeps LevelDB's last remarks in memory: they say which file was damaged, where its status does not.
class RemarkLog final : public leveldb::Logger
{
public:
    void Logv(const char *format, std::va_list arguments) override;
    /// The last remark about something lost or damaged; empty where there was none.
    std::string lastDamage() const;

private:
    mutable std::mutex m_mutex;
    std::deque<std::string> m_remarks; // guarded by m_mutex
};

} // namespace core
