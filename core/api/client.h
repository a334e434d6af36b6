// The only door to a database, local or remote: DynamoDB's operations as methods that block.

#pragma once

#include "core/api/bulk_writer.h"
#include "core/api/requests.h"
#include "core/api/row_access.h"
#include "core/base/progress.h"
#include "core/base/result.h"

namespace core {

/// What a client can do beyond DynamoDB's own operations. Windows ask this, never the client's type.
struct Capabilities
{
    bool writable = true;
    bool exactCounts = false; // DescribeTable's counts are of this moment, not of six hours ago
    bool rowAccess = false;   // rows() is not nullptr
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
    /// Faster puts of many items, or nullptr. Lives as long as the client.
    virtual BulkWriter *bulkWriter() { return nullptr; }

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
    virtual Result<TransactWriteItemsResponse> transactWriteItems(const TransactWriteItemsRequest &request) = 0;
};

} // namespace core
