#include "core/engine/backfill.h"

#include "core/engine/engine.h"
#include "core/engine/index_maintenance.h"
#include "core/engine/index_progress.h"
#include "core/engine/row_keys.h"
#include "core/storage/keys.h"
#include "core/storage/stored_item.h"

namespace core {

namespace {

constexpr std::size_t kRowsPerStep = 200;

Result<std::vector<std::string>> nextRowKeys(const Database &database, const TableSchema &table,
                                             const IndexSchema &index)
{
    const Result<std::string> position = backfillPosition(database, table.number(), index.number);
    if (!position)
        return position.error();
    keys::Range range = keys::indexRange(table.number(), 0);
    if (!position->empty())
        range.from = keys::successor(*position);
    std::vector<std::string> rowKeys;
    const auto cursor = database.cursor(range.from, range.to);
    for (; cursor->valid() && rowKeys.size() < kRowsPerStep; cursor->next())
        rowKeys.emplace_back(cursor->key());
    if (auto ok = cursor->status(); !ok)
        return ok.error();
    return rowKeys;
}

bool isStillFilled(const Engine &engine, const TableSchema &table, const IndexSchema &index)
{
    const TableSchemaPointer now = engine.catalog.find(table.name());
    const IndexSchema *indexNow =
        now && now->number() == table.number() ? now->findIndex(index.name) : nullptr;
    return indexNow && indexNow->number == index.number && indexNow->isFilling();
}

} // namespace

Result<void> stageMissingEntry(const Database &database, const TableSchema &table, const IndexSchema &index,
                               std::string_view rowKey, Mutation &mutation, std::vector<RowChange> &changes)
{
    std::string bytes;
    const Result<bool> found = database.get(rowKey, bytes, {}, false);
    if (!found)
        return found.error();
    if (!*found)
        return {}; // removed since the row keys were read
    const Result<AttributeMap> item = decodeStoredItem(bytes);
    if (!item)
        return item.error();
    const Result<std::size_t> itemSize = storedItemSizeBytes(bytes);
    if (!itemSize)
        return itemSize.error();
    std::string entryKey;
    if (!makeIndexRowKey(entryKey, table, index, *item))
        return {};
    std::string ignored;
    const Result<bool> isThere = database.get(entryKey, ignored, {}, false);
    if (!isThere)
        return isThere.error();
    if (*isThere)
        return {};
    const std::size_t size = projectedSizeBytes(index, *item, *itemSize);
    if (index.projection != ProjectionType::All) {
        bytes.clear();
        appendStoredItem(bytes, projectItem(index, *item), size);
    }
    mutation.put(entryKey, bytes);
    mutation.count({table.number(), index.number}, 1, std::int64_t(size));
    changes.push_back({RowChange::Kind::Inserted, std::move(entryKey)});
    return {};
}

Result<FillStep> fillNextRows(Engine &engine, const TableSchema &table, const IndexSchema &index)
{
    const Database &database = *engine.database;
    const Result<std::vector<std::string>> rowKeys = nextRowKeys(database, table, index);
    if (!rowKeys)
        return rowKeys.error();
    if (rowKeys->empty())
        return FillStep::Finished;

    std::vector<std::size_t> stripes;
    for (const std::string &rowKey : *rowKeys)
        stripes.push_back(KeyLocks::stripeOf(rowKey));
    const KeyLocks::Set locked = engine.locks.lockAll(std::move(stripes));
    if (!isStillFilled(engine, table, index))
        return FillStep::Superseded;

    Mutation mutation;
    std::vector<RowChange> changes;
    for (const std::string &rowKey : *rowKeys) {
        if (auto ok = stageMissingEntry(database, table, index, rowKey, mutation, changes); !ok)
            return ok.error();
    }
    stageBackfillPosition(mutation, table.number(), index.number, rowKeys->back());
    if (auto ok = commitRows(engine, std::move(mutation), std::move(changes), CommitMode::Bulk); !ok)
        return ok.error();
    return FillStep::More;
}

} // namespace core
