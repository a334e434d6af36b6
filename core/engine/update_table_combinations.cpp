#include "core/engine/update_table_combinations.h"

#include "core/engine/engine_errors.h"

#include <algorithm>

namespace core {

namespace {

bool createsOrRemovesIndex(const UpdateTableRequest &request)
{
    const auto &updates = request.globalSecondaryIndexUpdates;
    return std::any_of(updates.begin(), updates.end(), [](const GlobalSecondaryIndexUpdate &update) {
        return update.create || update.remove;
    });
}

/// How many different things are asked for. Billing mode and throughput are one.
int concerns(const UpdateTableRequest &request)
{
    const GlobalTableOptions &global = request.globalTable;
    return int(request.billingMode || request.provisionedThroughput) +
           int(!request.globalSecondaryIndexUpdates.empty()) + int(request.tableClass.has_value()) +
           int(request.deletionProtectionEnabled.has_value()) + int(request.streamSpecification.has_value()) +
           int(request.sseSpecification.has_value()) + int(request.warmThroughput.has_value()) +
           int(request.onDemandThroughput.has_value()) + int(request.vectorIndexUpdates.has_value()) +
           int(global.replicaUpdates || global.multiRegionConsistency || global.globalTableWitnessUpdates ||
               global.settingsReplicationMode);
}

} // namespace

Result<void> checkAnythingAsked(const UpdateTableRequest &request)
{
    if (concerns(request) > 0)
        return {};
    return Error::validation(
        "At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled, "
        "GlobalSecondaryIndexUpdates, SSESpecification, ReplicaUpdates, "
        "MultiAccountReplicaReady, ReplicaTransitRoleArn, MultiRegionConsistency, "
        "DeletionProtectionEnabled, OnDemandThroughput, WarmThroughput or TableClass is required");
}

Result<void> checkCombination(const UpdateTableRequest &request)
{
    const auto mustStandAlone = [](const std::string &what) {
        return invalidParameter(what + " must be the only operation in the request");
    };
    const int count = concerns(request);
    if (request.sseSpecification && count > 1)
        return mustStandAlone("Server-Side Encryption modification");
    if (request.tableClass && count > 1)
        return mustStandAlone("TableClass modification");
    if (request.deletionProtectionEnabled && count > 1)
        return mustStandAlone("DeletionProtection modification");
    if (request.globalTable.replicaUpdates && count > 1)
        return mustStandAlone("Replica modification");
    if (request.warmThroughput && count > 1)
        return mustStandAlone("WarmThroughput");
    if (request.onDemandThroughput && count > (request.billingMode ? 2 : 1))
        return invalidParameter(
            "OnDemandThroughput can only be combined with BillingMode in an UpdateTable request");
    const bool changesUnits = request.billingMode || request.provisionedThroughput;
    if (request.streamSpecification && request.provisionedThroughput)
        return invalidParameter("You cannot modify stream status while updating table IOPS");
    if (createsOrRemovesIndex(request)) {
        if (changesUnits)
            return invalidParameter("You cannot create or delete index while updating table IOPS");
        if (request.streamSpecification)
            return invalidParameter("You cannot create or delete index while changing stream status");
    }
    return {};
}

} // namespace core
