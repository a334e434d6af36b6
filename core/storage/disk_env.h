// LevelDB's door to the disk. For the files of this folder, and for tests that wrap it.

#pragma once

#include <leveldb/env.h>

#include <mutex>
#include <string>
#include <vector>

namespace core {

/// Differs from LevelDB's own: files are read with pread, as one cold read of a mapped file can fetch
/// megabytes and a vanishing file ends the process; files are created for their owner alone; a renamed or new
/// file is on disk, with its name, when LevelDB thinks so; and a log that was closed without sync is synced
/// before any later log of its folder, so that what survives a power cut is always a prefix of what was
/// written.
class DiskEnv final : public leveldb::EnvWrapper
{
public:
    /// Raises this process's limit of open files first.
    static DiskEnv &instance();
    /// How many tables may be kept open under that limit.
    static int openFilesMax();
    /// True for the status of LockFile that says: somebody else has it.
    static bool isHeld(const leveldb::Status &status);

    leveldb::Status NewSequentialFile(const std::string &path, leveldb::SequentialFile **result) override;
    leveldb::Status NewRandomAccessFile(const std::string &path, leveldb::RandomAccessFile **result) override;
    leveldb::Status NewWritableFile(const std::string &path, leveldb::WritableFile **result) override;
    leveldb::Status NewAppendableFile(const std::string &path, leveldb::WritableFile **result) override;
    leveldb::Status RemoveFile(const std::string &path) override;
    leveldb::Status CreateDir(const std::string &path) override;
    leveldb::Status RenameFile(const std::string &from, const std::string &to) override;
    /// Locks of an open file description: a second lock from within this process is refused as well, and they
    /// keep out other programs that use LevelDB's own lock.
    leveldb::Status LockFile(const std::string &path, leveldb::FileLock **lock) override;
    leveldb::Status UnlockFile(leveldb::FileLock *lock) override;

    // For its files.
    void keepUnsyncedLog(const std::string &path, int descriptor);
    leveldb::Status syncClosedLogs(const std::string &folder);

private:
    DiskEnv();

    struct ClosedLog
    {
        std::string path;
        int descriptor = -1;
    };
    void dropClosedLogs(const std::string &folder);

    std::mutex m_mutex;
    std::vector<ClosedLog> m_closedLogs; // guarded by m_mutex; written, closed by LevelDB, not yet synced
};

} // namespace core
