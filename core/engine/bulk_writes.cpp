#include "core/engine/bulk_writes.h"

#include "core/engine/engine.h"
#include "core/engine/engine_errors.h"
#include "core/engine/item_change_plan.h"
#include "core/engine/row_keys.h"
#include "core/values/item_size.h"
#include "core/values/limits.h"
#include "core/values/validation.h"

#include <unordered_map>

namespace core {

namespace {

/// Rows of one call: which of the items given are written, each key once.
struct Rows
{
    TableSchemaPointer table;
    std::vector<std::size_t> items;   // indexes into the items given
    std::vector<std::string> rowKeys; // one for each of `items`
    KeyLocks::Set lock;
};

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
        Result<Rows> rows = lockRows(tableName, items, refusals);
        if (!rows)
            return rows.error();

        Mutation mutation;
        ChangeReport report;
        report.wantsRowChanges = m_engine.rowListener != nullptr;
        WriteOutcome outcome; // its buffers are used again
        for (std::size_t i = 0; i < rows->items.size(); ++i) {
            const ItemWrite write = putOf(items[rows->items[i]]);
            outcome.rowKey = rows->rowKeys[i];
            if (Result<void> ok = workOut(m_engine, *rows->table, write, outcome); !ok)
                return ok.error();
            if (outcome.changesNothing())
                continue;
            if (Result<void> ok =
                    stageChange(*m_engine.database, *rows->table, outcome.change(), mutation, report);
                !ok)
                return ok.error();
        }
        if (Result<void> ok =
                commitRows(m_engine, std::move(mutation), std::move(report.rowChanges), CommitMode::Bulk);
            !ok)
            return ok.error();
        return refusals;
    }

    Result<void> flush() override { return m_engine.database->flush(); }

private:
    /// Checks the items, drops those that a later one of the same key replaces, and locks the rest.
    Result<Rows> lockRows(const std::string &tableName, const std::vector<Item> &items,
                          std::vector<Refusal> &refusals)
    {
        while (true) {
            const std::uint64_t version = m_engine.catalog.version();
            Rows rows;
            refusals.clear();
            Result<TableSchemaPointer> table = findTable(m_engine, tableName);
            if (!table)
                return table.error();
            rows.table = std::move(*table);
            std::unordered_map<std::string, std::size_t> last; // row key -> place in `rows`
            std::vector<std::size_t> stripes;
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
                const auto [place, isNew] = last.try_emplace(rowKey, rows.items.size());
                if (!isNew) {
                    rows.items[place->second] = i;
                    continue;
                }
                stripes.push_back(KeyLocks::stripeOf(rowKey));
                rows.items.push_back(i);
                rows.rowKeys.push_back(rowKey);
            }
            rows.lock = m_engine.locks.lockAll(std::move(stripes));
            if (m_engine.catalog.version() == version)
                return rows;
        }
    }

    Engine &m_engine;
};

} // namespace

std::unique_ptr<BulkWriter> makeBulkWriter(Engine &engine)
{
    return std::make_unique<EngineBulkWriter>(engine);
}

} // namespace core
