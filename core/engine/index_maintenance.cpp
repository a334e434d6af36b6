#include "core/engine/index_maintenance.h"

#include "core/engine/capacity.h"
#include "core/engine/change_recording.h"
#include "core/engine/expiry.h"
#include "core/engine/key_uses.h"
#include "core/engine/row_keys.h"
#include "core/storage/database.h"
#include "core/storage/stored_item.h"
#include "core/values/item_size.h"

#include <algorithm>

namespace core {

namespace {

void report(ChangeReport &out, RowChange::Kind kind, std::string_view rowKey)
{
    if (out.wantsRowChanges)
        out.rowChanges.push_back({kind, std::string(rowKey)});
}

void stageRow(const TableSchema &table, const ItemChange &change, Mutation &mutation, ChangeReport &out)
{
    const CounterId counter{table.number(), 0};
    const std::int64_t bytes = std::int64_t(change.newSizeBytes) - std::int64_t(change.oldSizeBytes);
    if (change.newItem) {
        mutation.put(change.rowKey, change.newBytes);
        if (!change.wasThere() || bytes != 0)
            mutation.count(counter, change.wasThere() ? 0 : 1, bytes);
        report(out, change.wasThere() ? RowChange::Kind::Rewritten : RowChange::Kind::Inserted,
               change.rowKey);
    } else if (change.wasThere()) {
        mutation.remove(change.rowKey);
        mutation.count(counter, -1, bytes);
        report(out, RowChange::Kind::Removed, change.rowKey);
    }
}

bool sameProjection(const IndexSchema &index, const ItemChange &change)
{
    if (index.projection == ProjectionType::All)
        return change.oldBytes == change.newBytes;
    return std::all_of(index.projectedNames.begin(), index.projectedNames.end(),
                       [&change](const std::string &name) {
                           const AttributeValue *before = change.oldItem->find(name);
                           const AttributeValue *after = change.newItem->find(name);
                           return before && after ? *before == *after : before == after;
                       });
}

void putEntry(const IndexSchema &index, std::string_view entryKey, const ItemChange &change,
              Mutation &mutation)
{
    if (index.projection == ProjectionType::All) {
        mutation.put(entryKey, change.newBytes);
        return;
    }
    thread_local std::string bytes;
    bytes.clear();
    appendStoredItem(bytes, projectItem(index, *change.newItem));
    mutation.put(entryKey, bytes);
}

Result<void> stageEntry(const Database &database, const TableSchema &table, const IndexSchema &index,
                        const ItemChange &change, Mutation &mutation, ChangeReport &out)
{
    thread_local std::string oldKey;
    thread_local std::string newKey;
    bool had = change.wasThere() && makeIndexRowKey(oldKey, table, index, *change.oldItem);
    const bool has = change.newItem && makeIndexRowKey(newKey, table, index, *change.newItem);
    if (had && index.isFilling()) {
        // The background may not have come to this item: only the disk knows whether its entry is there.
        thread_local std::string ignored;
        const Result<bool> found = database.get(oldKey, ignored);
        if (!found)
            return found.error();
        had = *found;
    }
    if (!had && !has)
        return {};

    const bool sameKey = had && has && oldKey == newKey;
    if (sameKey && sameProjection(index, change))
        return {};
    const std::size_t oldBytes = had ? projectedSizeBytes(index, *change.oldItem, change.oldSizeBytes) : 0;
    const std::size_t newBytes = has ? projectedSizeBytes(index, *change.newItem, change.newSizeBytes) : 0;
    if (had && !sameKey) {
        mutation.remove(oldKey);
        report(out, RowChange::Kind::Removed, oldKey);
    }
    if (has) {
        putEntry(index, newKey, change, mutation);
        report(out, sameKey ? RowChange::Kind::Rewritten : RowChange::Kind::Inserted, newKey);
    }
    mutation.count({table.number(), index.number}, std::int64_t(has) - std::int64_t(had),
                   std::int64_t(newBytes) - std::int64_t(oldBytes));
    countUse(table, &index, has ? newKey : oldKey);
    const double units = sameKey ? writeUnits(std::max(oldBytes, newBytes))
                                 : (had ? writeUnits(oldBytes) : 0) + (has ? writeUnits(newBytes) : 0);
    out.indexUnits.push_back({&index, units});
    return {};
}

} // namespace

Item projectItem(const IndexSchema &index, const Item &item)
{
    if (index.projection == ProjectionType::All)
        return item;
    Item projected;
    projected.reserve(index.projectedNames.size());
    for (const std::string &name : index.projectedNames) {
        if (const AttributeValue *value = item.find(name))
            projected.appendSorted(name, *value);
    }
    return projected;
}

std::size_t projectedSizeBytes(const IndexSchema &index, const Item &item, std::size_t itemSizeBytes)
{
    if (index.projection == ProjectionType::All)
        return itemSizeBytes;
    std::size_t bytes = 0;
    for (const std::string &name : index.projectedNames) {
        if (const AttributeValue *value = item.find(name))
            bytes += name.size() + valueSizeBytes(*value);
    }
    return bytes;
}

Result<void> stageChange(const Database &database, const TableSchema &table, const ItemChange &change,
                         Mutation &mutation, ChangeReport &report)
{
    report.tableUnits += writeUnits(std::max(change.oldSizeBytes, change.newSizeBytes));
    stageRow(table, change, mutation, report);
    countUse(table, nullptr, change.rowKey);
    if (table.record().history.isRecorded() && change.oldBytes != change.newBytes) {
        if (auto ok = stageChangeRecord(database, table, change, mutation); !ok)
            return ok.error();
    }
    if (table.record().timeToLive) {
        if (auto ok = stageExpiry(table, change, mutation); !ok)
            return ok.error();
    }
    for (const IndexSchema &index : table.indexes()) {
        if (!index.isMaintained())
            continue;
        if (auto ok = stageEntry(database, table, index, change, mutation, report); !ok)
            return ok.error();
    }
    return {};
}

} // namespace core
