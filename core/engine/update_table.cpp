#include "core/engine/update_table.h"

#include "core/api/constraints.h"
#include "core/engine/background.h"
#include "core/engine/engine.h"
#include "core/engine/engine_errors.h"
#include "core/engine/schema_changes.h"
#include "core/engine/table_descriptions.h"
#include "core/engine/table_option_changes.h"
#include "core/engine/table_states.h"
#include "core/engine/table_streams.h"
#include "core/engine/update_table_checks.h"

#include <algorithm>

namespace core {

namespace {

void define(TableDescription &table, const std::vector<AttributeDefinition> &definitions,
            const std::vector<KeySchemaElement> &keySchema)
{
    for (const KeySchemaElement &element : keySchema) {
        if (table.typeOf(element.attributeName))
            continue;
        const auto definition = std::find_if(definitions.begin(), definitions.end(),
                                             [&element](const AttributeDefinition &candidate) {
                                                 return candidate.attributeName == element.attributeName;
                                             });
        if (definition != definitions.end())
            table.attributeDefinitions.push_back(*definition);
    }
    std::sort(table.attributeDefinitions.begin(), table.attributeDefinitions.end(),
              [](const auto &a, const auto &b) { return a.attributeName < b.attributeName; });
}

IndexDescription &globalIndex(TableDescription &table, const std::string &indexName)
{
    return *std::find_if(
        table.globalSecondaryIndexes.begin(), table.globalSecondaryIndexes.end(),
        [&indexName](const IndexDescription &index) { return index.indexName == indexName; });
}

/// Requires that all checks have passed.
void applyToIndexes(TableRecord &record, const UpdateTableRequest &request)
{
    TableDescription &table = record.description;
    for (const GlobalSecondaryIndexUpdate &update : request.globalSecondaryIndexUpdates) {
        if (update.create) {
            define(table, request.attributeDefinitions, update.create->keySchema);
            IndexDescription index = describeIndex(*update.create, table);
            index.indexStatus = IndexStatus::Creating;
            index.backfilling = true;
            table.globalSecondaryIndexes.push_back(std::move(index));
            record.indexNumbers[update.create->indexName] = record.nextIndexNumber++;
        } else if (update.remove) {
            IndexDescription &index = globalIndex(table, *update.remove);
            index.indexStatus = IndexStatus::Deleting;
            index.backfilling.reset();
        }
    }
}

/// What needs no time: protection, ceilings; what says itself that it is being changed: encryption, warmth.
void showAtOnce(const TableDescription &before, const TableDescription &after,
                const UpdateTableRequest &request, TableDescription &shown)
{
    hideWarmThroughput(shown);
    shown.deletionProtectionEnabled = after.deletionProtectionEnabled;
    shown.onDemandThroughput = after.onDemandThroughput;
    if (request.warmThroughput) {
        shown.warmThroughput = after.warmThroughput;
        shown.warmThroughputStatus = TableStatus::Updating;
    }
    if (request.sseSpecification) {
        shown.sseDescription = after.sseDescription ? after.sseDescription : before.sseDescription;
        shown.sseDescription->status = SseStatus::Updating;
    }
}

/// What DynamoDB answers: what it was, being updated; new indexes at once, protection at once.
TableDescription answer(const Engine &engine, const TableSchema &before, const TableSchema &after,
                        const UpdateTableRequest &request)
{
    TableDescription description = before.description();
    fillCounts(engine, before, description);
    fillStates(engine, before.record(), description);
    showAtOnce(before.description(), after.description(), request, description);
    description.streamSpecification = after.description().streamSpecification;
    description.latestStreamLabel = after.description().latestStreamLabel;
    description.latestStreamArn = after.description().latestStreamArn;
    if (changeOf(request))
        description.tableStatus = TableStatus::Updating;
    if (request.billingMode == BillingMode::Provisioned &&
        before.description().billingMode == BillingMode::PayPerRequest) {
        description.billingMode = after.description().billingMode; // of units alone the old ones are told
        description.provisionedThroughput = after.description().provisionedThroughput;
        description.throughputChanges = after.description().throughputChanges;
    }
    for (const GlobalSecondaryIndexUpdate &update : request.globalSecondaryIndexUpdates) {
        if (update.create) {
            description.attributeDefinitions = after.description().attributeDefinitions;
            description.globalSecondaryIndexes.push_back(
                *after.description().findIndex(update.create->indexName));
            description.globalSecondaryIndexes.back().backfilling = false;
        } else {
            IndexDescription &index =
                globalIndex(description, update.remove ? *update.remove : update.update->indexName);
            index.indexStatus = update.remove ? IndexStatus::Deleting : IndexStatus::Updating;
            index.backfilling.reset();
        }
    }
    return description;
}

} // namespace

Result<UpdateTableResponse> updateTable(Engine &engine, const UpdateTableRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    if (auto ok = checkUpdateTable(request); !ok)
        return ok.error();
    if (auto ok = checkStream(request); !ok)
        return ok.error();
    if (auto ok = checkTableArn(engine, *request.tableName); !ok)
        return ok.error();
    const std::string name(bareTableName(*request.tableName));

    if (auto ok = settleTable(engine, name); !ok)
        return ok.error();
    const std::lock_guard lock(engine.schemaMutex);
    const TableSchemaPointer before = engine.catalog.find(name);
    if (!before)
        return tableNotFound(name);
    if (auto ok = checkStateForUpdate(engine, before->record(), request); !ok)
        return ok.error();
    if (auto ok = checkUpdateOfTable(engine.options, request, *before); !ok)
        return ok.error();
    if (auto ok = checkQuotas(engine, request, before->record()); !ok)
        return ok.error();
    if (auto ok = checkStreamOfTable(request, *before); !ok)
        return ok.error();
    if (engine.database->readOnly())
        return readOnlyDatabase();

    TableRecord record = before->record();
    applyToIndexes(record, request);
    applyOptions(engine, request, record);
    if (const std::optional<TableChange> change = changeOf(request))
        beginTransition(engine, record, *change);
    const bool changesIndexes =
        std::any_of(request.globalSecondaryIndexUpdates.begin(), request.globalSecondaryIndexUpdates.end(),
                    [](const GlobalSecondaryIndexUpdate &update) { return update.create || update.remove; });
    Mutation mutation;
    for (const GlobalSecondaryIndexUpdate &update : request.globalSecondaryIndexUpdates) {
        // Nobody counts its entries from here on, while they are removed in steps.
        if (update.remove)
            mutation.forgetCounter({before->number(), before->findIndex(*update.remove)->number});
    }
    if (request.streamSpecification) {
        const auto &stream = *request.streamSpecification;
        auto staged = stream.streamEnabled
                          ? stageStreamBegin(engine, record, *stream.streamViewType, mutation)
                          : stageStreamEnd(engine, record, mutation);
        if (!staged)
            return staged.error();
    }
    const bool writersWait = changesIndexes || request.streamSpecification;
    if (auto ok = replaceRecord(engine, std::move(record), std::move(mutation),
                                writersWait ? Writers::Wait : Writers::GoOn);
        !ok)
        return ok.error();
    if (changesIndexes) {
        for (const GlobalSecondaryIndexUpdate &update : request.globalSecondaryIndexUpdates) {
            if (update.remove && engine.rowListener)
                engine.rowListener->rowsDropped(before->number(), before->findIndex(*update.remove)->number);
        }
        engine.background->wake();
    }
    return UpdateTableResponse{answer(engine, *before, *engine.catalog.find(name), request)};
}

} // namespace core
