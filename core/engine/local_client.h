// The embedded database: DynamoDB's operations on a folder of this computer.

#pragma once

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

    /// Blocks until indexes are filled and dropped rows are removed, or that work failed.
    Result<void> waitForBackgroundWork();

private:
    explicit LocalClient(std::unique_ptr<Engine> engine);
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<BulkWriter> m_bulkWriter;
};

} // namespace core
