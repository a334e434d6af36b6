#include "core/engine/schema_changes.h"

#include "core/engine/engine.h"
#include "core/engine/engine_errors.h"
#include "core/engine/index_progress.h"
#include "core/engine/table_states.h"

#include <algorithm>
#include <set>

namespace core {

namespace {

IndexDescription *findGlobalIndex(TableDescription &table, std::string_view indexName)
{
    const auto found =
        std::find_if(table.globalSecondaryIndexes.begin(), table.globalSecondaryIndexes.end(),
                     [indexName](const IndexDescription &index) { return index.indexName == indexName; });
    return found == table.globalSecondaryIndexes.end() ? nullptr : &*found;
}

void dropUnusedDefinitions(TableDescription &table)
{
    std::set<std::string_view> used;
    const auto use = [&used](const std::vector<KeySchemaElement> &keySchema) {
        for (const KeySchemaElement &element : keySchema)
            used.insert(element.attributeName);
    };
    use(table.keySchema);
    for (const auto *indexes : {&table.localSecondaryIndexes, &table.globalSecondaryIndexes}) {
        for (const IndexDescription &index : *indexes)
            use(index.keySchema);
    }
    std::erase_if(table.attributeDefinitions, [&used](const AttributeDefinition &definition) {
        return !used.contains(definition.attributeName);
    });
}

Result<void> commitAndShow(Engine &engine, TableRecord record, Mutation mutation, Writers writers)
{
    KeyLocks::Set everything;
    if (writers == Writers::Wait)
        everything = engine.locks.lockEverything();
    Catalog::stage(mutation, record);
    auto table = std::make_shared<const TableSchema>(std::move(record));
    if (auto ok = engine.database->commit(std::move(mutation)); !ok)
        return ok.error();
    engine.catalog.show(std::move(table));
    return {};
}

} // namespace

Result<void> replaceRecord(Engine &engine, TableRecord record, Mutation mutation, Writers writers)
{
    return commitAndShow(engine, std::move(record), std::move(mutation), writers);
}

Result<void> changeRecord(Engine &engine, std::string_view tableName, const Error &notFound,
                          const std::function<Result<void>(TableRecord &)> &change)
{
    if (auto ok = settleTable(engine, tableName); !ok)
        return ok.error();
    const std::lock_guard lock(engine.schemaMutex);
    const TableSchemaPointer table = engine.catalog.find(tableName);
    if (!table || !isUsableAt(table->record(), engine.clock.now()))
        return notFound;
    if (engine.database->readOnly())
        return readOnlyDatabase();
    TableRecord record = table->record();
    if (auto ok = change(record); !ok)
        return ok.error();
    return commitAndShow(engine, std::move(record), Mutation(), Writers::GoOn);
}

Result<void> activateIndex(Engine &engine, std::string_view tableName, std::string_view indexName)
{
    const std::lock_guard lock(engine.schemaMutex);
    const TableSchemaPointer table = engine.catalog.find(tableName);
    const IndexSchema *schema = table ? table->findIndex(indexName) : nullptr;
    if (!schema || schema->status != IndexStatus::Creating)
        return {}; // removed meanwhile
    TableRecord record = table->record();
    IndexDescription &index = *findGlobalIndex(record.description, indexName);
    index.indexStatus = IndexStatus::Active;
    index.backfilling.reset();
    Mutation mutation;
    stageBackfillEnd(mutation, table->number(), schema->number);
    return commitAndShow(engine, std::move(record), std::move(mutation), Writers::GoOn);
}

Result<void> forgetIndex(Engine &engine, std::string_view tableName, std::string_view indexName)
{
    const std::lock_guard lock(engine.schemaMutex);
    const TableSchemaPointer table = engine.catalog.find(tableName);
    const IndexSchema *schema = table ? table->findIndex(indexName) : nullptr;
    if (!schema || schema->status != IndexStatus::Deleting)
        return {};
    TableRecord record = table->record();
    std::erase_if(record.description.globalSecondaryIndexes,
                  [indexName](const IndexDescription &index) { return index.indexName == indexName; });
    record.indexNumbers.erase(std::string(indexName));
    record.settings.insights.erase(std::string(indexName));
    dropUnusedDefinitions(record.description);
    Mutation mutation;
    mutation.forgetCounter({table->number(), schema->number}); // a repair may have counted its entries anew
    stageBackfillEnd(mutation, table->number(), schema->number);
    return commitAndShow(engine, std::move(record), std::move(mutation), Writers::GoOn);
}

} // namespace core
