#include "core/engine/table_option_changes.h"

#include "core/engine/change_pauses.h"
#include "core/engine/engine.h"
#include "core/engine/table_descriptions.h"
#include "core/engine/table_option_checks.h"
#include "core/engine/throughput_changes.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t kTableClassChangesMax = 2;
constexpr UnixMicros kTableClassPeriod = 30LL * 24 * 3600 * 1'000'000;

IndexDescription *findGlobal(TableDescription &table, const std::string &indexName)
{
    for (IndexDescription &index : table.globalSecondaryIndexes) {
        if (index.indexName == indexName)
            return &index;
    }
    return nullptr;
}

bool becomesOnDemand(const UpdateTableRequest &request)
{
    return request.billingMode == BillingMode::PayPerRequest;
}

std::vector<UnixMicros> recentClassChanges(const TableRecord &record, UnixMicros now)
{
    std::vector<UnixMicros> changes = record.settings.tableClassChanges;
    std::erase_if(changes, [now](UnixMicros change) { return change + kTableClassPeriod <= now; });
    return changes;
}

void applyThroughput(IndexDescription &index, const UpdateGlobalSecondaryIndexAction &update, UnixMicros now)
{
    if (update.provisionedThroughput) {
        noteThroughputChange(index.throughputChanges,
                             index.provisionedThroughput.value_or(ProvisionedThroughput()),
                             *update.provisionedThroughput, now);
        index.provisionedThroughput = update.provisionedThroughput;
        raiseWarmThroughput(index.warmThroughput, warmThroughputOf(update.provisionedThroughput, false));
    }
    if (update.onDemandThroughput)
        mergeOnDemandThroughput(index.onDemandThroughput, *update.onDemandThroughput);
    if (update.warmThroughput)
        raiseWarmThroughput(index.warmThroughput, *update.warmThroughput);
}

void applyBilling(const UpdateTableRequest &request, TableDescription &table, UnixMicros now)
{
    if (becomesOnDemand(request)) {
        if (table.billingMode != BillingMode::PayPerRequest)
            table.lastUpdateToPayPerRequestMicros = now;
        table.billingMode = BillingMode::PayPerRequest;
        table.provisionedThroughput = {};
        raiseWarmThroughput(table.warmThroughput, warmThroughputOf({}, true));
        for (IndexDescription &index : table.globalSecondaryIndexes) {
            index.provisionedThroughput = ProvisionedThroughput();
            raiseWarmThroughput(index.warmThroughput, warmThroughputOf({}, true));
        }
    } else if (request.billingMode && table.billingMode) {
        table.billingMode = BillingMode::Provisioned; // shown only once the table has been on demand
        table.onDemandThroughput.reset();
        for (IndexDescription &index : table.globalSecondaryIndexes)
            index.onDemandThroughput.reset();
    }
}

} // namespace

Result<void> checkQuotas(const Engine &engine, const UpdateTableRequest &request, const TableRecord &record)
{
    const TableDescription &table = record.description;
    ProvisionedThroughput units = request.provisionedThroughput.value_or(table.provisionedThroughput);
    if (request.provisionedThroughput) {
        if (auto ok = checkTableUnits(engine, *request.provisionedThroughput); !ok)
            return ok.error();
        if (auto ok = checkDecrease(engine, table.throughputChanges, table.provisionedThroughput,
                                    *request.provisionedThroughput);
            !ok)
            return ok.error();
    }
    bool changesUnits = request.provisionedThroughput.has_value();
    for (const IndexDescription &index : table.globalSecondaryIndexes) {
        ProvisionedThroughput wanted = index.provisionedThroughput.value_or(ProvisionedThroughput());
        for (const GlobalSecondaryIndexUpdate &update : request.globalSecondaryIndexUpdates) {
            if (!update.update || update.update->indexName != index.indexName ||
                !update.update->provisionedThroughput)
                continue;
            if (auto ok = checkTableUnits(engine, *update.update->provisionedThroughput); !ok)
                return ok.error();
            if (auto ok = checkDecrease(engine, index.throughputChanges, wanted,
                                        *update.update->provisionedThroughput);
                !ok)
                return ok.error();
            wanted = *update.update->provisionedThroughput;
            changesUnits = true;
        }
        units.readCapacityUnits += wanted.readCapacityUnits;
        units.writeCapacityUnits += wanted.writeCapacityUnits;
    }
    if (changesUnits) {
        if (auto ok = checkAccountUnits(engine, table.tableName, units); !ok)
            return ok.error();
    }
    if (request.tableClass && engine.options.limitsChanges &&
        recentClassChanges(record, engine.clock.now()).size() >= kTableClassChangesMax)
        return Error(ErrorCode::LimitExceeded,
                     "Subscriber limit exceeded: Updates to TableClass are limited to " +
                         std::to_string(kTableClassChangesMax) + " times in 30 day(s).");
    if (request.deletionProtectionEnabled && record.settings.deletionProtectionChangedAt != 0)
        return checkPauseSince(engine, record.settings.deletionProtectionChangedAt,
                               "Deletion protection setting for table " + table.tableName);
    return {};
}

void applyOptions(const Engine &engine, const UpdateTableRequest &request, TableRecord &record)
{
    const UnixMicros now = engine.clock.now();
    TableDescription &table = record.description;
    for (const GlobalSecondaryIndexUpdate &update : request.globalSecondaryIndexUpdates) {
        if (!update.update)
            continue;
        if (IndexDescription *index = findGlobal(table, update.update->indexName))
            applyThroughput(*index, *update.update, now);
    }
    if (request.provisionedThroughput) {
        noteThroughputChange(table.throughputChanges, table.provisionedThroughput,
                             *request.provisionedThroughput, now);
        table.provisionedThroughput = *request.provisionedThroughput;
        raiseWarmThroughput(table.warmThroughput, warmThroughputOf(request.provisionedThroughput, false));
    }
    applyBilling(request, table, now);
    if (request.onDemandThroughput)
        mergeOnDemandThroughput(table.onDemandThroughput, *request.onDemandThroughput);
    if (request.warmThroughput)
        raiseWarmThroughput(table.warmThroughput, *request.warmThroughput);
    if (request.sseSpecification)
        table.sseDescription = describeSse(engine.options, *request.sseSpecification);
    if (request.tableClass) {
        table.tableClass = *request.tableClass;
        table.tableClassUpdateMicros = now;
        record.settings.tableClassChanges = recentClassChanges(record, now);
        record.settings.tableClassChanges.push_back(now);
    }
    if (request.deletionProtectionEnabled) {
        table.deletionProtectionEnabled = *request.deletionProtectionEnabled;
        record.settings.deletionProtectionChangedAt = now;
    }
}

std::optional<TableChange> changeOf(const UpdateTableRequest &request)
{
    if (request.billingMode)
        return TableChange::Billing;
    if (request.provisionedThroughput)
        return TableChange::Throughput;
    if (request.streamSpecification)
        return TableChange::Stream;
    if (request.tableClass)
        return TableChange::TableClass;
    const auto &updates = request.globalSecondaryIndexUpdates;
    if (std::any_of(updates.begin(), updates.end(),
                    [](const GlobalSecondaryIndexUpdate &update) { return update.create || update.remove; }))
        return TableChange::Indexes;
    return {}; // encryption, ceilings, protection, an index's units: the table stays active
}

} // namespace core
