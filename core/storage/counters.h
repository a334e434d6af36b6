// The exact counters of all tables and indexes. In memory they are the truth while the database is open;
// every commit writes the changed ones, as absolute values, in the same batch as the rows. For the files of
// this folder only.

#pragma once

#include "core/storage/mutation_data.h"

#include <mutex>
#include <unordered_map>

namespace leveldb {
class DB;
}

namespace core {

/// get() and ids() are thread-safe; all else belongs to the one thread that writes at that moment.
class Counters
{
public:
    Result<void> load(leveldb::DB &db, const std::filesystem::path &folder);

    Counter get(CounterId id) const;
    /// All that were ever counted and not forgotten.
    std::vector<CounterId> ids() const;

    /// Works out the new values and adds them to `batch`. They count only after publish(); after a failed
    /// write discard() forgets them.
    void stage(const std::vector<CounterChange> &changes);
    void appendStaged(leveldb::WriteBatch &batch);
    void publish();
    void discard();

private:
    struct IndexCounter
    {
        std::uint16_t index = 0;
        Counter counter;
    };
    using TableCounters = std::vector<IndexCounter>; // sorted by index; few
    struct Staged
    {
        std::uint32_t table = 0;
        TableCounters counters;
    };

    Staged &stagedTable(std::uint32_t table);
    static void apply(TableCounters &counters, const CounterChange &change);
    static std::string encode(const TableCounters &counters);
    static bool decode(std::string_view bytes, TableCounters &counters);

    mutable std::mutex m_mutex;
    std::unordered_map<std::uint32_t, TableCounters>
        m_tables; // guarded by m_mutex for writing, get() and ids()

    std::vector<Staged> m_staged; // the writing thread's; kept so that its memory is used again
    std::size_t m_stagedCount = 0;
};

} // namespace core
