// The only door to a database, local or remote: DynamoDB's operations as methods that block.

#pragma once

#include "core/api/bulk_writer.h"
#include "core/api/key_insights.h"
#include "core/api/past_access.h"
#include "core/api/requests.h"
#include "core/api/row_access.h"
#include "core/api/statement_requests.h"
#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"

namespace core {

class BackupFiles;

/// What a client can do beyond DynamoDB's own operations. Windows ask this, never the client's type.
struct Capabilities
{
    bool writable = true;
    bool exactCounts = false;         // DescribeTable's counts are of this moment, not of six hours ago
    bool rowAccess = false;           // rows() is not nullptr
    bool keyInsights = false;         // keyInsights() is not nullptr
    bool countsCapacity = false;      // what a request consumes it counts itself: asking is no other request
    bool indexReads = true;           // indexes can be queried and scanned, not only described
    std::optional<UnixMicros> moment; // all that is shown is as of then; nullopt: as it is
};

/// What a client answers to an operation that it does not have.
inline Error unknownOperation(std::string_view operation)
{
    return {ErrorCode::UnknownOperation, "There is no operation " + std::string(operation)};
}

/// Thread-safe; every call blocks until it is answered, so never call one on the GUI thread.
/// Errors are DynamoDB's, or ours for disk, damage and cancelling.
class Client
{
public:
    virtual ~Client() = default;

    virtual Capabilities capabilities() const = 0;
    /// Access to rows by position, or nullptr. Lives as long as the client.
    virtual RowAccess *rows() { return nullptr; }
    /// Reads of the past, or nullptr. Lives as long as the client.
    virtual PastAccess *past() { return nullptr; }
    /// Faster puts of many items, or nullptr. Lives as long as the client.
    virtual BulkWriter *bulkWriter() { return nullptr; }

    /// The keys that are used most, or nullptr. Lives as long as the client.
    virtual KeyInsights *keyInsights() { return nullptr; }
    /// Tables in files, or nullptr. Lives as long as the client. See backup_files.h.
    virtual BackupFiles *backupFiles() { return nullptr; }

    virtual Result<CreateTableResponse> createTable(const CreateTableRequest &request) = 0;
    virtual Result<DescribeTableResponse> describeTable(const DescribeTableRequest &request) = 0;
    virtual Result<ListTablesResponse> listTables(const ListTablesRequest &request) = 0;
    virtual Result<UpdateTableResponse> updateTable(const UpdateTableRequest &request) = 0;
    virtual Result<DeleteTableResponse> deleteTable(const DeleteTableRequest &request) = 0;

    virtual Result<GetItemResponse> getItem(const GetItemRequest &request) = 0;
    virtual Result<PutItemResponse> putItem(const PutItemRequest &request) = 0;
    virtual Result<UpdateItemResponse> updateItem(const UpdateItemRequest &request) = 0;
    virtual Result<DeleteItemResponse> deleteItem(const DeleteItemRequest &request) = 0;

    virtual Result<QueryResponse> query(const QueryRequest &request) = 0;
    virtual Result<ScanResponse> scan(const ScanRequest &request) = 0;

    virtual Result<BatchGetItemResponse> batchGetItem(const BatchGetItemRequest &request) = 0;
    virtual Result<BatchWriteItemResponse> batchWriteItem(const BatchWriteItemRequest &request) = 0;
    virtual Result<TransactGetItemsResponse> transactGetItems(const TransactGetItemsRequest &request) = 0;
    virtual Result<TransactWriteItemsResponse>
    transactWriteItems(const TransactWriteItemsRequest &request) = 0;

    // What a client may lack. Each is UnknownOperation by default.
    virtual Result<UpdateTimeToLiveResponse> updateTimeToLive(const UpdateTimeToLiveRequest &request);
    virtual Result<DescribeTimeToLiveResponse> describeTimeToLive(const DescribeTimeToLiveRequest &request);
    virtual Result<UpdateContinuousBackupsResponse>
    updateContinuousBackups(const UpdateContinuousBackupsRequest &request);
    virtual Result<DescribeContinuousBackupsResponse>
    describeContinuousBackups(const DescribeContinuousBackupsRequest &request);
    virtual Result<CreateBackupResponse> createBackup(const CreateBackupRequest &request);
    virtual Result<DeleteBackupResponse> deleteBackup(const DeleteBackupRequest &request);
    virtual Result<DescribeBackupResponse> describeBackup(const DescribeBackupRequest &request);
    virtual Result<ListBackupsResponse> listBackups(const ListBackupsRequest &request);
    virtual Result<RestoreTableFromBackupResponse>
    restoreTableFromBackup(const RestoreTableFromBackupRequest &request);
    virtual Result<RestoreTableToPointInTimeResponse>
    restoreTableToPointInTime(const RestoreTableToPointInTimeRequest &request);
    virtual Result<ExportTableToPointInTimeResponse>
    exportTableToPointInTime(const ExportTableToPointInTimeRequest &request);
    virtual Result<DescribeExportResponse> describeExport(const DescribeExportRequest &request);
    virtual Result<ListExportsResponse> listExports(const ListExportsRequest &request);
    virtual Result<ImportTableResponse> importTable(const ImportTableRequest &request);
    virtual Result<DescribeImportResponse> describeImport(const DescribeImportRequest &request);
    virtual Result<ListImportsResponse> listImports(const ListImportsRequest &request);
    virtual Result<ListStreamsResponse> listStreams(const ListStreamsRequest &request);
    virtual Result<DescribeStreamResponse> describeStream(const DescribeStreamRequest &request);
    virtual Result<GetShardIteratorResponse> getShardIterator(const GetShardIteratorRequest &request);
    virtual Result<GetRecordsResponse> getRecords(const GetRecordsRequest &request);
    virtual Result<TagResourceResponse> tagResource(const TagResourceRequest &request);
    virtual Result<UntagResourceResponse> untagResource(const UntagResourceRequest &request);
    virtual Result<ListTagsOfResourceResponse> listTagsOfResource(const ListTagsOfResourceRequest &request);
    virtual Result<PutResourcePolicyResponse> putResourcePolicy(const PutResourcePolicyRequest &request);
    virtual Result<GetResourcePolicyResponse> getResourcePolicy(const GetResourcePolicyRequest &request);
    virtual Result<DeleteResourcePolicyResponse>
    deleteResourcePolicy(const DeleteResourcePolicyRequest &request);
    virtual Result<DescribeLimitsResponse> describeLimits(const DescribeLimitsRequest &request);
    virtual Result<DescribeEndpointsResponse> describeEndpoints(const DescribeEndpointsRequest &request);
    virtual Result<UpdateContributorInsightsResponse>
    updateContributorInsights(const UpdateContributorInsightsRequest &request);
    virtual Result<DescribeContributorInsightsResponse>
    describeContributorInsights(const DescribeContributorInsightsRequest &request);
    virtual Result<ListContributorInsightsResponse>
    listContributorInsights(const ListContributorInsightsRequest &request);
    virtual Result<CreateGlobalTableResponse> createGlobalTable(const CreateGlobalTableRequest &request);
    virtual Result<DescribeGlobalTableResponse>
    describeGlobalTable(const DescribeGlobalTableRequest &request);
    virtual Result<DescribeGlobalTableSettingsResponse>
    describeGlobalTableSettings(const DescribeGlobalTableSettingsRequest &request);
    virtual Result<ListGlobalTablesResponse> listGlobalTables(const ListGlobalTablesRequest &request);
    virtual Result<UpdateGlobalTableResponse> updateGlobalTable(const UpdateGlobalTableRequest &request);
    virtual Result<UpdateGlobalTableSettingsResponse>
    updateGlobalTableSettings(const UpdateGlobalTableSettingsRequest &request);
    virtual Result<DescribeTableReplicaAutoScalingResponse>
    describeTableReplicaAutoScaling(const DescribeTableReplicaAutoScalingRequest &request);
    virtual Result<UpdateTableReplicaAutoScalingResponse>
    updateTableReplicaAutoScaling(const UpdateTableReplicaAutoScalingRequest &request);
    virtual Result<EnableKinesisStreamingDestinationResponse>
    enableKinesisStreamingDestination(const EnableKinesisStreamingDestinationRequest &request);
    virtual Result<DisableKinesisStreamingDestinationResponse>
    disableKinesisStreamingDestination(const DisableKinesisStreamingDestinationRequest &request);
    virtual Result<UpdateKinesisStreamingDestinationResponse>
    updateKinesisStreamingDestination(const UpdateKinesisStreamingDestinationRequest &request);
    virtual Result<DescribeKinesisStreamingDestinationResponse>
    describeKinesisStreamingDestination(const DescribeKinesisStreamingDestinationRequest &request);

    virtual Result<ExecuteStatementResponse> executeStatement(const ExecuteStatementRequest &request);
    virtual Result<BatchExecuteStatementResponse>
    batchExecuteStatement(const BatchExecuteStatementRequest &request);
    virtual Result<ExecuteTransactionResponse> executeTransaction(const ExecuteTransactionRequest &request);
};

} // namespace core
