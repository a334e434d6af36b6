#include "core/engine/tables.h"

#include "core/api/constraints.h"
#include "core/engine/background.h"
#include "core/engine/create_table_checks.h"
#include "core/engine/engine.h"
#include "core/engine/engine_errors.h"
#include "core/engine/index_progress.h"
#include "core/engine/pins.h"
#include "core/engine/resource_policies.h"
#include "core/engine/schema_changes.h"
#include "core/engine/table_backups.h"
#include "core/engine/table_descriptions.h"
#include "core/engine/table_states.h"
#include "core/engine/table_streams.h"
#include "core/engine/throughput_changes.h"
#include "core/storage/keys.h"

#include <algorithm>
#include <random>

namespace core {

namespace {

constexpr std::size_t kTablesPerPageMax = 100;

/// A random UUID (version 4).
std::string newTableId()
{
    static constexpr char kDigits[] = "0123456789abcdef";
    std::random_device source;
    std::string id = "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx";
    for (char &character : id) {
        const unsigned bits = source() & 15U;
        if (character == 'x')
            character = kDigits[bits];
        else if (character == 'y')
            character = kDigits[(bits & 3U) | 8U];
    }
    return id;
}

/// A table that goes shows no more than this.
DeleteTableResponse deletionOf(const Engine &engine, const TableSchema &table)
{
    DeleteTableResponse response;
    TableDescription &description = response.tableDescription;
    description = table.description();
    fillCounts(engine, table, description);
    fillStates(engine, table.record(), description);
    hideWarmThroughput(description);
    description.tableStatus = TableStatus::Deleting;
    description.attributeDefinitions.clear();
    description.keySchema.clear();
    description.creationDateTimeMicros = 0;
    description.localSecondaryIndexes.clear();
    description.globalSecondaryIndexes.clear();
    return response;
}

} // namespace

Error tableIsThere(const Engine &engine, const TableRecord &present)
{
    const std::string &name = present.description.tableName;
    switch (statusAt(present, engine.clock.now())) {
    case TableStatus::Creating:
        return stillInUse("Table is being created: " + name);
    case TableStatus::Deleting:
        return stillInUse("Table is being deleted: " + name);
    default:
        return {ErrorCode::ResourceInUse, "Table already exists: " + name};
    }
}

TableRecord makeTableRecord(const Engine &engine, const CreateTableRequest &request, std::uint32_t number)
{
    TableRecord record;
    record.number = number;
    TableDescription &table = record.description;
    table.tableName = std::string(bareTableName(*request.tableName));
    table.tableArn = tableArn(engine.options, table.tableName);
    table.tableId = newTableId();
    table.tableStatus = TableStatus::Active;
    table.attributeDefinitions = request.attributeDefinitions;
    std::sort(table.attributeDefinitions.begin(), table.attributeDefinitions.end(),
              [](const auto &a, const auto &b) { return a.attributeName < b.attributeName; });
    table.keySchema = request.keySchema;
    table.creationDateTimeMicros = engine.clock.now();
    table.provisionedThroughput = request.provisionedThroughput.value_or(ProvisionedThroughput());
    if (request.billingMode == BillingMode::PayPerRequest) {
        table.billingMode = BillingMode::PayPerRequest;
        table.lastUpdateToPayPerRequestMicros = table.creationDateTimeMicros;
    }
    raiseWarmThroughput(
        table.warmThroughput,
        warmThroughputOf(request.provisionedThroughput, request.billingMode == BillingMode::PayPerRequest));
    if (request.warmThroughput)
        raiseWarmThroughput(table.warmThroughput, *request.warmThroughput);
    if (request.onDemandThroughput)
        mergeOnDemandThroughput(table.onDemandThroughput, *request.onDemandThroughput);
    if (request.sseSpecification)
        table.sseDescription = describeSse(engine.options, *request.sseSpecification);
    if (request.tableClass)
        table.tableClass = *request.tableClass;
    table.deletionProtectionEnabled = request.deletionProtectionEnabled.value_or(false);
    if (request.tags)
        record.settings.tags = *request.tags;
    if (request.resourcePolicy)
        record.settings.policy = makeResourcePolicy(*request.resourcePolicy, engine.clock.now());

    for (const auto &index : request.localSecondaryIndexes.value_or(std::vector<LocalSecondaryIndex>())) {
        table.localSecondaryIndexes.push_back(describeIndex(index, table));
        record.indexNumbers[index.indexName] = record.nextIndexNumber++;
    }
    for (const auto &index : request.globalSecondaryIndexes.value_or(std::vector<GlobalSecondaryIndex>())) {
        table.globalSecondaryIndexes.push_back(describeIndex(index, table));
        record.indexNumbers[index.indexName] = record.nextIndexNumber++;
    }
    return record;
}

TableDescription descriptionOfNew(const TableSchema &table)
{
    TableDescription description = table.description();
    description.tableStatus = TableStatus::Creating;
    description.lastUpdateToPayPerRequestMicros = 0; // shown once the table is active
    hideWarmThroughput(description);
    for (IndexDescription &index : description.globalSecondaryIndexes)
        index.indexStatus = IndexStatus::Creating;
    return description;
}

Result<CreateTableResponse> createTable(Engine &engine, const CreateTableRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    if (auto ok = checkCreateTable(engine, request); !ok)
        return ok.error();
    if (auto ok = checkStream(request); !ok)
        return ok.error();
    if (auto ok = checkTableArn(engine, *request.tableName); !ok)
        return ok.error();
    const std::string name(bareTableName(*request.tableName));

    if (auto ok = settleTable(engine, name); !ok)
        return ok.error();
    const std::lock_guard lock(engine.schemaMutex);
    if (const TableSchemaPointer present = engine.catalog.find(name))
        return tableIsThere(engine, present->record());
    if (engine.database->readOnly())
        return readOnlyDatabase();
    const Result<std::uint32_t> number = engine.database->takeTableNumber();
    if (!number)
        return number.error();
    TableRecord record = makeTableRecord(engine, request, *number);
    beginTransition(engine, record, TableChange::Creation);
    Mutation mutation;
    if (request.streamSpecification && request.streamSpecification->streamEnabled) {
        const StreamViewType viewType = *request.streamSpecification->streamViewType;
        if (auto ok = stageStreamBegin(engine, record, viewType, mutation); !ok)
            return ok.error();
    }
    const auto table = std::make_shared<const TableSchema>(std::move(record));
    Catalog::stage(mutation, table->record());
    if (auto ok = engine.database->commit(std::move(mutation)); !ok)
        return ok.error();
    engine.catalog.show(table);

    return CreateTableResponse{descriptionOfNew(*table)};
}

Result<DescribeTableResponse> describeTable(Engine &engine, const DescribeTableRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    if (auto ok = checkTableArn(engine, *request.tableName); !ok)
        return ok.error();
    const std::string_view name = bareTableName(*request.tableName);
    if (auto ok = settleTable(engine, name); !ok)
        return ok.error();
    const TableSchemaPointer table = engine.catalog.find(name);
    if (!table)
        return tableNotFound(name);
    DescribeTableResponse response{table->description()};
    fillCounts(engine, *table, response.table);
    fillStates(engine, table->record(), response.table);
    for (IndexDescription &index : response.table.globalSecondaryIndexes) {
        if (!index.backfilling.value_or(false))
            continue;
        auto fraction =
            backfillFraction(*engine.database, table->number(), table->findIndex(index.indexName)->number);
        if (!fraction)
            return fraction.error();
        index.backfillFraction = *fraction;
    }
    return response;
}

Result<ListTablesResponse> listTables(Engine &engine, const ListTablesRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    if (auto ok = settleTables(engine); !ok)
        return ok.error();
    const std::size_t limit = request.limit ? std::size_t(*request.limit) : kTablesPerPageMax;
    const auto tables = engine.catalog.tables();
    ListTablesResponse response;
    auto next = request.exclusiveStartTableName ? tables->upper_bound(*request.exclusiveStartTableName)
                                                : tables->begin();
    for (; next != tables->end() && response.tableNames.size() < limit; ++next)
        response.tableNames.push_back(next->first);
    if (next != tables->end())
        response.lastEvaluatedTableName = response.tableNames.back();
    return response;
}

Result<void> dropTable(Engine &engine, const TableSchemaPointer &table, Mutation mutation)
{
    {
        // With every key locked no write is under way, so none can land behind the removal of the rows.
        const KeyLocks::Set everything = engine.locks.lockEverything();
        if (TableRecord last = table->record(); last.history.streamBegin) {
            if (auto ok = stageStreamEnd(engine, last, mutation); !ok)
                return ok.error();
        }
        Catalog::stageRemoval(mutation, table->record());
        const bool hasPast = table->record().history.continuousSince.has_value();
        if (hasPast) {
            const auto backup =
                makeBackup(engine, table, table->name() + "$DeletedTableBackup", BackupType::System);
            if (!backup)
                return backup.error();
            stageBackup(*backup, mutation);
        }
        if (auto ok = stageRowsOfDropped(engine, table->number(), hasPast, mutation); !ok)
            return ok.error();
        if (engine.rowListener)
            mutation.whenWritten(
                [&engine, number = table->number()] { engine.rowListener->rowsDropped(number, 0); });
        if (auto ok = engine.database->commit(std::move(mutation)); !ok)
            return ok.error();
        engine.catalog.hide(table->name());
    }
    engine.background->wake();
    return {};
}

Result<DeleteTableResponse> deleteTable(Engine &engine, const DeleteTableRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    if (auto ok = checkTableArn(engine, *request.tableName); !ok)
        return ok.error();
    const std::string name(bareTableName(*request.tableName));

    if (auto ok = settleTable(engine, name); !ok)
        return ok.error();
    const std::lock_guard lock(engine.schemaMutex);
    const TableSchemaPointer table = engine.catalog.find(name);
    if (!table)
        return tableNotFound(name);
    if (table->description().deletionProtectionEnabled)
        return Error::validation("Resource cannot be deleted as it is currently protected against deletion. "
                                 "Disable deletion protection first.");
    if (auto ok = checkStateForDelete(engine, table->record()); !ok)
        return ok.error();
    for (const IndexSchema &index : table->indexes()) {
        if (index.status != IndexStatus::Active)
            return stillInUse("Cannot delete table while indexes are being created, updated, or deleted.");
    }
    if (engine.database->readOnly())
        return readOnlyDatabase();

    DeleteTableResponse response = deletionOf(engine, *table);
    if (statusAt(table->record(), engine.clock.now()) == TableStatus::Deleting)
        return response;
    if (engine.options.stateDelay.count() == 0) {
        if (auto ok = dropTable(engine, table, Mutation()); !ok)
            return ok.error();
        return response;
    }
    TableRecord record = table->record();
    beginTransition(engine, record, TableChange::Deletion);
    // A write that began before must not land behind: nobody may see it in a table that is going.
    if (auto ok = replaceRecord(engine, std::move(record), Mutation(), Writers::Wait); !ok)
        return ok.error();
    return response;
}

} // namespace core
