// Tables and indexes as numbered rows, over positions that a thread of its own works out and writes keep
// right.

#pragma once

#include "core/api/row_access.h"
#include "core/engine/row_changes.h"
#include "core/engine/table_schema.h"
#include "core/storage/database.h"
#include "core/storage/position_index.h"

#include <atomic>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <thread>

namespace core {

struct Engine;

/// Thread-safe. Positions are worked out for a table or index from the first question about it on, and kept
/// for the last ones asked about.
class RowReader final : public RowAccess, public RowListener
{
public:
    /// Borrows `engine`. Starts no thread before the first question.
    explicit RowReader(const Engine &engine);
    ~RowReader() override;

    Result<Count> countRows(const std::string &tableName,
                            const std::optional<std::string> &indexName) override;
    Result<Rows> readRows(const std::string &tableName, const std::optional<std::string> &indexName,
                          std::uint64_t position, std::size_t count) override;
    Result<std::uint64_t> positionOf(const std::string &tableName,
                                     const std::optional<std::string> &indexName, const Key &key) override;

    void rowsChanged(const std::vector<RowChange> &changes) override;
    void rowsDropped(std::uint32_t tableNumber, std::uint16_t indexNumber) override;

private:
    struct Entry
    {
        Entry(const Database &database, CounterId counterId);
        const CounterId id;
        PositionIndex positions;
        std::atomic<std::uint64_t> revision;
        std::atomic<std::uint64_t> lastAsked = 0;
        std::atomic<unsigned> changes = 0;
    };
    using EntryPointer = std::shared_ptr<Entry>;
    struct Target
    {
        TableSchemaPointer table;
        const IndexSchema *index = nullptr; // of `table`; nullptr: the table itself
        EntryPointer entry;
    };

    Result<Target> find(const std::string &tableName, const std::optional<std::string> &indexName);
    EntryPointer entryOf(CounterId id);
    EntryPointer makeEntry(CounterId id);
    void dropEldest();
    EntryPointer nextToRefine() const;
    void wake();
    void run();

    const Engine &m_engine;
    std::atomic<std::uint64_t> m_revision = 0; // never used twice, so a forgotten entry's is not met again
    std::atomic<std::uint64_t> m_asked = 0;

    mutable std::shared_mutex m_mutex;
    std::map<CounterId, EntryPointer> m_entries; // guarded by m_mutex
    std::atomic<bool> m_hasEntries = false;

    std::mutex m_threadMutex;
    std::condition_variable m_woken;
    bool m_wake = false; // guarded by m_threadMutex, as all below
    bool m_stop = false;
    std::thread m_thread;
};

} // namespace core
