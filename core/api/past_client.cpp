#include "core/api/past_client.h"

#include "core/api/batch_of_gets.h"
#include "core/values/limits.h"

namespace core {

PastClient::PastClient(std::shared_ptr<Client> client, UnixMicros moment)
    : m_client(std::move(client))
    , m_moment(moment)
{}

Error PastClient::readOnly() const
{
    return {ErrorCode::ReadOnly, "The past can be read, not written"};
}

Capabilities PastClient::capabilities() const
{
    Capabilities capabilities;
    capabilities.writable = false;
    capabilities.moment = m_moment;
    capabilities.indexReads = m_client->capabilities().indexReads;
    return capabilities;
}

Result<DescribeTableResponse> PastClient::describeTable(const DescribeTableRequest &request)
{
    return m_client->describeTable(request);
}

Result<ListTablesResponse> PastClient::listTables(const ListTablesRequest &request)
{
    return m_client->listTables(request);
}

Result<GetItemResponse> PastClient::getItem(const GetItemRequest &request)
{
    return m_client->past()->getItemAsOf(request, m_moment);
}

Result<QueryResponse> PastClient::query(const QueryRequest &request)
{
    return m_client->past()->queryAsOf(request, m_moment);
}

Result<ScanResponse> PastClient::scan(const ScanRequest &request)
{
    return m_client->past()->scanAsOf(request, m_moment);
}

Result<BatchGetItemResponse> PastClient::batchGetItem(const BatchGetItemRequest &request)
{
    return batchOfGets(request, [this](const GetItemRequest &get) { return getItem(get); });
}

Result<TransactGetItemsResponse> PastClient::transactGetItems(const TransactGetItemsRequest &request)
{
    std::vector<std::pair<std::string, Key>> keys;
    for (const TransactGet &asked : request.transactItems)
        keys.emplace_back(asked.tableName.value_or(std::string()), asked.key.value_or(Key()));
    if (auto ok = checkKeysOfBatch(keys, kTransactionItemsMax,
                                   "Too many items requested for the TransactGetItems call",
                                   "Transaction request cannot include multiple operations on one item");
        !ok)
        return ok.error();
    TransactGetItemsResponse response;
    for (const TransactGet &asked : request.transactItems) {
        GetItemRequest get;
        get.tableName = asked.tableName;
        get.key = asked.key;
        get.projectionExpression = asked.projectionExpression;
        get.expressionAttributeNames = asked.expressionAttributeNames;
        get.returnConsumedCapacity = request.returnConsumedCapacity;
        Result<GetItemResponse> got = getItem(get);
        if (!got)
            return got.error();
        addCapacity(response.consumedCapacity, got->consumedCapacity);
        response.responses.push_back(std::move(got->item));
    }
    return response;
}

Result<DescribeTimeToLiveResponse> PastClient::describeTimeToLive(const DescribeTimeToLiveRequest &request)
{
    return m_client->describeTimeToLive(request);
}

Result<DescribeContinuousBackupsResponse>
PastClient::describeContinuousBackups(const DescribeContinuousBackupsRequest &request)
{
    return m_client->describeContinuousBackups(request);
}

Result<ListTagsOfResourceResponse> PastClient::listTagsOfResource(const ListTagsOfResourceRequest &request)
{
    return m_client->listTagsOfResource(request);
}

Result<CreateTableResponse> PastClient::createTable(const CreateTableRequest &)
{
    return readOnly();
}

Result<UpdateTableResponse> PastClient::updateTable(const UpdateTableRequest &)
{
    return readOnly();
}

Result<DeleteTableResponse> PastClient::deleteTable(const DeleteTableRequest &)
{
    return readOnly();
}

Result<PutItemResponse> PastClient::putItem(const PutItemRequest &)
{
    return readOnly();
}

Result<UpdateItemResponse> PastClient::updateItem(const UpdateItemRequest &)
{
    return readOnly();
}

Result<DeleteItemResponse> PastClient::deleteItem(const DeleteItemRequest &)
{
    return readOnly();
}

Result<BatchWriteItemResponse> PastClient::batchWriteItem(const BatchWriteItemRequest &)
{
    return readOnly();
}

Result<TransactWriteItemsResponse> PastClient::transactWriteItems(const TransactWriteItemsRequest &)
{
    return readOnly();
}

} // namespace core
