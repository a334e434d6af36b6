#include "core/engine/table_states.h"

#include "core/engine/background.h"
#include "core/engine/engine.h"
#include "core/engine/engine_errors.h"
#include "core/engine/schema_changes.h"
#include "core/engine/tables.h"

namespace core {

namespace {

bool isPending(const TableRecord &record, UnixMicros now)
{
    return record.transition && now < record.transition->until;
}

bool isDue(const TableRecord &record, UnixMicros now)
{
    return record.transition && now >= record.transition->until;
}

/// Requires that `engine.schemaMutex` is held.
Result<void> finishTransition(Engine &engine, const TableSchemaPointer &table)
{
    if (table->record().transition->change == TableChange::Deletion)
        return dropTable(engine, table, Mutation());
    TableRecord record = table->record();
    record.transition.reset();
    if (auto ok = replaceRecord(engine, std::move(record), Mutation(), Writers::GoOn); !ok)
        return ok.error();
    engine.background->wake(); // indexes are filled and removed from here on
    return {};
}

std::string streamOperation(const TableDescription &table)
{
    return " Stream: " + table.latestStreamLabel.value_or(std::string()) +
           " Operation: " + (table.streamSpecification ? "ENABLE" : "DISABLE");
}

/// An index that is being created and is not filled yet, while the table itself is updating.
const IndexDescription *findIndexInAllocation(const TableDescription &table, const std::string &indexName)
{
    const IndexDescription *index = table.findIndex(indexName);
    return index && index->indexStatus == IndexStatus::Creating ? index : nullptr;
}

Error inAllocation(const TableDescription &table, const UpdateTableRequest &request)
{
    for (const GlobalSecondaryIndexUpdate &update : request.globalSecondaryIndexUpdates) {
        if (update.create)
            return {ErrorCode::LimitExceeded,
                    "Subscriber limit exceeded: Only 1 online index can be created or "
                    "deleted simultaneously per table"};
        const std::string &name = update.remove ? *update.remove : update.update->indexName;
        if (!findIndexInAllocation(table, name))
            continue;
        if (update.remove)
            return stillInUse(
                "Index creation is in resource allocation phase. Retry deletion during backfilling "
                "phase or when the index is active. Table: " +
                table.tableName + " Index: " + name);
        return stillInUse("Index is being created but is not backfilling yet. Table: " + table.tableName +
                          " Index: " + name);
    }
    return stillInUse("Table: " + table.tableName + " is in the process of being updated.");
}

std::vector<std::string> indexesInCreation(const TableDescription &table)
{
    std::vector<std::string> names;
    for (const IndexDescription &index : table.globalSecondaryIndexes) {
        if (index.indexStatus == IndexStatus::Creating)
            names.push_back(index.indexName);
    }
    return names;
}

} // namespace

TableStatus statusAt(const TableRecord &record, UnixMicros now)
{
    if (!record.transition)
        return TableStatus::Active;
    const TableChange change = record.transition->change;
    if (change == TableChange::Deletion)
        return TableStatus::Deleting; // until it is gone, which a folder opened for reading never sees
    if (!isPending(record, now))
        return TableStatus::Active;
    return change == TableChange::Creation ? TableStatus::Creating : TableStatus::Updating;
}

bool isUsableAt(const TableRecord &record, UnixMicros now)
{
    if (!record.transition || record.transition->change == TableChange::Deletion)
        return !record.transition;
    return record.transition->change != TableChange::Creation || now >= record.transition->until;
}

TableSchemaPointer findUsableTable(const Engine &engine, std::string_view tableName)
{
    TableSchemaPointer table = engine.catalog.find(tableName);
    return table && isUsableAt(table->record(), engine.clock.now()) ? table : nullptr;
}

void beginTransition(const Engine &engine, TableRecord &record, TableChange change)
{
    if (engine.options.stateDelay.count() > 0)
        record.transition = TableTransition{change, engine.clock.now() + engine.options.stateDelay.count()};
}

Result<void> settleTable(Engine &engine, std::string_view tableName)
{
    const auto isDueNow = [&engine](const TableSchemaPointer &table) {
        return table && isDue(table->record(), engine.clock.now()) && !engine.database->readOnly();
    };
    if (!isDueNow(engine.catalog.find(tableName)))
        return {};
    const std::lock_guard lock(engine.schemaMutex);
    const TableSchemaPointer table = engine.catalog.find(tableName);
    return isDueNow(table) ? finishTransition(engine, table) : Result<void>();
}

Result<void> settleTables(Engine &engine)
{
    const auto tables = engine.catalog.tables();
    for (const auto &[name, table] : *tables) {
        if (!table->record().transition)
            continue;
        if (auto ok = settleTable(engine, name); !ok)
            return ok.error();
    }
    return {};
}

Result<void> checkStateForUpdate(const Engine &engine, const TableRecord &record,
                                 const UpdateTableRequest &request)
{
    const std::string &name = record.description.tableName;
    const bool changesUnits = request.provisionedThroughput || request.billingMode;
    if (const auto creating = indexesInCreation(record.description); changesUnits && !creating.empty())
        return stillInUse("Can't change table IOPS when an index is being created. Table: " + name +
                          " Indexes: " + listText(creating));
    if (!isPending(record, engine.clock.now()))
        return {};
    if (request.deletionProtectionEnabled)
        return Error(ErrorCode::ResourceInUse,
                     "Table needs to be in ACTIVE status to modify deletion protection setting.");
    switch (record.transition->change) {
    case TableChange::Creation:
        return stillInUse("Table is being created: " + name);
    case TableChange::Deletion:
        return stillInUse("Table is being deleted: " + name);
    case TableChange::Throughput:
        if (changesUnits)
            return stillInUse("Table IOPS are currently being updated. Table: " + name);
        if (request.streamSpecification)
            return stillInUse("Can't enable or disable stream while table IOPS are being updated. Table: " +
                              name);
        break;
    case TableChange::Billing:
        if (request.onDemandThroughput)
            return stillInUse("OnDemandThroughput cannot be updated while BillingMode update is in progress");
        break;
    case TableChange::Stream:
        if (changesUnits)
            return stillInUse("Can't change table IOPS when stream status is being updated. Table: " + name +
                              streamOperation(record.description));
        if (request.streamSpecification)
            return stillInUse("A stream status change is currently in progress. Table: " + name +
                              streamOperation(record.description));
        break;
    case TableChange::TableClass:
        if (request.tableClass)
            return stillInUse("Can't update table class when a table class update is in progress. Table: " +
                              name + " TableClassUpdateInProgress: " +
                              (record.description.tableClass == TableClass::StandardInfrequentAccess
                                   ? "STANDARD_INFREQUENT_ACCESS"
                                   : "STANDARD"));
        break;
    case TableChange::Indexes:
        return inAllocation(record.description, request);
    }
    return stillInUse("Table: " + name + " is in the process of being updated.");
}

Result<void> checkStateForDelete(const Engine &engine, const TableRecord &record)
{
    if (!isPending(record, engine.clock.now()))
        return {};
    const std::string &name = record.description.tableName;
    switch (record.transition->change) {
    case TableChange::Creation:
        return stillInUse("Table is being created: " + name);
    case TableChange::Deletion:
        return {}; // that it is being deleted already is no error
    case TableChange::Stream:
        return stillInUse("Cannot delete table while stream is being enabled/disabled.");
    case TableChange::Indexes:
        return stillInUse("Cannot delete table while indexes are being created, updated, or deleted.");
    default:
        return stillInUse("Table: " + name + " is in the process of being updated.");
    }
}

} // namespace core
