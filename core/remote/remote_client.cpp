#include "core/remote/remote_client.h"

#include "core/remote/remote_call.h"

#include <cassert>

namespace core {

RemoteClient::RemoteClient(RemoteOptions options)
    : m_channel(std::make_unique<Channel>(std::move(options)))
{
    assert(m_channel->options().credentials && m_channel->options().transport);
}

RemoteClient::~RemoteClient() = default;

Capabilities RemoteClient::capabilities() const
{
    Capabilities capabilities;
    capabilities.writable = !m_channel->options().readOnly;
    return capabilities;
}

Result<CreateTableResponse> RemoteClient::createTable(const CreateTableRequest &request)
{
    return call<CreateTableResponse>(request);
}

Result<DescribeTableResponse> RemoteClient::describeTable(const DescribeTableRequest &request)
{
    return call<DescribeTableResponse>(request);
}

Result<ListTablesResponse> RemoteClient::listTables(const ListTablesRequest &request)
{
    return call<ListTablesResponse>(request);
}

Result<UpdateTableResponse> RemoteClient::updateTable(const UpdateTableRequest &request)
{
    return call<UpdateTableResponse>(request);
}

Result<DeleteTableResponse> RemoteClient::deleteTable(const DeleteTableRequest &request)
{
    return call<DeleteTableResponse>(request);
}

Result<GetItemResponse> RemoteClient::getItem(const GetItemRequest &request)
{
    return call<GetItemResponse>(request);
}

Result<PutItemResponse> RemoteClient::putItem(const PutItemRequest &request)
{
    return call<PutItemResponse>(request);
}

Result<UpdateItemResponse> RemoteClient::updateItem(const UpdateItemRequest &request)
{
    return call<UpdateItemResponse>(request);
}

Result<DeleteItemResponse> RemoteClient::deleteItem(const DeleteItemRequest &request)
{
    return call<DeleteItemResponse>(request);
}

Result<QueryResponse> RemoteClient::query(const QueryRequest &request)
{
    return call<QueryResponse>(request);
}

Result<ScanResponse> RemoteClient::scan(const ScanRequest &request)
{
    return call<ScanResponse>(request);
}

Result<BatchGetItemResponse> RemoteClient::batchGetItem(const BatchGetItemRequest &request)
{
    return call<BatchGetItemResponse>(request);
}

Result<BatchWriteItemResponse> RemoteClient::batchWriteItem(const BatchWriteItemRequest &request)
{
    return call<BatchWriteItemResponse>(request);
}

Result<TransactGetItemsResponse> RemoteClient::transactGetItems(const TransactGetItemsRequest &request)
{
    return call<TransactGetItemsResponse>(request);
}

Result<TransactWriteItemsResponse> RemoteClient::transactWriteItems(const TransactWriteItemsRequest &request)
{
    if (request.clientRequestToken)
        return call<TransactWriteItemsResponse>(request);
    TransactWriteItemsRequest withToken = request;
    withToken.clientRequestToken = m_channel->newToken();
    return call<TransactWriteItemsResponse>(withToken);
}

} // namespace core
