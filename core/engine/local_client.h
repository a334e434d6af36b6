// The embedded database: DynamoDB's operations on a folder of this computer.

#pragma once

#include "core/api/backup_files.h"
#include "core/api/client.h"
#include "core/base/clock.h"
#include "core/engine/engine_options.h"
#include "core/storage/database.h"

#include <memory>

namespace core {

struct Engine;

/// Thread-safe. Closing (the destructor) stops background work at once; it goes on when the folder is opened
/// again.
class LocalClient final : public Client
{
public:
    /// Borrows `clock`, which must outlive the client.
    static Result<std::unique_ptr<LocalClient>> open(const DatabaseOptions &options,
                                                     const Clock &clock = Clock::system(),
                                                     const EngineOptions &engineOptions = {});
    ~LocalClient() override;

    Capabilities capabilities() const override;
    BulkWriter *bulkWriter() override { return m_bulkWriter.get(); }
    RowAccess *rows() override;
    KeyInsights *keyInsights() override { return m_keyInsights.get(); }
    BackupFiles *backupFiles() override { return m_backupFiles.get(); }

    Result<CreateTableResponse> createTable(const CreateTableRequest &request) override;
    Result<DescribeTableResponse> describeTable(const DescribeTableRequest &request) override;
    Result<ListTablesResponse> listTables(const ListTablesRequest &request) override;
    Result<UpdateTableResponse> updateTable(const UpdateTableRequest &request) override;
    Result<DeleteTableResponse> deleteTable(const DeleteTableRequest &request) override;

    Result<GetItemResponse> getItem(const GetItemRequest &request) override;
    Result<PutItemResponse> putItem(const PutItemRequest &request) override;
    Result<UpdateItemResponse> updateItem(const UpdateItemRequest &request) override;
    Result<DeleteItemResponse> deleteItem(const DeleteItemRequest &request) override;

    Result<QueryResponse> query(const QueryRequest &request) override;
    Result<ScanResponse> scan(const ScanRequest &request) override;

    Result<BatchGetItemResponse> batchGetItem(const BatchGetItemRequest &request) override;
    Result<BatchWriteItemResponse> batchWriteItem(const BatchWriteItemRequest &request) override;
    Result<TransactGetItemsResponse> transactGetItems(const TransactGetItemsRequest &request) override;
    Result<TransactWriteItemsResponse> transactWriteItems(const TransactWriteItemsRequest &request) override;

    Result<UpdateTimeToLiveResponse> updateTimeToLive(const UpdateTimeToLiveRequest &request) override;
    Result<DescribeTimeToLiveResponse> describeTimeToLive(const DescribeTimeToLiveRequest &request) override;
    PastAccess *past() override { return m_past.get(); }
    Result<UpdateContinuousBackupsResponse>
    updateContinuousBackups(const UpdateContinuousBackupsRequest &request) override;
    Result<DescribeContinuousBackupsResponse>
    describeContinuousBackups(const DescribeContinuousBackupsRequest &request) override;
    Result<CreateBackupResponse> createBackup(const CreateBackupRequest &request) override;
    Result<DeleteBackupResponse> deleteBackup(const DeleteBackupRequest &request) override;
    Result<DescribeBackupResponse> describeBackup(const DescribeBackupRequest &request) override;
    Result<ListBackupsResponse> listBackups(const ListBackupsRequest &request) override;
    Result<RestoreTableFromBackupResponse>
    restoreTableFromBackup(const RestoreTableFromBackupRequest &request) override;
    Result<RestoreTableToPointInTimeResponse>
    restoreTableToPointInTime(const RestoreTableToPointInTimeRequest &request) override;
    Result<ExportTableToPointInTimeResponse>
    exportTableToPointInTime(const ExportTableToPointInTimeRequest &request) override;
    Result<DescribeExportResponse> describeExport(const DescribeExportRequest &request) override;
    Result<ListExportsResponse> listExports(const ListExportsRequest &request) override;
    Result<ImportTableResponse> importTable(const ImportTableRequest &request) override;
    Result<DescribeImportResponse> describeImport(const DescribeImportRequest &request) override;
    Result<ListImportsResponse> listImports(const ListImportsRequest &request) override;
    Result<ListStreamsResponse> listStreams(const ListStreamsRequest &request) override;
    Result<DescribeStreamResponse> describeStream(const DescribeStreamRequest &request) override;
    Result<GetShardIteratorResponse> getShardIterator(const GetShardIteratorRequest &request) override;
    Result<GetRecordsResponse> getRecords(const GetRecordsRequest &request) override;

    Result<TagResourceResponse> tagResource(const TagResourceRequest &request) override;
    Result<UntagResourceResponse> untagResource(const UntagResourceRequest &request) override;
    Result<ListTagsOfResourceResponse> listTagsOfResource(const ListTagsOfResourceRequest &request) override;
    Result<PutResourcePolicyResponse> putResourcePolicy(const PutResourcePolicyRequest &request) override;
    Result<GetResourcePolicyResponse> getResourcePolicy(const GetResourcePolicyRequest &request) override;
    Result<DeleteResourcePolicyResponse>
    deleteResourcePolicy(const DeleteResourcePolicyRequest &request) override;
    Result<DescribeLimitsResponse> describeLimits(const DescribeLimitsRequest &request) override;
    Result<DescribeEndpointsResponse> describeEndpoints(const DescribeEndpointsRequest &request) override;

    Result<UpdateContributorInsightsResponse>
    updateContributorInsights(const UpdateContributorInsightsRequest &request) override;
    Result<DescribeContributorInsightsResponse>
    describeContributorInsights(const DescribeContributorInsightsRequest &request) override;
    Result<ListContributorInsightsResponse>
    listContributorInsights(const ListContributorInsightsRequest &request) override;
    Result<CreateGlobalTableResponse> createGlobalTable(const CreateGlobalTableRequest &request) override;
    Result<DescribeGlobalTableResponse>
    describeGlobalTable(const DescribeGlobalTableRequest &request) override;
    Result<DescribeGlobalTableSettingsResponse>
    describeGlobalTableSettings(const DescribeGlobalTableSettingsRequest &request) override;
    Result<ListGlobalTablesResponse> listGlobalTables(const ListGlobalTablesRequest &request) override;
    Result<UpdateGlobalTableResponse> updateGlobalTable(const UpdateGlobalTableRequest &request) override;
    Result<UpdateGlobalTableSettingsResponse>
    updateGlobalTableSettings(const UpdateGlobalTableSettingsRequest &request) override;
    Result<DescribeTableReplicaAutoScalingResponse>
    describeTableReplicaAutoScaling(const DescribeTableReplicaAutoScalingRequest &request) override;
    Result<UpdateTableReplicaAutoScalingResponse>
    updateTableReplicaAutoScaling(const UpdateTableReplicaAutoScalingRequest &request) override;
    Result<EnableKinesisStreamingDestinationResponse>
    enableKinesisStreamingDestination(const EnableKinesisStreamingDestinationRequest &request) override;
    Result<DisableKinesisStreamingDestinationResponse>
    disableKinesisStreamingDestination(const DisableKinesisStreamingDestinationRequest &request) override;
    Result<UpdateKinesisStreamingDestinationResponse>
    updateKinesisStreamingDestination(const UpdateKinesisStreamingDestinationRequest &request) override;
    Result<DescribeKinesisStreamingDestinationResponse>
    describeKinesisStreamingDestination(const DescribeKinesisStreamingDestinationRequest &request) override;

    Result<ExecuteStatementResponse> executeStatement(const ExecuteStatementRequest &request) override;
    Result<BatchExecuteStatementResponse>
    batchExecuteStatement(const BatchExecuteStatementRequest &request) override;
    Result<ExecuteTransactionResponse> executeTransaction(const ExecuteTransactionRequest &request) override;

    /// What the background does every half minute, by the engine's clock: items end, the change log is
    /// trimmed.
    Result<void> maintain(const Progress &progress);
    /// Blocks until exports and imports are done, indexes are filled and dropped rows are removed, or that
    /// work failed.
    Result<void> waitForBackgroundWork();

private:
    explicit LocalClient(std::unique_ptr<Engine> engine);
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<BulkWriter> m_bulkWriter;
    std::unique_ptr<PastAccess> m_past;
    std::unique_ptr<KeyInsights> m_keyInsights;
    std::unique_ptr<BackupFiles> m_backupFiles;
};

} // namespace core
