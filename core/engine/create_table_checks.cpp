#include "core/engine/create_table_checks.h"

#include "core/engine/engine.h"
#include "core/engine/engine_errors.h"
#include "core/engine/key_schema_checks.h"
#include "core/engine/policy_document.h"
#include "core/engine/table_option_checks.h"
#include "core/engine/tags.h"
#include "core/engine/throughput_changes.h"
#include "core/values/limits.h"

#include <algorithm>
#include <set>

namespace core {

namespace {

/// Definitions and what uses them must be the same set.
Result<void> checkDefinitions(const CreateTableRequest &request)
{
    if (auto unique = checkDefinitionsUnique(request.attributeDefinitions); !unique)
        return unique.error();
    if (request.keySchema.size() > request.attributeDefinitions.size())
        return Error::validation("Invalid KeySchema: Some index key attribute have no definition");

    std::set<std::string> used;
    const auto use = [&](const std::vector<KeySchemaElement> &keySchema) -> Result<void> {
        for (const KeySchemaElement &element : keySchema)
            used.insert(element.attributeName);
        return checkDefined(keySchema, request.attributeDefinitions);
    };
    if (auto defined = use(request.keySchema); !defined)
        return defined.error();
    for (const LocalSecondaryIndex &index :
         request.localSecondaryIndexes.value_or(std::vector<LocalSecondaryIndex>())) {
        if (auto defined = use(index.keySchema); !defined)
            return defined.error();
    }
    for (const GlobalSecondaryIndex &index :
         request.globalSecondaryIndexes.value_or(std::vector<GlobalSecondaryIndex>())) {
        if (auto defined = use(index.keySchema); !defined)
            return defined.error();
    }
    if (used.size() < request.attributeDefinitions.size())
        return invalidParameter("Some AttributeDefinitions are not used. AttributeDefinitions: " +
                                listText(namesOf(request.attributeDefinitions)) +
                                ", keys used: " + listText({used.begin(), used.end()}));
    return {};
}

Result<void> checkBilling(const CreateTableRequest &request)
{
    if (request.billingMode == BillingMode::PayPerRequest) {
        if (request.provisionedThroughput)
            return invalidParameter("Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when "
                                    "BillingMode is PAY_PER_REQUEST");
        return {};
    }
    if (!request.provisionedThroughput)
        return invalidParameter("ReadCapacityUnits and WriteCapacityUnits must both be specified when "
                                "BillingMode is PROVISIONED");
    return checkUnits(*request.provisionedThroughput);
}

Result<void> checkName(std::set<std::string> &names, const std::string &indexName)
{
    if (!names.insert(indexName).second)
        return invalidParameter("Duplicate index name: " + indexName);
    return {};
}

Result<void> checkLocalIndex(const CreateTableRequest &request, const LocalSecondaryIndex &index)
{
    if (auto keys = checkKeySchema(index.keySchema, KeySchemaOwner::LocalIndex); !keys)
        return keys.error();
    if (request.keySchema.size() < 2)
        return invalidParameter(
            "Table KeySchema does not have a range key, which is required when specifying a "
            "LocalSecondaryIndex");
    if (index.keySchema.size() < 2)
        return invalidParameter("Index KeySchema does not have a range key for index: " + index.indexName);
    const std::string &indexHash = index.keySchema.front().attributeName;
    const std::string &tableHash = request.keySchema.front().attributeName;
    if (indexHash != tableHash)
        return invalidParameter(
            "Index KeySchema does not have the same leading hash key as table KeySchema for index: " +
            index.indexName + ". index hash key: " + indexHash + ", table hash key: " + tableHash);
    return checkProjection(index.projection);
}

Result<void> checkLocalIndexes(const CreateTableRequest &request, std::set<std::string> &names)
{
    const auto &indexes = request.localSecondaryIndexes;
    if (!indexes)
        return {};
    if (indexes->empty())
        return invalidParameter("List of LocalSecondaryIndexes is empty");
    for (const LocalSecondaryIndex &index : *indexes) {
        if (auto ok = checkLocalIndex(request, index); !ok)
            return ok.error();
        if (auto ok = checkName(names, index.indexName); !ok)
            return ok.error();
    }
    if (indexes->size() > kLocalIndexesMax)
        return invalidParameter("Number of LocalSecondaryIndexes exceeds per-table limit of " +
                                std::to_string(kLocalIndexesMax));
    return {};
}

Result<void> checkIndexThroughput(const GlobalSecondaryIndex &index, bool onDemand)
{
    if (onDemand && index.provisionedThroughput)
        return invalidParameter("ProvisionedThroughput should not be specified for index: " +
                                index.indexName + " when BillingMode is PAY_PER_REQUEST");
    if (!onDemand && !index.provisionedThroughput)
        return invalidParameter("ProvisionedThroughput is not specified for index: " + index.indexName);
    if (index.provisionedThroughput)
        return checkUnits(*index.provisionedThroughput);
    return {};
}

Result<void> checkGlobalIndexes(const CreateTableRequest &request, std::set<std::string> &names)
{
    const auto &indexes = request.globalSecondaryIndexes;
    if (!indexes)
        return {};
    if (indexes->empty())
        return invalidParameter("List of GlobalSecondaryIndexes is empty");
    for (const GlobalSecondaryIndex &index : *indexes) {
        if (auto ok = checkKeySchema(index.keySchema, KeySchemaOwner::GlobalIndex); !ok)
            return ok.error();
        if (auto ok = checkProjection(index.projection); !ok)
            return ok.error();
        if (auto ok = checkName(names, index.indexName); !ok)
            return ok.error();
        if (auto ok = checkIndexThroughput(index, request.billingMode == BillingMode::PayPerRequest); !ok)
            return ok.error();
    }
    if (indexes->size() > kGlobalIndexesMax)
        return invalidParameter("GlobalSecondaryIndex count exceeds the per-table limit of " +
                                std::to_string(kGlobalIndexesMax));
    return {};
}

std::size_t nonKeyAttributes(const CreateTableRequest &request)
{
    std::size_t total = 0;
    const auto add = [&total](const Projection &projection) {
        total += projection.nonKeyAttributes ? projection.nonKeyAttributes->size() : 0;
    };
    for (const auto &index : request.localSecondaryIndexes.value_or(std::vector<LocalSecondaryIndex>()))
        add(index.projection);
    for (const auto &index : request.globalSecondaryIndexes.value_or(std::vector<GlobalSecondaryIndex>()))
        add(index.projection);
    return total;
}

Result<void> checkIndexOptions(const Engine &engine, const GlobalSecondaryIndex &index, bool onDemand)
{
    const std::string what = "index " + index.indexName;
    if (index.onDemandThroughput) {
        if (!onDemand)
            return invalidParameter(
                "MaxReadRequestUnits for OnDemandThroughput cannot be specified when table "
                "BillingMode is PROVISIONED.");
        if (auto ok = checkOnDemandThroughput(*index.onDemandThroughput, what); !ok)
            return ok.error();
    }
    if (index.provisionedThroughput) {
        if (auto ok = checkTableUnits(engine, *index.provisionedThroughput); !ok)
            return ok.error();
    }
    if (index.warmThroughput)
        return checkWarmThroughput(*index.warmThroughput,
                                   warmThroughputOf(index.provisionedThroughput, onDemand), what);
    return {};
}

/// Units of the table and all its global indexes.
ProvisionedThroughput allUnits(const CreateTableRequest &request)
{
    ProvisionedThroughput units = request.provisionedThroughput.value_or(ProvisionedThroughput());
    for (const auto &index : request.globalSecondaryIndexes.value_or(std::vector<GlobalSecondaryIndex>())) {
        const ProvisionedThroughput more = index.provisionedThroughput.value_or(ProvisionedThroughput());
        units.readCapacityUnits += more.readCapacityUnits;
        units.writeCapacityUnits += more.writeCapacityUnits;
    }
    return units;
}

Result<void> checkOptions(const Engine &engine, const CreateTableRequest &request)
{
    const bool onDemand = request.billingMode == BillingMode::PayPerRequest;
    if (request.sseSpecification) {
        if (auto ok = checkSse(*request.sseSpecification); !ok)
            return ok.error();
    }
    if (request.onDemandThroughput) {
        if (!onDemand)
            return invalidParameter(
                "MaxReadRequestUnits for OnDemandThroughput cannot be specified when table "
                "BillingMode is PROVISIONED.");
        if (auto ok = checkOnDemandThroughput(*request.onDemandThroughput, "table"); !ok)
            return ok.error();
    }
    if (request.provisionedThroughput) {
        if (auto ok = checkTableUnits(engine, *request.provisionedThroughput); !ok)
            return ok.error();
    }
    if (request.warmThroughput) {
        if (auto ok = checkWarmThroughput(*request.warmThroughput,
                                          warmThroughputOf(request.provisionedThroughput, onDemand), "table");
            !ok)
            return ok.error();
    }
    for (const auto &index : request.globalSecondaryIndexes.value_or(std::vector<GlobalSecondaryIndex>())) {
        if (auto ok = checkIndexOptions(engine, index, onDemand); !ok)
            return ok.error();
    }
    if (auto ok = refuseVectorIndexes(request); !ok)
        return ok.error();
    if (auto ok = refuseReplicas(request.globalTable); !ok)
        return ok.error();
    return checkAccountUnits(engine, std::string(bareTableName(*request.tableName)), allUnits(request));
}

} // namespace

Result<void> checkCreateTable(const Engine &engine, const CreateTableRequest &request)
{
    if (auto ok = checkDefinitions(request); !ok)
        return ok.error();
    if (auto ok = checkBilling(request); !ok)
        return ok.error();
    if (auto ok = checkKeySchema(request.keySchema, KeySchemaOwner::Table); !ok)
        return ok.error();
    std::set<std::string> names;
    if (auto ok = checkLocalIndexes(request, names); !ok)
        return ok.error();
    if (auto ok = checkGlobalIndexes(request, names); !ok)
        return ok.error();
    if (auto ok = checkNonKeyAttributeTotal(nonKeyAttributes(request)); !ok)
        return ok.error();
    if (auto ok = checkOptions(engine, request); !ok)
        return ok.error();
    if (request.tags) {
        if (auto ok = checkTags(*request.tags); !ok)
            return ok.error();
    }
    return request.resourcePolicy ? checkPolicyDocument(*request.resourcePolicy) : Result<void>();
}

} // namespace core
