// A database folder: one LevelDB with everything of it. Storage knows keys and bytes; tables, conditions and
// indexes belong to core/engine, which commits them in one Mutation. On-disk layout: FORMAT.md.

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/storage/sequence.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace leveldb {
class Env;
}

namespace core {

enum class Durability : std::uint8_t {
    Synced,  // acknowledged means on disk; concurrent writers share a sync
    Relaxed, // acknowledged means handed to the operating system: lost with power, not with the process
};
enum class AccessMode : std::uint8_t { ReadWrite, ReadOnly };

struct DatabaseOptions
{
    std::filesystem::path folder;
    AccessMode access = AccessMode::ReadWrite;
    Durability durability = Durability::Synced;
    bool createIfMissing = true;
    std::size_t cacheBytes = std::size_t(64) << 20; // half for blocks, half for rows that were read alone
    std::size_t writeBufferBytes = std::size_t(32) << 20; // the log that an open has to replay; tests: small
    leveldb::Env *env = nullptr; // tests: memory or faults; nullptr: ours, which reads with pread
};

/// What is counted: the rows of a table (index 0) or of one of its indexes.
struct CounterId
{
    std::uint32_t table = 0;
    std::uint16_t index = 0;
    friend auto operator<=>(const CounterId &, const CounterId &) = default;
};
struct Counter
{
    std::int64_t items = 0;
    std::int64_t bytes = 0; // as DynamoDB counts them
};

/// Whether a recorded change can be looked up by its row, not only by its number.
enum class FindableByRow : std::uint8_t { No, Yes };

/// All of it happens or none of it: entries to write and remove, and what they change in the counters.
class Mutation
{
public:
    Mutation();
    Mutation(Mutation &&) noexcept;
    Mutation &operator=(Mutation &&) noexcept;
    ~Mutation();

    void put(std::string_view key, std::string_view value);
    void remove(std::string_view key);
    /// Adds to a counter; both may be negative.
    void count(CounterId id, std::int64_t items, std::int64_t bytes);
    /// Forgets the counter of an index, or with index 0 all counters of the table: for what is dropped.
    void forgetCounter(CounterId id);
    /// Records a change of a table's row: `record` will lie in the table's change log, under the sequence
    /// number that it gets when the mutation is written. Numbers rise in the order of the writes.
    void recordChange(std::string_view rowKey, std::string record, FindableByRow findable);
    bool recordsChanges() const;
    /// The time of the recorded changes; they may get a later one where others were faster.
    void setTime(UnixMicros now);
    /// Called once when the mutation is written, on the thread that wrote it, before any later mutation is:
    /// so calls come in the order of the writes. Not called where the write fails. Must be quick and not use
    /// the Database.
    void whenWritten(std::function<void()> call);
    /// Roughly what it will take on disk: for callers that write in batches.
    std::size_t sizeBytes() const;
    bool empty() const;

    struct Private; // storage's own
    Private &data() { return *d; }

private:
    std::unique_ptr<Private> d;
};

/// A frozen view; reads through it see nothing later. Cheap (32 ns). Must not outlive its Database.
class Snapshot
{
public:
    Snapshot() = default; // reads through it see the present
    Snapshot(Snapshot &&other) noexcept;
    Snapshot &operator=(Snapshot &&other) noexcept;
    ~Snapshot();

private:
    friend class Database;
    const class Database *m_database = nullptr;
    const void *m_snapshot = nullptr;
};

/// Where a new cursor stands. Looking for the first key is wasted where the caller seeks another.
enum class CursorStart : std::uint8_t { First, Nowhere };

/// Walks keys in byte order within [from, to); what is written after it was made it does not see. Not
/// thread-safe; must not outlive its Database or Snapshot.
class Cursor
{
public:
    virtual ~Cursor() = default;
    virtual bool valid() const = 0; // false at either end, and after an error: ask status()
    virtual std::string_view key() const = 0;
    virtual std::string_view value() const = 0;
    virtual void next() = 0;
    virtual void previous() = 0;
    virtual void seek(std::string_view key) = 0;       // the first at or behind `key`
    virtual void seekBefore(std::string_view key) = 0; // the last before `key`
    virtual void seekToLast() = 0;
    virtual Result<void> status() const = 0;
};

/// Thread-safe. Opening a damaged folder says what is wrong (Corruption) and deletes nothing; a folder that
/// another process holds is refused with Locked and a message that names the process.
class Database
{
public:
    static Result<std::unique_ptr<Database>> open(const DatabaseOptions &options);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// False where there is nothing under `key`. `value` is overwritten, so that its buffer can be used
    /// again. `keepRow` false where very many rows are read, once each.
    Result<bool> get(std::string_view key, std::string &value, const Snapshot &snapshot = {},
                     bool keepRow = true) const;
    Snapshot snapshot() const;
    /// Takes the snapshot at a moment when no write is under way, and makes the call at that moment: what was
    /// written before, and of what whenWritten() was called before, is the same.
    Snapshot snapshotBetweenWrites(const std::function<void()> &call) const;
    /// A snapshot with the sequence number of its last change. Changes that it does not see get greater
    /// numbers, and none of a time before `now`.
    struct Moment
    {
        Snapshot snapshot;
        Sequence sequence = 0;
    };
    Moment moment(UnixMicros now) const;
    /// Of the last change; no later one gets an earlier time, whatever the clock says.
    UnixMicros timeOfLastChange() const;
    /// A sequence number behind all changes that were written, before all that will be, and never given
    /// again.
    Result<Sequence> takeSequence(UnixMicros now);
    /// Stands at the first key of [from, to) where `start` does not say otherwise. `to` empty: to the end.
    /// `fillCache` false for long scans.
    std::unique_ptr<Cursor> cursor(std::string_view from, std::string_view to, const Snapshot &snapshot = {},
                                   bool fillCache = true, CursorStart start = CursorStart::First) const;

    /// Blocks until acknowledged (see Durability). Concurrent callers are joined into one write and one sync.
    /// After an error nothing of it is seen by reads, and the counters are as before; see also IoError's
    /// message: a database whose log could not be written takes no further writes until it is opened again.
    Result<void> commit(Mutation mutation);
    /// The same without sync, whatever the durability: for imports and backfills in large mutations, then
    /// flush().
    Result<void> commitBulk(Mutation mutation);
    /// Returns when all that was acknowledged is on disk.
    Result<void> flush();
    /// For imports: if nothing lies below `prefix`, what anybody writes there from now on is remembered, in
    /// 16 MB, and get() of other keys there finds nothing without looking for it, which is half the work of
    /// an import. For one prefix, the last, until unwatchNewKeys().
    void watchNewKeys(std::string_view prefix);
    void unwatchNewKeys();

    Counter counter(CounterId id) const;
    /// Of all counters, in no order; those of dropped tables too, until their rows are gone.
    std::vector<CounterId> counterIds() const;
    /// A number that no table of this database ever had. On disk before it is returned.
    Result<std::uint32_t> takeTableNumber();
    /// Bytes on disk between two keys, roughly; ignores what is not yet in a table file.
    std::uint64_t approximateBytes(std::string_view from, std::string_view to) const;
    /// Gives back the space of removed keys, piece by piece; between two, other writes go on and a stop is
    /// heard.
    void compact(std::string_view from, std::string_view to, const Progress &progress = NoProgress());

    const DatabaseOptions &options() const;
    bool readOnly() const;

private:
    friend class Snapshot;
    struct Private;
    explicit Database(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace core
