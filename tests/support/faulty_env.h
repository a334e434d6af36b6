// A disk that fails when told to, over any other Env.

#pragma once

#include <leveldb/env.h>

#include <atomic>
#include <cstdint>

namespace support {

/// Thread-safe. Reads always work; what was written before a fault stays.
class FaultyEnv final : public leveldb::EnvWrapper
{
public:
    explicit FaultyEnv(leveldb::Env &target)
        : EnvWrapper(&target)
    {}

    /// The `n`th write from now on (1: the next one) fails, half-way where it is longer than a byte, and all
    /// behind it.
    void failWriteFrom(std::int64_t n) { m_writesLeft = n; }
    /// The same for syncs.
    void failSyncFrom(std::int64_t n) { m_syncsLeft = n; }
    /// After `bytes` more the disk is full.
    void setFreeBytes(std::int64_t bytes) { m_freeBytes = bytes; }
    /// New files cannot be made.
    void failNewFiles(bool fail) { m_newFilesFail = fail; }
    void heal();

    std::int64_t writes() const { return m_writes; }
    std::int64_t syncs() const { return m_syncs; }

    leveldb::Status NewWritableFile(const std::string &path, leveldb::WritableFile **result) override;
    leveldb::Status NewAppendableFile(const std::string &path, leveldb::WritableFile **result) override;

    // For its files: how much of a write succeeds; all of it where there is no fault.
    std::size_t admitWrite(std::size_t bytes, leveldb::Status &status);
    leveldb::Status admitSync();

private:
    static constexpr std::int64_t kNever = INT64_MAX;

    std::atomic<std::int64_t> m_writesLeft = kNever;
    std::atomic<std::int64_t> m_syncsLeft = kNever;
    std::atomic<std::int64_t> m_freeBytes = kNever;
    std::atomic<bool> m_newFilesFail = false;
    std::atomic<std::int64_t> m_writes = 0;
    std::atomic<std::int64_t> m_syncs = 0;
};

} // namespace support
