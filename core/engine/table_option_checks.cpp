#include "core/engine/table_option_checks.h"

#include "core/engine/account.h"
#include "core/engine/engine.h"
#include "core/engine/engine_errors.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::int64_t kNoCeiling = -1;
constexpr std::size_t kVectorIndexesMax = 5;

Error unsupported(std::string message)
{
    return {ErrorCode::Unsupported, std::move(message)};
}

Result<void> checkCeiling(const std::optional<std::int64_t> &units, const std::string &member,
                          const std::string &what)
{
    if (!units || *units == kNoCeiling || (*units >= 1 && *units <= kTableCapacityUnitsMax))
        return {};
    return invalidParameter("Requested " + member + " for OnDemandThroughput for " + what +
                            " is outside of valid range");
}

Result<void> checkWarm(const std::optional<std::int64_t> &asked, const std::optional<std::int64_t> &current,
                       const std::string &member, const std::string &what)
{
    if (!asked || *asked >= current.value_or(1))
        return {};
    return invalidParameter(
        "Requested " + member + " for WarmThroughput for " + what +
        " is lower than current WarmThroughput, decreasing WarmThroughput is not supported");
}

Result<void> checkUnitsOf(const Engine &engine, std::int64_t units, const std::string &member)
{
    if (units <= kTableCapacityUnitsMax)
        return {};
    return Error::validation("The requested " + member + ", " + std::to_string(units) +
                             ", is above the per table maximum for the account in " + engine.options.region +
                             ". Per table maximum: " + std::to_string(kTableCapacityUnitsMax) +
                             ". Refer to the Amazon DynamoDB Developer Guide for current limits and how to "
                             "request higher limits.");
}

Result<void> checkReserved(const Engine &engine, std::int64_t reserved, std::int64_t requested,
                           const std::string &member)
{
    if (reserved + requested <= kAccountCapacityUnitsMax)
        return {};
    return Error(ErrorCode::LimitExceeded,
                 "This request would have caused the " + member +
                     " limit to be exceeded for the account in " + engine.options.region + ". Current " +
                     member + " reserved by the account: " + std::to_string(reserved) + ". Limit: " +
                     std::to_string(kAccountCapacityUnitsMax) + ". Requested: " + std::to_string(requested) +
                     ". Refer to the Amazon DynamoDB Developer Guide for current limits and how to request "
                     "higher limits.");
}

Result<void> checkSearchSchema(const VectorIndex &index, const std::vector<AttributeDefinition> &definitions)
{
    const auto isDefined = [&definitions](const std::string &name) {
        return std::any_of(definitions.begin(), definitions.end(),
                           [&name](const AttributeDefinition &one) { return one.attributeName == name; });
    };
    for (const SearchSchemaElement &element :
         index.searchSchema.value_or(std::vector<SearchSchemaElement>())) {
        if (!isDefined(element.attributeName))
            return invalidParameter("One element in SearchSchema is not defined in attribute definitions");
    }
    if (isDefined(index.vectorAttributeName))
        return invalidParameter("Conflicting attribute definition for '" + index.vectorAttributeName +
                                "'. An attribute cannot be defined in AttributeDefinitions when used as a "
                                "VectorAttribute.");
    return {};
}

Error noVectorIndexes()
{
    return unsupported("Vector indexes are not supported by this database");
}

} // namespace

Result<void> checkSse(const SseSpecification &specification)
{
    if (!specification.enabled.value_or(false)) {
        if (specification.sseType)
            return invalidParameter("SSEType can not be specified if Enabled is false");
        if (specification.kmsMasterKeyId)
            return invalidParameter("SSEType KMS is required if KMSMasterKeyId is specified");
        return {};
    }
    if (specification.sseType == SseType::Aes256)
        return invalidParameter("SSEType AES256 is not supported");
    if (specification.kmsMasterKeyId && !specification.sseType)
        return invalidParameter("SSEType KMS is required if KMSMasterKeyId is specified");
    return {};
}

Result<void> checkOnDemandThroughput(const OnDemandThroughput &throughput, const std::string &what)
{
    if (!throughput.maxReadRequestUnits && !throughput.maxWriteRequestUnits) // the service fails here
        return invalidParameter("OnDemandThroughput for " + what +
                                " has neither MaxReadRequestUnits nor "
                                "MaxWriteRequestUnits");
    if (auto ok = checkCeiling(throughput.maxReadRequestUnits, "MaxReadRequestUnits", what); !ok)
        return ok.error();
    return checkCeiling(throughput.maxWriteRequestUnits, "MaxWriteRequestUnits", what);
}

Result<void> checkWarmThroughput(const WarmThroughput &asked, const WarmThroughput &current,
                                 const std::string &what)
{
    if (!asked.readUnitsPerSecond && !asked.writeUnitsPerSecond) // the service fails here
        return invalidParameter("WarmThroughput for " + what +
                                " has neither ReadUnitsPerSecond nor "
                                "WriteUnitsPerSecond");
    if (auto ok = checkWarm(asked.readUnitsPerSecond, current.readUnitsPerSecond, "ReadUnitsPerSecond", what);
        !ok)
        return ok.error();
    return checkWarm(asked.writeUnitsPerSecond, current.writeUnitsPerSecond, "WriteUnitsPerSecond", what);
}

Result<void> checkTableUnits(const Engine &engine, const ProvisionedThroughput &throughput)
{
    if (auto ok = checkUnitsOf(engine, throughput.readCapacityUnits, "ReadCapacityUnits"); !ok)
        return ok.error();
    return checkUnitsOf(engine, throughput.writeCapacityUnits, "WriteCapacityUnits");
}

Result<void> checkAccountUnits(const Engine &engine, const std::string &tableName,
                               const ProvisionedThroughput &added)
{
    ProvisionedThroughput reserved;
    const auto tables = engine.catalog.tables();
    for (const auto &[name, table] : *tables) {
        if (name == tableName || table->isOnDemand())
            continue;
        const TableDescription &description = table->description();
        reserved.readCapacityUnits += description.provisionedThroughput.readCapacityUnits;
        reserved.writeCapacityUnits += description.provisionedThroughput.writeCapacityUnits;
        for (const IndexDescription &index : description.globalSecondaryIndexes) {
            const ProvisionedThroughput units = index.provisionedThroughput.value_or(ProvisionedThroughput());
            reserved.readCapacityUnits += units.readCapacityUnits;
            reserved.writeCapacityUnits += units.writeCapacityUnits;
        }
    }
    if (auto ok =
            checkReserved(engine, reserved.readCapacityUnits, added.readCapacityUnits, "ReadCapacityUnits");
        !ok)
        return ok.error();
    return checkReserved(engine, reserved.writeCapacityUnits, added.writeCapacityUnits, "WriteCapacityUnits");
}

Result<void> refuseReplicas(const GlobalTableOptions &options)
{
    if (options.globalTableSourceArn || options.replicaUpdates || options.multiRegionConsistency ||
        options.globalTableWitnessUpdates || options.settingsReplicationMode)
        return unsupported("Replicas are not supported by this database: it is all of its region");
    return {};
}

Result<void> refuseVectorIndexes(const CreateTableRequest &request)
{
    if (!request.vectorIndexes || request.vectorIndexes->empty())
        return {};
    if (request.billingMode != BillingMode::PayPerRequest)
        return invalidParameter("Vector indexes are only supported for PAY_PER_REQUEST tables");
    if (request.vectorIndexes->size() > kVectorIndexesMax)
        return invalidParameter("VectorIndex count exceeds the per-table limit of " +
                                std::to_string(kVectorIndexesMax));
    for (const VectorIndex &index : *request.vectorIndexes) {
        if (auto ok = checkSearchSchema(index, request.attributeDefinitions); !ok)
            return ok.error();
    }
    return noVectorIndexes();
}

Result<void> refuseVectorIndexes(const UpdateTableRequest &request)
{
    if (!request.vectorIndexUpdates || request.vectorIndexUpdates->empty())
        return {};
    return noVectorIndexes();
}

} // namespace core
