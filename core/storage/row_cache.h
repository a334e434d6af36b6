// The rows that were read lately, whole: what LevelDB keeps in memory are blocks, in which a row has to be
// looked for anew each time. For the files of this folder only.

#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace leveldb {
class WriteBatch;
}

namespace core {

/// Thread-safe, but for writes, of which there is one at a time. Holds the present state of keys: what a
/// write changes is taken out before it is made, and a row that was read beside a write of its own, or of a
/// few others, is not kept. So whoever saw the new state anywhere never gets the old one from here.
class RowCache
{
public:
    explicit RowCache(std::size_t bytesMax);
    ~RowCache();
    RowCache(const RowCache &) = delete;
    RowCache &operator=(const RowCache &) = delete;

    /// A key that was not found and is about to be read from the database.
    struct Reading
    {
        std::uint64_t hash = 0;
        std::uint64_t writes = 0;
    };
    /// `value` is overwritten where there is one; else `reading` is, for keep().
    bool find(std::string_view key, std::string &value, Reading &reading);
    void keep(std::string_view key, std::string_view value, const Reading &reading);

    void beginWriting(const leveldb::WriteBatch &batch);
    /// Rows that were here before are here again, as they are now.
    void endWriting(const leveldb::WriteBatch &batch, bool isWritten);

private:
    struct Entry;
    class Shard;
    class Writes;
    struct Remover;
    struct Renewer;
    static constexpr std::size_t kShards = 16;
    Shard &shardOf(std::uint64_t hash) const;

    const std::unique_ptr<Shard[]> m_shards;
    const std::unique_ptr<Writes> m_writes;
    // The writer's: hashes of keys that are put, of those that were here, and of others.
    std::vector<std::uint64_t> m_removed;
    std::vector<std::uint64_t> m_missed;
};

} // namespace core
