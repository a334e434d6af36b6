#include "core/api/constraints.h"
#include "core/engine/batches.h"
#include "core/engine/capacity.h"
#include "core/engine/engine.h"
#include "core/engine/engine_errors.h"
#include "core/engine/item_collections.h"
#include "core/engine/joint_write.h"
#include "core/engine/key_checks.h"
#include "core/engine/row_keys.h"
#include "core/values/item_size.h"
#include "core/values/limits.h"
#include "core/values/validation.h"

#include <set>

namespace core {

namespace {

Result<JointEntry> entryOf(const std::string &tableName, const WriteRequest &write)
{
    if (write.putItem.has_value() == write.deleteKey.has_value())
        return Error::validation(
            "Supplied AttributeValue has more than one datatypes set, must contain exactly one of "
            "the supported datatypes");
    JointEntry entry;
    entry.tableName = tableName;
    if (write.putItem) {
        entry.write.action = ItemWrite::Action::Put;
        entry.write.item = &*write.putItem;
    } else {
        entry.write.action = ItemWrite::Action::Delete;
        entry.write.key = &*write.deleteKey;
    }
    if (auto ok = validateItem(entry.write.keyAttributes()); !ok)
        return ok.error();
    if (write.putItem && itemSizeBytes(*write.putItem) > kItemBytesMax)
        return itemTooLarge();
    return entry;
}

Result<std::vector<JointEntry>> parse(const BatchWriteItemRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    std::vector<JointEntry> entries;
    for (const auto &[tableName, writes] : request.requestItems) {
        for (const WriteRequest &write : writes) {
            Result<JointEntry> entry = entryOf(tableName, write);
            if (!entry)
                return entry.error();
            entries.push_back(std::move(*entry));
        }
    }
    if (entries.size() > kBatchWriteRequestsMax)
        return Error::validation("Too many items requested for the BatchWriteItem call");
    return entries;
}

/// A batch says of a key that is missing in an item, or of another type, what others say of a key to look up.
bool missesKey(const TableSchema &table, const ItemWrite &write)
{
    if (write.action != ItemWrite::Action::Put)
        return false;
    for (std::size_t i = 0; i < table.key().size(); ++i) {
        const AttributeValue *value = write.item->find(table.key().at(i).name);
        if (!value || value->type() != table.key().at(i).type)
            return true;
    }
    return false;
}

Result<void> checkEntries(std::vector<JointEntry> &entries)
{
    std::set<std::string_view> rowKeys;
    for (JointEntry &entry : entries) {
        if (missesKey(*entry.table, entry.write))
            return keyDoesNotMatchSchema();
        if (auto ok = checkAgainstSchema(*entry.table, entry.write); !ok)
            return ok.error();
        makeRowKey(entry.outcome.rowKey, *entry.table, entry.write.keyAttributes());
        if (!rowKeys.insert(entry.outcome.rowKey).second)
            return duplicateKeysInBatch();
    }
    return {};
}

BatchWriteItemResponse answer(const std::vector<JointEntry> &entries, const BatchWriteItemRequest &request)
{
    BatchWriteItemResponse response;
    std::size_t next = 0;
    for (const auto &[tableName, writes] : request.requestItems) {
        CapacityMeter meter;
        std::vector<ItemCollectionMetrics> metrics;
        std::set<std::string> collections;
        const std::string &bareName = entries[next].table->name();
        for (std::size_t i = 0; i < writes.size(); ++i, ++next) {
            const JointEntry &entry = entries[next];
            meter.add(entry.report);
            if (request.returnItemCollectionMetrics == ReturnItemCollectionMetrics::None)
                continue;
            auto collection = itemCollectionMetrics(*entry.table, entry.write.keyAttributes());
            if (collection &&
                collections.insert(collectionOf(*entry.table, entry.write.keyAttributes())).second)
                metrics.push_back(std::move(*collection));
        }
        if (auto capacity = meter.report(bareName, request.returnConsumedCapacity))
            response.consumedCapacity.push_back(std::move(*capacity));
        if (!metrics.empty())
            response.itemCollectionMetrics.emplace_back(bareName, std::move(metrics));
    }
    return response;
}

} // namespace

Result<BatchWriteItemResponse> batchWriteItem(Engine &engine, const BatchWriteItemRequest &request)
{
    Result<std::vector<JointEntry>> entries = parse(request);
    if (!entries)
        return entries.error();
    if (engine.database->readOnly())
        return readOnlyDatabase();
    // DynamoDB promises atomicity for each item only; one mutation, and with it one sync for all, promises
    // more.
    JointWrite batch(engine, std::move(*entries));
    if (auto ok = batch.lock(checkEntries); !ok)
        return ok.error();
    for (JointEntry &entry : batch.entries()) {
        if (auto ok = workOut(engine, *entry.table, entry.write, entry.outcome); !ok)
            return ok.error();
    }
    Mutation mutation;
    if (auto ok = batch.stage(mutation); !ok)
        return ok.error();
    if (auto ok = batch.commit(std::move(mutation)); !ok)
        return ok.error();
    return answer(batch.entries(), request);
}

} // namespace core
