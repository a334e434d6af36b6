#include "core/engine/restored_table.h"

#include "core/engine/background.h"
#include "core/engine/create_table_checks.h"
#include "core/engine/engine.h"
#include "core/engine/engine_errors.h"
#include "core/engine/index_maintenance.h"
#include "core/engine/pins.h"
#include "core/engine/table_states.h"
#include "core/engine/tables.h"
#include "core/history/past_cursor.h"
#include "core/storage/keys.h"
#include "core/storage/stored_item.h"

#include <algorithm>
#include <limits>
#include <set>

namespace core {

namespace {

constexpr std::size_t kRowsPerCommit = 1000;
constexpr std::size_t kBytesPerCommit = std::size_t(4) << 20;
constexpr int kRestoresMax = 50;

std::vector<std::string> sortedNames(const Projection &projection)
{
    auto names = projection.nonKeyAttributes.value_or(std::vector<std::string>());
    std::sort(names.begin(), names.end());
    return names;
}

template <typename Index>
const IndexDescription *findSame(const std::vector<IndexDescription> &indexes, const Index &index)
{
    const auto found = std::find_if(indexes.begin(), indexes.end(), [&index](const IndexDescription &there) {
        return there.indexName == index.indexName && there.keySchema == index.keySchema &&
               there.projection.projectionType == index.projection.projectionType &&
               sortedNames(there.projection) == sortedNames(index.projection);
    });
    return found == indexes.end() ? nullptr : &*found;
}

Error noSuchIndex(const std::string &indexName)
{
    return Error::validation("Invalid Request: Index " + indexName +
                             " does not match a secondary index that existed in the source table and cannot "
                             "be created during the restore operation");
}

Result<void> chooseLocalIndexes(CreateTableRequest &request, const TableDescription &source,
                                const RestoreOverrides &overrides)
{
    std::vector<LocalSecondaryIndex> indexes;
    if (overrides.localSecondaryIndexes) {
        indexes = *overrides.localSecondaryIndexes;
        for (const LocalSecondaryIndex &index : indexes) {
            if (!findSame(source.localSecondaryIndexes, index))
                return noSuchIndex(index.indexName);
        }
    } else {
        for (const IndexDescription &index : source.localSecondaryIndexes)
            indexes.push_back({index.indexName, index.keySchema, index.projection});
    }
    if (!indexes.empty())
        request.localSecondaryIndexes = std::move(indexes);
    return {};
}

Result<void> chooseGlobalIndexes(CreateTableRequest &request, const TableDescription &source,
                                 const RestoreOverrides &overrides)
{
    const bool onDemand = request.billingMode == BillingMode::PayPerRequest;
    const bool sourceOnDemand = source.billingMode == BillingMode::PayPerRequest;
    const auto takeUnits = [&](GlobalSecondaryIndex &index, const IndexDescription &from) {
        if (!onDemand && !sourceOnDemand && !index.provisionedThroughput)
            index.provisionedThroughput = from.provisionedThroughput;
        if (onDemand && sourceOnDemand && !index.onDemandThroughput)
            index.onDemandThroughput = from.onDemandThroughput;
    };
    std::vector<GlobalSecondaryIndex> indexes;
    if (overrides.globalSecondaryIndexes) {
        indexes = *overrides.globalSecondaryIndexes;
        for (GlobalSecondaryIndex &index : indexes) {
            const IndexDescription *from = findSame(source.globalSecondaryIndexes, index);
            if (!from)
                return noSuchIndex(index.indexName);
            takeUnits(index, *from);
        }
    } else {
        for (const IndexDescription &from : source.globalSecondaryIndexes) {
            if (from.indexStatus == IndexStatus::Deleting)
                continue;
            GlobalSecondaryIndex index{from.indexName, from.keySchema, from.projection, {}};
            takeUnits(index, from);
            indexes.push_back(std::move(index));
        }
    }
    if (!indexes.empty())
        request.globalSecondaryIndexes = std::move(indexes);
    return {};
}

void chooseBilling(CreateTableRequest &request, const TableDescription &source,
                   const RestoreOverrides &overrides)
{
    const BillingMode before = source.billingMode.value_or(BillingMode::Provisioned);
    const BillingMode after = overrides.billingMode.value_or(before);
    request.billingMode = after;
    request.provisionedThroughput = overrides.provisionedThroughput;
    request.onDemandThroughput = overrides.onDemandThroughput;
    if (before != after)
        return;
    if (after == BillingMode::Provisioned && !request.provisionedThroughput)
        request.provisionedThroughput = source.provisionedThroughput;
    if (after == BillingMode::PayPerRequest && !request.onDemandThroughput)
        request.onDemandThroughput = source.onDemandThroughput;
}

/// Definitions of what the table's own keys and its indexes' keys are.
void chooseDefinitions(CreateTableRequest &request, const TableDescription &source)
{
    std::set<std::string> used;
    const auto use = [&used](const std::vector<KeySchemaElement> &keySchema) {
        for (const KeySchemaElement &element : keySchema)
            used.insert(element.attributeName);
    };
    use(request.keySchema);
    for (const auto &index : request.localSecondaryIndexes.value_or(std::vector<LocalSecondaryIndex>()))
        use(index.keySchema);
    for (const auto &index : request.globalSecondaryIndexes.value_or(std::vector<GlobalSecondaryIndex>()))
        use(index.keySchema);
    for (const AttributeDefinition &definition : source.attributeDefinitions) {
        if (used.contains(definition.attributeName))
            request.attributeDefinitions.push_back(definition);
    }
}

int restoresUnderWay(const Engine &engine)
{
    const auto tables = engine.catalog.tables();
    return int(std::count_if(tables->begin(), tables->end(),
                             [](const auto &entry) { return entry.second->record().restore.has_value(); }));
}

// ---- filling

std::string positionKey(const TableSchema &target)
{
    return keys::recordKey(keys::Record::Setting, "restore/" + std::to_string(target.number()));
}

/// Stages a row of the source as a row of the target.
Result<void> stageRow(const Engine &engine, const TableSchema &target, const Cursor &source,
                      Mutation &mutation, ChangeReport &report)
{
    const Result<AttributeMap> item = decodeStoredItem(source.value());
    if (!item)
        return item.error();
    const Result<std::size_t> size = storedItemSizeBytes(source.value());
    if (!size)
        return size.error();
    std::string rowKey;
    keys::appendRowPrefix(rowKey, target.number(), 0);
    rowKey += keys::rowTail(source.key()); // keys do not change, so rows lie where they lay
    ItemChange change;
    change.rowKey = rowKey;
    change.newItem = &*item;
    change.newBytes = source.value();
    change.newSizeBytes = *size;
    return stageChange(*engine.database, target, change, mutation, report);
}

Result<void> copyRows(Engine &engine, const TableSchema &target, const std::function<bool()> &stopRequested)
{
    const Database &database = *engine.database;
    const TableRestore &restore = *target.record().restore;
    keys::Range range = keys::indexRange(restore.sourceNumber, 0);
    std::string position;
    const Result<bool> hasBegun = database.get(positionKey(target), position);
    if (!hasBegun)
        return hasBegun.error();
    if (*hasBegun)
        range.from = keys::successor(position);

    const Database::Moment present = database.moment(engine.clock.now());
    const auto source =
        makePastCursor(database, present.snapshot, restore.sourceNumber, restore.sequence, range, false);
    while (source->valid()) {
        if (stopRequested())
            return Error::cancelled();
        Mutation mutation;
        ChangeReport report;
        report.wantsRowChanges = engine.rowListener != nullptr;
        for (std::size_t rows = 0;
             source->valid() && rows < kRowsPerCommit && mutation.sizeBytes() < kBytesPerCommit;
             source->next(), ++rows) {
            position = source->key();
            if (auto ok = stageRow(engine, target, *source, mutation, report); !ok)
                return ok.error();
        }
        // Behind what cannot be read, rows are missing or as they are now: none of them counts as copied.
        if (auto ok = source->status(); !ok)
            return ok.error();
        mutation.put(positionKey(target), position);
        auto written =
            commitRows(engine, std::move(mutation), std::move(report.rowChanges), CommitMode::Bulk);
        if (!written)
            return written.error();
    }
    if (auto ok = source->status(); !ok)
        return ok.error();
    return engine.database->flush();
}

Result<void> finishRestore(Engine &engine, const TableSchema &target)
{
    const std::lock_guard lock(engine.schemaMutex);
    TableRecord record = target.record(); // nobody changes or deletes a table that is being created
    const TableRestore restore = *record.restore;
    record.restore.reset();
    record.description.restoreSummary->restoreInProgress = false;
    const UnixMicros until = record.description.creationDateTimeMicros + engine.options.stateDelay.count();
    if (until > engine.clock.now())
        record.transition->until = until;
    else
        record.transition.reset();
    Mutation mutation;
    mutation.remove(positionKey(target));
    Catalog::stage(mutation, record);
    const Result<TableSchemaPointer> source =
        stageRelease(engine, restore.sourceNumber, restore.sequence, mutation);
    if (!source)
        return source.error();
    auto filled = std::make_shared<const TableSchema>(std::move(record));
    if (auto ok = engine.database->commit(std::move(mutation)); !ok)
        return ok.error();
    engine.catalog.show(std::move(filled));
    if (*source)
        engine.catalog.show(*source);
    return {};
}

} // namespace

Error targetIsThere(const Engine &engine, const TableSchema &present)
{
    if (statusAt(present.record(), engine.clock.now()) == TableStatus::Active)
        return {ErrorCode::TableAlreadyExists, "Table already exists: " + present.name()};
    return {ErrorCode::TableInUse, stillInUse("Table is being used: " + present.name()).message()};
}

Result<CreateTableRequest> tableToRestore(const Engine &engine, const TableDescription &source,
                                          const std::string &targetName, const RestoreOverrides &overrides)
{
    CreateTableRequest request;
    request.tableName = targetName;
    request.keySchema = source.keySchema;
    chooseBilling(request, source, overrides);
    if (auto ok = chooseLocalIndexes(request, source, overrides); !ok)
        return ok.error();
    if (auto ok = chooseGlobalIndexes(request, source, overrides); !ok)
        return ok.error();
    chooseDefinitions(request, source);
    request.sseSpecification = overrides.sseSpecification;
    if (!request.sseSpecification && source.sseDescription)
        request.sseSpecification =
            SseSpecification{true, SseType::Kms, source.sseDescription->kmsMasterKeyArn};
    if (overrides.vectorIndexes && !overrides.vectorIndexes->empty())
        request.vectorIndexes = overrides.vectorIndexes;
    if (auto ok = checkCreateTable(engine, request); !ok)
        return ok.error();
    return request;
}

Result<TableDescription> beginRestore(Engine &engine, const CreateTableRequest &target, RestoreSource source)
{
    if (const TableSchemaPointer present = engine.catalog.find(*target.tableName))
        return targetIsThere(engine, *present);
    if (restoresUnderWay(engine) >= kRestoresMax)
        return Error(ErrorCode::LimitExceeded, "Subscriber limit exceeded: Only " +
                                                   std::to_string(kRestoresMax) +
                                                   " restore operations can be done simultaneously");
    if (engine.database->readOnly())
        return readOnlyDatabase();
    const Result<std::uint32_t> number = engine.database->takeTableNumber();
    if (!number)
        return number.error();
    TableRecord record = makeTableRecord(engine, target, *number);
    record.description.billingMode = target.billingMode; // told of a restored table, whichever it is
    source.summary.restoreInProgress = true;
    record.description.restoreSummary = std::move(source.summary);
    record.restore = source.restore;
    // Being created until the last item is there.
    record.transition = TableTransition{TableChange::Creation, std::numeric_limits<std::int64_t>::max()};
    Mutation mutation;
    Catalog::stage(mutation, record);
    TableSchemaPointer pinned;
    if (source.pinned)
        pinned = stagePin(*source.pinned, source.restore.sequence, mutation);
    const auto table = std::make_shared<const TableSchema>(std::move(record));
    if (auto ok = engine.database->commit(std::move(mutation)); !ok)
        return ok.error();
    engine.catalog.show(table);
    if (pinned)
        engine.catalog.show(std::move(pinned));
    engine.background->wake();
    return descriptionOfNew(*table);
}

Result<void> fillRestoredTable(Engine &engine, const TableSchema &target,
                               const std::function<bool()> &stopRequested)
{
    if (auto ok = copyRows(engine, target, stopRequested); !ok) {
        if (ok.error().code() == ErrorCode::Cancelled)
            return {}; // the rest after the next start
        return ok.error();
    }
    return finishRestore(engine, target);
}

} // namespace core
