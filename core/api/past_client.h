// Ours: a client that shows the tables of another one as they were at a moment, for reading only.

#pragma once

#include "core/api/client.h"

#include <memory>

namespace core {

/// Thread-safe. Tables are described as they are now; items are read as of the moment, and every write is
/// ReadOnly. Has no rows by position, and no past of its own.
class PastClient final : public Client
{
public:
    /// Keeps `client` alive, which must have a past().
    PastClient(std::shared_ptr<Client> client, UnixMicros moment);

    UnixMicros moment() const { return m_moment; }

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

    Result<DescribeTimeToLiveResponse> describeTimeToLive(const DescribeTimeToLiveRequest &request) override;
    Result<DescribeContinuousBackupsResponse>
    describeContinuousBackups(const DescribeContinuousBackupsRequest &request) override;
    Result<ListTagsOfResourceResponse> listTagsOfResource(const ListTagsOfResourceRequest &request) override;

private:
    Error readOnly() const;

    const std::shared_ptr<Client> m_client;
    const UnixMicros m_moment;
};

} // namespace core
