#include "tests/support/faulty_env.h"

#include <algorithm>
#include <memory>

namespace support {

namespace {

leveldb::Status fullDisk()
{
    return leveldb::Status::IOError("faulty disk", "No space left on device");
}

leveldb::Status brokenDisk()
{
    return leveldb::Status::IOError("faulty disk", "Input/output error");
}

class FaultyFile final : public leveldb::WritableFile
{
public:
    FaultyFile(FaultyEnv &env, leveldb::WritableFile *file)
        : m_env(env)
        , m_file(file)
    {}

    leveldb::Status Append(const leveldb::Slice &data) override
    {
        leveldb::Status fault;
        const std::size_t admitted = m_env.admitWrite(data.size(), fault);
        const leveldb::Status written = m_file->Append(leveldb::Slice(data.data(), admitted));
        return fault.ok() ? written : fault;
    }
    leveldb::Status Close() override { return m_file->Close(); }
    leveldb::Status Flush() override { return m_file->Flush(); }
    leveldb::Status Sync() override
    {
        const leveldb::Status fault = m_env.admitSync();
        return fault.ok() ? m_file->Sync() : fault;
    }

private:
    FaultyEnv &m_env;
    const std::unique_ptr<leveldb::WritableFile> m_file;
};

/// Counts down to the first failing one; false from it on.
bool pass(std::atomic<std::int64_t> &left, std::int64_t never)
{
    if (left.load() == never)
        return true;
    return left.fetch_sub(1) > 1;
}

} // namespace

void FaultyEnv::heal()
{
    m_writesLeft = kNever;
    m_syncsLeft = kNever;
    m_freeBytes = kNever;
    m_newFilesFail = false;
}

std::size_t FaultyEnv::admitWrite(std::size_t bytes, leveldb::Status &status)
{
    ++m_writes;
    if (!pass(m_writesLeft, kNever)) {
        status = brokenDisk();
        return bytes / 2;
    }
    if (m_freeBytes.load() == kNever)
        return bytes;
    const std::int64_t before = m_freeBytes.fetch_sub(std::int64_t(bytes));
    if (before >= std::int64_t(bytes))
        return bytes;
    status = fullDisk();
    return std::size_t(std::max<std::int64_t>(before, 0));
}

leveldb::Status FaultyEnv::admitSync()
{
    ++m_syncs;
    return pass(m_syncsLeft, kNever) ? leveldb::Status::OK() : brokenDisk();
}

leveldb::Status FaultyEnv::NewWritableFile(const std::string &path, leveldb::WritableFile **result)
{
    *result = nullptr;
    if (m_newFilesFail)
        return fullDisk();
    const leveldb::Status status = target()->NewWritableFile(path, result);
    if (status.ok())
        *result = new FaultyFile(*this, *result);
    return status;
}

leveldb::Status FaultyEnv::NewAppendableFile(const std::string &path, leveldb::WritableFile **result)
{
    *result = nullptr;
    if (m_newFilesFail)
        return fullDisk();
    const leveldb::Status status = target()->NewAppendableFile(path, result);
    if (status.ok())
        *result = new FaultyFile(*this, *result);
    return status;
}

} // namespace support
