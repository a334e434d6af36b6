#include "core/engine/bulk_writes.h"

#include "core/engine/engine.h"
#include "core/engine/engine_errors.h"
#include "core/engine/item_change_plan.h"
#include "core/engine/row_keys.h"
#include "core/storage/keys.h"
#include "core/values/item_size.h"
#include "core/values/limits.h"
#include "core/values/validation.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t kImportedRowsMin = 200; // of one call: a few rows more are read quickly

struct Row
{
    std::string_view key;
    std::size_t item = 0; // index into the items given
};

/// Rows of one call: which of the items given are written, each key once. In the order of the keys, as reads
/// and LevelDB's table in memory then find most of what they touch in the processor's cache.
struct Rows
{
    TableSchemaPointer table;
    std::string keyBytes; // of all rows; `list` looks into it
    std::vector<Row> list;
    KeyLocks::Set lock;
};

void sortLastGivenOnly(std::vector<Row> &rows)
{
    std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        const int order = a.key.compare(b.key);
        return order < 0 || (order == 0 && a.item > b.item);
    });
    const auto isSameKey = [](const Row &a, const Row &b) { return a.key == b.key; };
    rows.erase(std::unique(rows.begin(), rows.end(), isSameKey), rows.end());
}

Result<void> checkItem(const Item &item)
{
    if (Result<void> valid = validateItem(item); !valid)
        return valid;
    if (itemSizeBytes(item) > kItemBytesMax)
        return itemTooLarge();
    return {};
}

ItemWrite putOf(const Item &item)
{
    ItemWrite write;
    write.action = ItemWrite::Action::Put;
    write.item = &item;
    return write;
}

/// The rows of the items that can be written, in the order given.
void collectRows(const std::vector<Item> &items, Rows &rows, std::vector<BulkWriter::Refusal> &refusals)
{
    refusals.clear();
    rows.list.clear();
    rows.keyBytes.clear();
    std::vector<std::size_t> ends;
    std::string rowKey;
    for (std::size_t i = 0; i < items.size(); ++i) {
        Result<void> ok = checkItem(items[i]);
        if (ok)
            ok = checkAgainstSchema(*rows.table, putOf(items[i]));
        if (!ok) {
            refusals.push_back({i, ok.error()});
            continue;
        }
        makeRowKey(rowKey, *rows.table, items[i]);
        rows.keyBytes += rowKey;
        ends.push_back(rows.keyBytes.size());
        rows.list.push_back({{}, i});
    }
    // Now that the bytes move no more.
    for (std::size_t i = 0, start = 0; i < ends.size(); start = ends[i++])
        rows.list[i].key = std::string_view(rows.keyBytes).substr(start, ends[i] - start);
}

/// The rows of an import into an empty table are new: nothing need be read where they go.
void watchIfEmpty(Engine &engine, const TableSchema &table)
{
    if (engine.database->counter({table.number(), 0}).items == 0)
        engine.database->watchNewKeys(keys::indexRange(table.number(), 0).from);
}

Result<void> writeRows(Engine &engine, const Rows &rows, const std::vector<Item> &items)
{
    if (rows.list.size() >= kImportedRowsMin)
        watchIfEmpty(engine, *rows.table);
    Mutation mutation;
    ChangeReport report;
    report.wantsRowChanges = engine.rowListener != nullptr;
    WriteOutcome outcome; // its buffers are used again
    for (const Row &row : rows.list) {
        const ItemWrite write = putOf(items[row.item]);
        outcome.rowKey = row.key;
        if (Result<void> ok = workOut(engine, *rows.table, write, outcome); !ok)
            return ok;
        if (outcome.changesNothing())
            continue;
        if (Result<void> ok = stageChange(*engine.database, *rows.table, outcome.change(), mutation, report);
            !ok)
            return ok;
    }
    return commitRows(engine, std::move(mutation), std::move(report.rowChanges), CommitMode::Bulk);
}

class EngineBulkWriter final : public BulkWriter
{
public:
    explicit EngineBulkWriter(Engine &engine)
        : m_engine(engine)
    {}

    Result<std::vector<Refusal>> putItems(const std::string &tableName,
                                          const std::vector<Item> &items) override
    {
        if (m_engine.database->readOnly())
            return readOnlyDatabase();
        std::vector<Refusal> refusals;
        Rows rows;
        if (Result<void> ok = lockRows(tableName, items, rows, refusals); !ok)
            return ok.error();
        if (Result<void> ok = writeRows(m_engine, rows, items); !ok)
            return ok.error();
        return refusals;
    }

    Result<void> flush() override
    {
        m_engine.database->unwatchNewKeys();
        return m_engine.database->flush();
    }

private:
    /// Checks the items, drops those that a later one of the same key replaces, and locks the rest.
    Result<void> lockRows(const std::string &tableName, const std::vector<Item> &items, Rows &rows,
                          std::vector<Refusal> &refusals)
    {
        while (true) {
            const std::uint64_t version = m_engine.catalog.version();
            Result<TableSchemaPointer> table = findTable(m_engine, tableName);
            if (!table)
                return table.error();
            rows.table = std::move(*table);
            collectRows(items, rows, refusals);
            sortLastGivenOnly(rows.list);
            std::vector<std::size_t> stripes;
            stripes.reserve(rows.list.size());
            for (const Row &row : rows.list)
                stripes.push_back(KeyLocks::stripeOf(row.key));
            rows.lock = m_engine.locks.lockAll(std::move(stripes));
            if (m_engine.catalog.version() == version)
                return {};
            rows.lock.unlock();
        }
    }

    Engine &m_engine;
};

} // namespace

std::unique_ptr<BulkWriter> makeBulkWriter(Engine &engine)
{
    return std::make_unique<EngineBulkWriter>(engine);
}

Result<std::vector<BulkWriter::Refusal>> putItemsInto(Engine &engine, const TableSchemaPointer &table,
                                                      const std::vector<Item> &items)
{
    std::vector<BulkWriter::Refusal> refusals;
    Rows rows;
    rows.table = table;
    collectRows(items, rows, refusals);
    sortLastGivenOnly(rows.list);
    if (Result<void> ok = writeRows(engine, rows, items); !ok)
        return ok.error();
    return refusals;
}

} // namespace core
