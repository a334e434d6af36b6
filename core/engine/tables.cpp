#include "core/engine/tables.h"

#include "core/api/constraints.h"
#include "core/engine/background.h"
#include "core/engine/create_table_checks.h"
#include "core/engine/engine.h"
#include "core/engine/engine_errors.h"
#include "core/engine/index_progress.h"
#include "core/engine/resource_policies.h"
#include "core/engine/table_descriptions.h"
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

TableRecord makeRecord(const Engine &engine, const CreateTableRequest &request, std::uint32_t number)
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
    if (request.billingMode == BillingMode::PayPerRequest)
        table.billingMode = BillingMode::PayPerRequest;
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

} // namespace

Result<CreateTableResponse> createTable(Engine &engine, const CreateTableRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    if (auto ok = checkCreateTable(request); !ok)
        return ok.error();
    if (auto ok = checkTableArn(engine, *request.tableName); !ok)
        return ok.error();
    const std::string name(bareTableName(*request.tableName));

    const std::lock_guard lock(engine.schemaMutex);
    if (engine.catalog.find(name))
        return Error(ErrorCode::ResourceInUse, "Table already exists: " + name);
    if (engine.database->readOnly())
        return readOnlyDatabase();
    const Result<std::uint32_t> number = engine.database->takeTableNumber();
    if (!number)
        return number.error();
    const auto table = std::make_shared<const TableSchema>(makeRecord(engine, request, *number));
    Mutation mutation;
    Catalog::stage(mutation, table->record());
    if (auto ok = engine.database->commit(std::move(mutation)); !ok)
        return ok.error();
    engine.catalog.show(table);

    CreateTableResponse response{table->description()};
    response.tableDescription.tableStatus = TableStatus::Creating;
    for (IndexDescription &index : response.tableDescription.globalSecondaryIndexes)
        index.indexStatus = IndexStatus::Creating;
    return response;
}

Result<DescribeTableResponse> describeTable(const Engine &engine, const DescribeTableRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    if (auto ok = checkTableArn(engine, *request.tableName); !ok)
        return ok.error();
    const std::string_view name = bareTableName(*request.tableName);
    const TableSchemaPointer table = engine.catalog.find(name);
    if (!table)
        return tableNotFound(name);
    DescribeTableResponse response{table->description()};
    fillCounts(engine, *table, response.table);
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

Result<ListTablesResponse> listTables(const Engine &engine, const ListTablesRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
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

Result<DeleteTableResponse> deleteTable(Engine &engine, const DeleteTableRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    if (auto ok = checkTableArn(engine, *request.tableName); !ok)
        return ok.error();
    const std::string name(bareTableName(*request.tableName));

    const std::lock_guard lock(engine.schemaMutex);
    const TableSchemaPointer table = engine.catalog.find(name);
    if (!table)
        return tableNotFound(name);
    if (table->description().deletionProtectionEnabled)
        return Error::validation("Resource cannot be deleted as it is currently protected against deletion. "
                                 "Disable deletion protection first.");
    for (const IndexSchema &index : table->indexes()) {
        if (index.status != IndexStatus::Active)
            return stillInUse("Cannot delete table while indexes are being created, updated, or deleted.");
    }
    if (engine.database->readOnly())
        return readOnlyDatabase();

    DeleteTableResponse response;
    TableDescription &description = response.tableDescription;
    description = table->description();
    fillCounts(engine, *table, description);
    {
        // With every key locked no write is under way, so none can land behind the removal of the rows.
        const KeyLocks::Set everything = engine.locks.lockEverything();
        Mutation mutation;
        Catalog::stageRemoval(mutation, table->record());
        mutation.put(keys::recordKey(keys::Record::DroppedTable, table->number()), {});
        if (engine.rowListener)
            mutation.whenWritten([&engine, &table] { engine.rowListener->rowsDropped(table->number(), 0); });
        if (auto ok = engine.database->commit(std::move(mutation)); !ok)
            return ok.error();
        engine.catalog.hide(name);
    }
    engine.background->wake();

    description.tableStatus = TableStatus::Deleting;
    description.attributeDefinitions.clear();
    description.keySchema.clear();
    description.creationDateTimeMicros = 0;
    description.localSecondaryIndexes.clear();
    description.globalSecondaryIndexes.clear();
    return response;
}

} // namespace core
