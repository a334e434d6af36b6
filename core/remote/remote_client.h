// Any endpoint that speaks DynamoDB's protocol: the service itself, ScyllaDB Alternator, DynamoDB Local,
// another Tablewright.

#pragma once

#include "core/api/client.h"
#include "core/base/clock.h"
#include "core/remote/credentials.h"
#include "core/remote/http.h"
#include "core/remote/retry.h"

#include <functional>
#include <memory>

namespace core {

/// One attempt of a call, for logs that people read.
struct RemoteAttempt
{
    std::string_view operation;
    std::string_view request; // JSON
    std::string_view answer;  // JSON; empty where none came
    unsigned status = 0;      // HTTP's; 0 where no answer came
    unsigned attempt = 1;
    std::chrono::microseconds time{0};
    const Error *error = nullptr;
};

struct RemoteOptions
{
    Url endpoint;
    std::string region = "us-east-1"; // of the signature
    bool readOnly = false;            // what writes is refused here, before anything is sent
    RetryPolicy retry;
    /// Called on the thread of the call, behind each attempt; must be thread-safe.
    std::function<void(const RemoteAttempt &)> onAttempt;

    std::shared_ptr<CredentialsProvider> credentials; // required
    std::shared_ptr<HttpTransport> transport;         // required; clients may share one
    const Clock *clock = &Clock::system();
    Pause *pause = &Pause::real();
    std::uint64_t randomSeed = 0; // of delays and idempotency tokens; 0: from the system
};

/// What a call does to items. Its operation's name says it, but for those of PartiQL.
enum class CallEffect : std::uint8_t { AsItsName, OnlyReads };

/// Thread-safe. Calls stop when the StopScope of their thread asks. As SDKs do, calls that were throttled or
/// lost are made again, transactions with a token of their own so that they happen once, other writes
/// without: an UpdateItem whose answer was lost may have happened.
class RemoteClient final : public Client
{
public:
    explicit RemoteClient(RemoteOptions options);
    ~RemoteClient() override;

    Capabilities capabilities() const override;

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

private:
    class Channel;

    /// A call as it is: request to JSON, answer to response.
    template <typename Response, typename Request>
    Result<Response> call(const Request &request, CallEffect effect = {});

    const std::unique_ptr<Channel> m_channel;
};

} // namespace core
