// The service's constraint checks: what it says about a request before it looks at expressions, values or
// tables. Every client that answers requests by itself begins each operation with checkConstraints.

#pragma once

#include "core/api/requests.h"
#include "core/api/statement_requests.h"
#include "core/base/result.h"

#include <string>
#include <vector>

namespace core {

/// One "Value 'x' at 'path' failed to satisfy constraint: ..." that a request struct cannot show any more,
/// because the reader of a text met what no struct can hold: an enum value that does not exist, a required
/// member that is missing.
struct ConstraintViolation
{
    std::string path;       // "keySchema.1.member.keyType"
    std::string value;      // as shown: "'FOO'", or "null"
    std::string constraint; // "Member must satisfy enum value set: [HASH, RANGE]"
};
using ConstraintViolations = std::vector<ConstraintViolation>;

/// "<n> validation error(s) detected: ...", with the entries in the service's order, those of the reader
/// among them; and the texts for a table name of the wrong length or none at all, which some operations check
/// first.
Result<void> checkConstraints(const CreateTableRequest &request, const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const DescribeTableRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const ListTablesRequest &request, const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const UpdateTableRequest &request, const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const DeleteTableRequest &request, const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const GetItemRequest &request, const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const PutItemRequest &request, const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const UpdateItemRequest &request, const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const DeleteItemRequest &request, const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const QueryRequest &request, const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const ScanRequest &request, const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const BatchGetItemRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const BatchWriteItemRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const TransactGetItemsRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const TransactWriteItemsRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const TagResourceRequest &request, const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const UntagResourceRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const ListTagsOfResourceRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const PutResourcePolicyRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const GetResourcePolicyRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const DeleteResourcePolicyRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const DescribeLimitsRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const DescribeEndpointsRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const UpdateContributorInsightsRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const DescribeContributorInsightsRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const ListContributorInsightsRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const CreateGlobalTableRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const DescribeGlobalTableRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const DescribeGlobalTableSettingsRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const ListGlobalTablesRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const UpdateGlobalTableRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const UpdateGlobalTableSettingsRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const DescribeTableReplicaAutoScalingRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const UpdateTableReplicaAutoScalingRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const EnableKinesisStreamingDestinationRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const DisableKinesisStreamingDestinationRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const UpdateKinesisStreamingDestinationRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const DescribeKinesisStreamingDestinationRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const ExecuteStatementRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const BatchExecuteStatementRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const ExecuteTransactionRequest &request,
                              const ConstraintViolations &fromReader = {});

Result<void> checkConstraints(const UpdateTimeToLiveRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const DescribeTimeToLiveRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const UpdateContinuousBackupsRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const DescribeContinuousBackupsRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const CreateBackupRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const DeleteBackupRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const DescribeBackupRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const ListBackupsRequest &request, const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const RestoreTableFromBackupRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const RestoreTableToPointInTimeRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const ExportTableToPointInTimeRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const DescribeExportRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const ListExportsRequest &request, const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const ImportTableRequest &request, const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const DescribeImportRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const ListImportsRequest &request, const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const ListStreamsRequest &request, const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const DescribeStreamRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const GetShardIteratorRequest &request,
                              const ConstraintViolations &fromReader = {});
Result<void> checkConstraints(const GetRecordsRequest &request, const ConstraintViolations &fromReader = {});

} // namespace core
