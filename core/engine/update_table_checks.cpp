#include "core/engine/update_table_checks.h"

#include "core/engine/engine_errors.h"
#include "core/engine/engine_options.h"
#include "core/engine/key_schema_checks.h"
#include "core/engine/table_descriptions.h"
#include "core/engine/table_option_checks.h"
#include "core/engine/update_table_combinations.h"
#include "core/values/limits.h"

#include <algorithm>
#include <limits>
#include <set>

namespace core {

namespace {

using Update = GlobalSecondaryIndexUpdate;

const std::string &indexNameOf(const Update &update)
{
    if (update.create)
        return update.create->indexName;
    return update.remove ? *update.remove : update.update->indexName;
}

Result<void> checkActions(const UpdateTableRequest &request)
{
    std::set<std::string> names;
    for (const Update &update : request.globalSecondaryIndexUpdates) {
        const int actions =
            int(update.create.has_value()) + int(update.remove.has_value()) + int(update.update.has_value());
        if (actions == 0)
            return invalidParameter(
                "One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create, "
                "GlobalSecondaryIndexUpdate.Delete must not be null");
        if (actions > 1)
            return invalidParameter(
                "Only one global secondary index action is allowed per GlobalSecondaryIndexUpdate object");
        if (!names.insert(indexNameOf(update)).second)
            return invalidParameter(
                "Only one global secondary index update per index is allowed simultaneously. Index: " +
                indexNameOf(update));
        if (!update.create)
            continue;
        if (request.attributeDefinitions.empty())
            return invalidParameter("AttributeDefinitions is not specified for index: " +
                                    update.create->indexName);
        if (auto ok = checkKeySchema(update.create->keySchema, KeySchemaOwner::GlobalIndex); !ok)
            return ok.error();
        if (auto ok = checkProjection(update.create->projection); !ok)
            return ok.error();
        if (auto ok = checkDefined(update.create->keySchema, request.attributeDefinitions); !ok)
            return ok.error();
    }
    return {};
}

Result<void> checkBilling(const UpdateTableRequest &request)
{
    if (request.billingMode == BillingMode::PayPerRequest && request.provisionedThroughput)
        return invalidParameter(
            "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is "
            "PAY_PER_REQUEST");
    if (request.billingMode == BillingMode::Provisioned && !request.provisionedThroughput)
        return invalidParameter("ProvisionedThroughput must be specified when BillingMode is PROVISIONED");
    if (request.provisionedThroughput)
        return checkUnits(*request.provisionedThroughput);
    return {};
}

/// "The provisioned throughput for the table will not change. ..."
Error unchanged(const std::string &what, const std::string &kind, const ProvisionedThroughput &units)
{
    const std::string read = std::to_string(units.readCapacityUnits);
    const std::string write = std::to_string(units.writeCapacityUnits);
    return Error::validation(
        "The provisioned throughput for " + what +
        " will not change. The requested value equals the current value. Current "
        "ReadCapacityUnits provisioned for the " +
        kind + ": " + read + ". Requested ReadCapacityUnits: " + read +
        ". Current WriteCapacityUnits provisioned for the " + kind + ": " + write +
        ". Requested WriteCapacityUnits: " + write +
        ". Refer to the Amazon DynamoDB Developer Guide for current limits and how to request "
        "higher limits.");
}

const IndexDescription *findGlobal(const TableSchema &table, const std::string &indexName)
{
    const IndexDescription *index = table.description().findIndex(indexName);
    return index && index->isGlobal ? index : nullptr;
}

/// A definition must not contradict the table's, and something must use it.
Result<void> checkDefinitions(const UpdateTableRequest &request, const TableSchema &table)
{
    if (auto ok = checkDefinitionsUnique(request.attributeDefinitions); !ok)
        return ok.error();
    std::set<std::string> used;
    for (const AttributeDefinition &definition : table.description().attributeDefinitions)
        used.insert(definition.attributeName);
    for (const Update &update : request.globalSecondaryIndexUpdates) {
        if (!update.create)
            continue;
        for (const KeySchemaElement &element : update.create->keySchema)
            used.insert(element.attributeName);
    }
    for (const AttributeDefinition &definition : request.attributeDefinitions) {
        if (!used.contains(definition.attributeName))
            return invalidParameter("Some AttributeDefinitions are not used. AttributeDefinitions: " +
                                    listText(namesOf(request.attributeDefinitions)) +
                                    ", keys used: " + listText({used.begin(), used.end()}));
        const auto type = table.description().typeOf(definition.attributeName);
        if (type && *type != definition.attributeType) // DynamoDB's own words for this are not known
            return invalidParameter("Attribute " + definition.attributeName +
                                    " is already defined with type " + std::string(descriptor(*type)));
    }
    return {};
}

Result<void> checkCreate(const GlobalSecondaryIndex &index, const TableSchema &table)
{
    if (table.findIndex(index.indexName))
        return Error::validation("Attempting to create an index which already exists");
    // Rows of an index lie under its number, and number 0 is the table itself: no number may come again.
    if (table.record().nextIndexNumber == std::numeric_limits<std::uint16_t>::max())
        return Error(ErrorCode::LimitExceeded, "Table " + table.name() +
                                                   " has had as many indexes as there are numbers for them. "
                                                   "Copy its items into a new table.");
    if (table.isOnDemand() && index.provisionedThroughput)
        return invalidParameter("ProvisionedThroughput should not be specified for index: " +
                                index.indexName + " when BillingMode is PAY_PER_REQUEST");
    if (!table.isOnDemand() && !index.provisionedThroughput)
        return invalidParameter("ProvisionedThroughput is not specified for index: " + index.indexName);
    if (index.provisionedThroughput) {
        if (auto ok = checkUnits(*index.provisionedThroughput); !ok)
            return ok.error();
    }
    std::size_t nonKeyAttributes =
        index.projection.nonKeyAttributes ? index.projection.nonKeyAttributes->size() : 0;
    for (const auto *indexes :
         {&table.description().localSecondaryIndexes, &table.description().globalSecondaryIndexes}) {
        for (const IndexDescription &present : *indexes)
            nonKeyAttributes +=
                present.projection.nonKeyAttributes ? present.projection.nonKeyAttributes->size() : 0;
    }
    return checkNonKeyAttributeTotal(nonKeyAttributes);
}

Result<void> checkExisting(const std::string &indexName, const TableSchema &table)
{
    const IndexDescription *index = findGlobal(table, indexName);
    if (!index)
        return indexNotFound(indexName, table.name());
    if (index->indexStatus == IndexStatus::Deleting)
        return stillInUse("Index is being deleted. Table: " + table.name() + " Index: " + indexName);
    return {};
}

Result<void> checkRemoval(const std::string &indexName, const TableSchema &table)
{
    const IndexDescription *index = table.description().findIndex(indexName);
    if (index && !index->isGlobal)
        return Error::validation("Cannot delete an index that is not a GlobalSecondaryIndex: " + indexName);
    return checkExisting(indexName, table);
}

Result<void> checkCeilingsOfIndex(const UpdateGlobalSecondaryIndexAction &update, const TableSchema &table)
{
    const std::string what = "index " + update.indexName;
    if (!update.provisionedThroughput && !update.onDemandThroughput && !update.warmThroughput)
        return invalidParameter("ProvisionedThroughput must be specified for index: " + update.indexName);
    if (update.onDemandThroughput) {
        if (!table.isOnDemand())
            return invalidParameter("MaxReadRequestUnits for OnDemandThroughput cannot be specified when the "
                                    "table BillingMode is PROVISIONED");
        if (auto ok = checkOnDemandThroughput(*update.onDemandThroughput, what); !ok)
            return ok.error();
    }
    if (update.warmThroughput) {
        const IndexDescription &index = *findGlobal(table, update.indexName);
        return checkWarmThroughput(*update.warmThroughput, index.warmThroughput.value_or(WarmThroughput()),
                                   what);
    }
    return {};
}

Result<void> checkUnitsOfIndex(const UpdateGlobalSecondaryIndexAction &update,
                               const UpdateTableRequest &request, const TableSchema &table)
{
    const std::string &indexName = update.indexName;
    if (auto ok = checkExisting(indexName, table); !ok)
        return ok.error();
    if (auto ok = checkCeilingsOfIndex(update, table); !ok)
        return ok.error();
    if (!update.provisionedThroughput)
        return {};
    const ProvisionedThroughput &units = *update.provisionedThroughput;
    const BillingMode mode = request.billingMode.value_or(table.isOnDemand() ? BillingMode::PayPerRequest
                                                                             : BillingMode::Provisioned);
    if (mode == BillingMode::PayPerRequest)
        return invalidParameter("ProvisionedThroughput should not be specified for index: " + indexName +
                                " when BillingMode is PAY_PER_REQUEST");
    if (!checkUnits(units))
        return Error::validation(
            "This operation cannot be performed with given input values. Please contact DynamoDB "
            "service team for more info: Action Blocked: IndexUpdate");
    const auto &current = findGlobal(table, indexName)->provisionedThroughput;
    if (!table.isOnDemand() && current && *current == units)
        return unchanged("the index " + indexName, "index", units);
    return {};
}

/// A table that leaves on-demand needs units for each of its indexes.
Result<void> checkSwitchToProvisioned(const UpdateTableRequest &request, const TableSchema &table)
{
    if (request.billingMode != BillingMode::Provisioned || !table.isOnDemand())
        return {};
    std::string missing;
    for (const IndexDescription &index : table.description().globalSecondaryIndexes) {
        const bool given =
            std::any_of(request.globalSecondaryIndexUpdates.begin(),
                        request.globalSecondaryIndexUpdates.end(), [&index](const Update &update) {
                            return update.update && update.update->indexName == index.indexName &&
                                   update.update->provisionedThroughput;
                        });
        if (!given)
            missing += (missing.empty() ? "" : ",") + index.indexName;
    }
    if (!missing.empty())
        return invalidParameter("ProvisionedThroughput must be specified for index: " + missing);
    return {};
}

Result<void> checkOneAtATime(const UpdateTableRequest &request, const TableSchema &table)
{
    const auto limit = [](const std::string &text) {
        return Error(ErrorCode::LimitExceeded, "Subscriber limit exceeded: " + text);
    };
    std::size_t changes = 0;
    for (const Update &update : request.globalSecondaryIndexUpdates) {
        changes += update.create || update.remove ? 1 : 0;
        for (const IndexDescription &index : table.description().globalSecondaryIndexes) {
            const bool isBusy =
                index.indexStatus == IndexStatus::Creating || index.indexStatus == IndexStatus::Deleting;
            const bool stopsFilling = update.remove && *update.remove == index.indexName;
            if ((update.create || update.remove) && isBusy && !stopsFilling)
                ++changes;
        }
    }
    if (changes > 1)
        return limit("Only 1 online index can be created or deleted simultaneously per table");
    if (changes == 1 && request.globalSecondaryIndexUpdates.size() == 1 &&
        request.globalSecondaryIndexUpdates.front().create &&
        table.description().globalSecondaryIndexes.size() >= kGlobalIndexesMax)
        return limit("Number of global secondary indexes exceeds per-table limit of " +
                     std::to_string(kGlobalIndexesMax));
    return {};
}

Result<void> checkTableOptions(const EngineOptions &options, const UpdateTableRequest &request,
                               const TableSchema &table)
{
    const TableDescription &present = table.description();
    if (request.onDemandThroughput) {
        const bool onDemand =
            request.billingMode ? request.billingMode == BillingMode::PayPerRequest : table.isOnDemand();
        if (!onDemand)
            return invalidParameter("MaxReadRequestUnits for OnDemandThroughput cannot be specified when the "
                                    "table BillingMode is PROVISIONED");
    }
    if (request.warmThroughput) {
        if (auto ok = checkWarmThroughput(*request.warmThroughput,
                                          present.warmThroughput.value_or(WarmThroughput()), "table");
            !ok)
            return ok.error();
    }
    if (!request.sseSpecification)
        return {};
    if (!request.sseSpecification->enabled.value_or(false))
        return present.sseDescription
                   ? Result<void>()
                   : Result<void>(invalidParameter("Table is already encrypted by default"));
    const auto wanted = describeSse(options, *request.sseSpecification);
    if (present.sseDescription && present.sseDescription->kmsMasterKeyArn == wanted->kmsMasterKeyArn)
        return invalidParameter("Table is already encrypted with given KMSMasterKeyId. Use KMSMasterKeyId "
                                "parameter if you want to change Master Key");
    return {};
}

} // namespace

Result<void> checkUpdateTable(const UpdateTableRequest &request)
{
    if (auto ok = checkAnythingAsked(request); !ok)
        return ok.error();
    if (auto ok = checkBilling(request); !ok)
        return ok.error();
    if (auto ok = checkCombination(request); !ok)
        return ok.error();
    if (request.sseSpecification) {
        if (auto ok = checkSse(*request.sseSpecification); !ok)
            return ok.error();
    }
    if (request.onDemandThroughput) {
        if (auto ok = checkOnDemandThroughput(*request.onDemandThroughput, "table"); !ok)
            return ok.error();
    }
    if (auto ok = checkActions(request); !ok)
        return ok.error();
    if (auto ok = refuseVectorIndexes(request); !ok)
        return ok.error();
    return refuseReplicas(request.globalTable);
}

Result<void> checkUpdateOfTable(const EngineOptions &options, const UpdateTableRequest &request,
                                const TableSchema &table)
{
    if (auto ok = checkDefinitions(request, table); !ok)
        return ok.error();
    if (request.provisionedThroughput && !request.billingMode && table.isOnDemand())
        return invalidParameter(
            "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is "
            "PAY_PER_REQUEST");
    if (auto ok = checkSwitchToProvisioned(request, table); !ok)
        return ok.error();
    for (const Update &update : request.globalSecondaryIndexUpdates) {
        auto ok = update.create   ? checkCreate(*update.create, table)
                  : update.remove ? checkRemoval(*update.remove, table)
                                  : checkUnitsOfIndex(*update.update, request, table);
        if (!ok)
            return ok.error();
    }
    const ProvisionedThroughput &current = table.description().provisionedThroughput;
    if (request.provisionedThroughput && !request.billingMode && !table.isOnDemand() &&
        *request.provisionedThroughput == current && request.globalSecondaryIndexUpdates.empty())
        return unchanged("the table", "table", current);
    if (auto ok = checkTableOptions(options, request, table); !ok)
        return ok.error();
    return checkOneAtATime(request, table);
}

} // namespace core
