#include "core/engine/table_filling.h"

#include "core/engine/background.h"
#include "core/engine/engine.h"
#include "core/engine/engine_errors.h"
#include "core/engine/index_maintenance.h"
#include "core/engine/row_keys.h"
#include "core/engine/tables.h"
#include "core/storage/keys.h"
#include "core/storage/stored_item.h"

#include <iterator>
#include <limits>

namespace core {

Result<TableSchemaPointer> stageFilling(Engine &engine, const CreateTableRequest &request,
                                        std::optional<RestoreSummary> summary, std::string filledBy,
                                        Mutation &mutation)
{
    if (engine.database->readOnly())
        return readOnlyDatabase();
    const Result<std::uint32_t> number = engine.database->takeTableNumber();
    if (!number)
        return number.error();
    TableRecord record = makeTableRecord(engine, request, *number);
    if (summary) {
        summary->restoreInProgress = true;
        record.description.restoreSummary = std::move(summary);
    }
    record.filledBy = std::move(filledBy);
    // Being created until the last item is there.
    record.transition = TableTransition{TableChange::Creation, std::numeric_limits<std::int64_t>::max()};
    Catalog::stage(mutation, record);
    return TableSchemaPointer(std::make_shared<const TableSchema>(std::move(record)));
}

Result<Item> itemOfRow(const TableSchema &table, std::string_view rowTail, std::string_view storedItem)
{
    Result<Item> item = decodeStoredItem(storedItem);
    if (!item)
        return item.error();
    for (std::size_t i = 0; i < table.key().size(); ++i) {
        const KeyAttribute &part = table.key().at(i);
        const AttributeValue *value = item->find(part.name);
        if (!value || !isUsableKeyValue(*value, part.type, i == 0))
            return Error::corruption("an item has not the key that its table has");
    }
    std::string rowKey;
    makeRowKey(rowKey, table, *item);
    if (keys::rowTail(rowKey) != rowTail)
        return Error::corruption("an item lies under another key than its own");
    return item;
}

Result<void> stageFilledRow(Engine &engine, const TableSchema &table, std::string_view rowTail,
                            std::string_view storedItem, Mutation &mutation, std::vector<RowChange> &changes)
{
    const Result<Item> item = itemOfRow(table, rowTail, storedItem);
    if (!item)
        return item.error();
    const Result<std::size_t> size = storedItemSizeBytes(storedItem);
    if (!size)
        return size.error();
    std::string rowKey;
    keys::appendRowPrefix(rowKey, table.number(), 0);
    rowKey.append(rowTail);
    ItemChange change;
    change.rowKey = rowKey;
    change.newItem = &*item;
    change.newBytes = storedItem;
    change.newSizeBytes = *size;
    ChangeReport report;
    report.wantsRowChanges = engine.rowListener != nullptr;
    if (auto ok = stageChange(*engine.database, table, change, mutation, report); !ok)
        return ok;
    std::move(report.rowChanges.begin(), report.rowChanges.end(), std::back_inserter(changes));
    return {};
}

Result<void> finishFilling(Engine &engine, const TableSchema &table, Mutation mutation, const FillingEnd &end)
{
    engine.database->unwatchNewKeys();
    if (auto ok = engine.database->flush(); !ok)
        return ok;
    const std::lock_guard lock(engine.schemaMutex);
    TableRecord record = table.record(); // nobody changes or deletes a table that is being created
    record.filledBy.clear();
    if (record.description.restoreSummary)
        record.description.restoreSummary->restoreInProgress = false;
    const UnixMicros until = record.description.creationDateTimeMicros + engine.options.stateDelay.count();
    if (until > engine.clock.now())
        record.transition->until = until;
    else
        record.transition.reset();
    if (end) {
        if (auto ok = end(record, mutation); !ok)
            return ok;
    }
    Catalog::stage(mutation, record);
    auto filled = std::make_shared<const TableSchema>(std::move(record));
    if (auto ok = engine.database->commit(std::move(mutation)); !ok)
        return ok;
    engine.catalog.show(std::move(filled));
    engine.background->wake();
    return {};
}

Result<void> abandonFilling(Engine &engine, const TableSchema &table, Mutation mutation)
{
    engine.database->unwatchNewKeys();
    const std::lock_guard lock(engine.schemaMutex);
    const TableSchemaPointer present = engine.catalog.find(table.name());
    if (!present || present->number() != table.number())
        return engine.database->commit(std::move(mutation));
    return dropTable(engine, present, std::move(mutation));
}

Result<void> dropTablesHalfRestored(Engine &engine)
{
    const std::lock_guard lock(engine.schemaMutex);
    const auto tables = engine.catalog.tables();
    for (const auto &[name, table] : *tables) {
        if (table->record().filledBy != kFilledFromFile)
            continue;
        if (auto ok = dropTable(engine, table, Mutation()); !ok)
            return ok;
    }
    return {};
}

} // namespace core
