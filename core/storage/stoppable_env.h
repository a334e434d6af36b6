// Ends LevelDB's repair, which knows no way to be stopped, by refusing it every further file.

#pragma once

#include "core/base/progress.h"

#include <leveldb/env.h>

#include <cstdint>
#include <string>

namespace core {

/// Once a stop is asked for nothing is opened, made, moved or removed any more: the repair goes to its end
/// quickly, and fails. What it had done until then is for the caller to take back. One thread only.
class StoppableEnv final : public leveldb::EnvWrapper
{
public:
    /// Both are borrowed. Reports tables as they are opened, of `tables`.
    StoppableEnv(leveldb::Env &target, Progress &progress, std::uint64_t tables)
        : EnvWrapper(&target)
        , m_progress(progress)
        , m_tables(tables)
    {}

    leveldb::Status NewSequentialFile(const std::string &path, leveldb::SequentialFile **result) override
    {
        const leveldb::Status ok = goesOn(path);
        return ok.ok() ? EnvWrapper::NewSequentialFile(path, result) : ok;
    }
    leveldb::Status NewRandomAccessFile(const std::string &path, leveldb::RandomAccessFile **result) override
    {
        m_opened += m_opened < m_tables;
        m_progress.report(m_opened, m_tables);
        const leveldb::Status ok = goesOn(path);
        return ok.ok() ? EnvWrapper::NewRandomAccessFile(path, result) : ok;
    }
    leveldb::Status NewWritableFile(const std::string &path, leveldb::WritableFile **result) override
    {
        const leveldb::Status ok = goesOn(path);
        return ok.ok() ? EnvWrapper::NewWritableFile(path, result) : ok;
    }
    leveldb::Status RenameFile(const std::string &from, const std::string &to) override
    {
        const leveldb::Status ok = goesOn(from);
        return ok.ok() ? EnvWrapper::RenameFile(from, to) : ok;
    }
    leveldb::Status RemoveFile(const std::string &path) override
    {
        const leveldb::Status ok = goesOn(path);
        return ok.ok() ? EnvWrapper::RemoveFile(path) : ok;
    }

private:
    leveldb::Status goesOn(const std::string &path) const
    {
        return m_progress.stopRequested() ? leveldb::Status::IOError(path, "stopped") : leveldb::Status::OK();
    }

    Progress &m_progress;
    const std::uint64_t m_tables;
    std::uint64_t m_opened = 0;
};

} // namespace core
