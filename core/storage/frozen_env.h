// A database folder as it was at one moment, for opening it to read. For the files of this folder only.

#pragma once

#include "core/base/result.h"

#include <leveldb/env.h>

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace core {

/// LevelDB knows no reading open: it replays its log into new tables, begins a new log and manifest, and
/// removes what is left over. Here all of that happens in memory; no file of the folder is created, changed,
/// renamed or removed.
///
/// It needs no lock, so another program may write the folder meanwhile. Why what is seen then is whole:
/// tables never change once they are written, and stay readable through a file that was opened, even if they
/// are removed; the log and the manifest only grow, and a beginning of them is an earlier state. A table or
/// log is removed only after the manifest grew by an entry that says so, so if the manifest is the same
/// before and after all others were opened, none of those that it names was missed.
class FrozenEnv final : public leveldb::EnvWrapper
{
public:
    static Result<std::unique_ptr<FrozenEnv>> capture(leveldb::Env &target,
                                                      const std::filesystem::path &folder);

    /// From now on no table is written: LevelDB would begin to compact, in memory.
    void refuseTables();

    leveldb::Status NewSequentialFile(const std::string &path, leveldb::SequentialFile **result) override;
    leveldb::Status NewRandomAccessFile(const std::string &path, leveldb::RandomAccessFile **result) override;
    leveldb::Status NewWritableFile(const std::string &path, leveldb::WritableFile **result) override;
    leveldb::Status NewAppendableFile(const std::string &path, leveldb::WritableFile **result) override;
    bool FileExists(const std::string &path) override;
    leveldb::Status GetChildren(const std::string &folder, std::vector<std::string> *names) override;
    leveldb::Status RemoveFile(const std::string &path) override;
    leveldb::Status CreateDir(const std::string &path) override;
    leveldb::Status RemoveDir(const std::string &path) override;
    leveldb::Status GetFileSize(const std::string &path, std::uint64_t *size) override;
    leveldb::Status RenameFile(const std::string &from, const std::string &to) override;
    leveldb::Status LockFile(const std::string &path, leveldb::FileLock **lock) override;
    leveldb::Status UnlockFile(leveldb::FileLock *lock) override;

private:
    /// A table of the folder, held open, or bytes in memory.
    struct File
    {
        std::shared_ptr<leveldb::RandomAccessFile> table;
        std::uint64_t tableBytes = 0;
        std::shared_ptr<std::string> memory;
    };

    explicit FrozenEnv(leveldb::Env &target);
    leveldb::Status captureOnce(const std::string &folder, bool &unchanged);
    leveldb::Status captureFile(const std::string &folder, const std::string &name);

    std::mutex m_mutex;
    std::map<std::string, File> m_files; // by path; guarded by m_mutex
    bool m_tablesRefused = false;        // guarded by m_mutex
};

} // namespace core
