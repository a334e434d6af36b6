// Constraints of the operations on contributor insights, global tables, auto scaling of replicas and Kinesis
// streams.

#include "core/api/constraint_check.h"

#include <limits>

namespace core {

namespace {

constexpr std::int64_t kNoMax = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kNoMin = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kInsightsPerPageMax = 100;
constexpr std::size_t kStreamArnBytesMin = 37;
constexpr std::size_t kStreamArnBytesMax = 1024;

template <typename Request>
Result<void> checkTableAlone(const Request &request, const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.itemTableName("tableName", request.tableName);
    return check.finish();
}

template <typename Request>
Result<void> checkGlobalTableAlone(const Request &request, const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.required("globalTableName", request.globalTableName.has_value());
    check.name("globalTableName", request.globalTableName);
    return check.finish();
}

template <typename Request>
Result<void> checkDestination(const Request &request, std::string_view configuration,
                              const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.itemTableName("tableName", request.tableName);
    check.required("streamArn", request.streamArn.has_value());
    if (request.streamArn)
        check.length("streamArn", *request.streamArn, kStreamArnBytesMin, kStreamArnBytesMax);
    check.member(std::string(configuration) + ".approximateCreationDateTimePrecision");
    return check.finish();
}

} // namespace

Result<void> checkConstraints(const UpdateContributorInsightsRequest &request,
                              const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.itemTableName("tableName", request.tableName);
    check.name("indexName", request.indexName);
    check.required("contributorInsightsAction", request.contributorInsightsAction.has_value());
    check.member("contributorInsightsMode");
    return check.finish();
}

Result<void> checkConstraints(const DescribeContributorInsightsRequest &request,
                              const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.itemTableName("tableName", request.tableName);
    check.name("indexName", request.indexName);
    return check.finish();
}

Result<void> checkConstraints(const ListContributorInsightsRequest &request,
                              const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    if (request.tableName)
        check.itemTableName("tableName", request.tableName);
    if (request.maxResults)
        check.range("maxResults", *request.maxResults, kNoMin, kInsightsPerPageMax);
    return check.finish();
}

Result<void> checkConstraints(const CreateGlobalTableRequest &request, const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.required("globalTableName", request.globalTableName.has_value());
    check.name("globalTableName", request.globalTableName);
    check.required("replicationGroup", request.replicationGroup.has_value());
    return check.finish();
}

Result<void> checkConstraints(const DescribeGlobalTableRequest &request,
                              const ConstraintViolations &fromReader)
{
    return checkGlobalTableAlone(request, fromReader);
}

Result<void> checkConstraints(const DescribeGlobalTableSettingsRequest &request,
                              const ConstraintViolations &fromReader)
{
    return checkGlobalTableAlone(request, fromReader);
}

Result<void> checkConstraints(const ListGlobalTablesRequest &request, const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.name("exclusiveStartGlobalTableName", request.exclusiveStartGlobalTableName);
    if (request.limit)
        check.range("limit", *request.limit, 1, kNoMax);
    return check.finish();
}

Result<void> checkConstraints(const UpdateGlobalTableRequest &request, const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.required("globalTableName", request.globalTableName.has_value());
    check.name("globalTableName", request.globalTableName);
    check.required("replicaUpdates", request.replicaUpdates.has_value());
    return check.finish();
}

Result<void> checkConstraints(const UpdateGlobalTableSettingsRequest &request,
                              const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.required("globalTableName", request.globalTableName.has_value());
    check.name("globalTableName", request.globalTableName);
    check.member("globalTableBillingMode");
    if (request.globalTableProvisionedWriteCapacityUnits)
        check.range("globalTableProvisionedWriteCapacityUnits",
                    *request.globalTableProvisionedWriteCapacityUnits, 1, kNoMax);
    return check.finish();
}

Result<void> checkConstraints(const DescribeTableReplicaAutoScalingRequest &request,
                              const ConstraintViolations &fromReader)
{
    return checkTableAlone(request, fromReader);
}

Result<void> checkConstraints(const UpdateTableReplicaAutoScalingRequest &request,
                              const ConstraintViolations &fromReader)
{
    return checkTableAlone(request, fromReader);
}

Result<void> checkConstraints(const EnableKinesisStreamingDestinationRequest &request,
                              const ConstraintViolations &fromReader)
{
    return checkDestination(request, "enableKinesisStreamingConfiguration", fromReader);
}

Result<void> checkConstraints(const DisableKinesisStreamingDestinationRequest &request,
                              const ConstraintViolations &fromReader)
{
    return checkDestination(request, "enableKinesisStreamingConfiguration", fromReader);
}

Result<void> checkConstraints(const UpdateKinesisStreamingDestinationRequest &request,
                              const ConstraintViolations &fromReader)
{
    return checkDestination(request, "updateKinesisStreamingConfiguration", fromReader);
}

Result<void> checkConstraints(const DescribeKinesisStreamingDestinationRequest &request,
                              const ConstraintViolations &fromReader)
{
    return checkTableAlone(request, fromReader);
}

} // namespace core
