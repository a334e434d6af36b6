#include "core/api/past_client.h"

#include "core/values/item_size.h"
#include "core/values/limits.h"

#include <algorithm>

namespace core {

namespace {

GetItemRequest getOf(const std::string &tableName, const Key &key, const KeysAndAttributes &asked)
{
    GetItemRequest get;
    get.tableName = tableName;
    get.key = key;
    get.consistentRead = asked.consistentRead;
    get.projectionExpression = asked.projectionExpression;
    get.expressionAttributeNames = asked.expressionAttributeNames;
    get.attributesToGet = asked.attributesToGet;
    return get;
}

/// Into one report for each table.
void addCapacity(std::vector<ConsumedCapacity> &sums, const std::optional<ConsumedCapacity> &capacity)
{
    if (!capacity)
        return;
    const auto present = std::find_if(sums.begin(), sums.end(), [&](const ConsumedCapacity &sum) {
        return sum.tableName == capacity->tableName;
    });
    if (present == sums.end()) {
        sums.push_back(*capacity);
        return;
    }
    present->capacityUnits += capacity->capacityUnits;
    if (present->table && capacity->table)
        *present->table += *capacity->table;
}

/// What the present would say of a batch or a transaction as a whole, before it reads.
Result<void> checkKeys(std::vector<std::pair<std::string, Key>> keys, std::size_t keysMax,
                       std::string_view tooMany, std::string_view twice)
{
    if (keys.size() > keysMax)
        return Error::validation(std::string(tooMany));
    for (std::size_t i = 0; i < keys.size(); ++i) {
        for (std::size_t other = 0; other < i; ++other) {
            if (keys[i] == keys[other])
                return Error::validation(std::string(twice));
        }
    }
    return {};
}

} // namespace

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
    std::vector<std::pair<std::string, Key>> keys;
    for (const auto &[tableName, asked] : request.requestItems) {
        for (const Key &key : asked.keys)
            keys.emplace_back(tableName, key);
    }
    if (auto ok =
            checkKeys(std::move(keys), kBatchGetKeysMax, "Too many items requested for the BatchGetItem call",
                      "Provided list of item keys contains duplicates");
        !ok)
        return ok.error();
    BatchGetItemResponse response;
    std::size_t bytes = 0;
    for (const auto &[tableName, asked] : request.requestItems) {
        std::vector<Item> items;
        std::vector<Key> unread;
        for (const Key &key : asked.keys) {
            if (bytes >= kBatchGetResponseBytesMax) {
                unread.push_back(key);
                continue;
            }
            GetItemRequest get = getOf(tableName, key, asked);
            get.returnConsumedCapacity = request.returnConsumedCapacity;
            Result<GetItemResponse> got = getItem(get);
            if (!got)
                return got.error();
            addCapacity(response.consumedCapacity, got->consumedCapacity);
            if (!got->item)
                continue;
            bytes += itemSizeBytes(*got->item);
            items.push_back(std::move(*got->item));
        }
        response.responses.emplace_back(tableName, std::move(items));
        if (!unread.empty()) {
            response.unprocessedKeys.emplace_back(tableName, asked);
            response.unprocessedKeys.back().second.keys = std::move(unread);
        }
    }
    return response;
}

Result<TransactGetItemsResponse> PastClient::transactGetItems(const TransactGetItemsRequest &request)
{
    std::vector<std::pair<std::string, Key>> keys;
    for (const TransactGet &asked : request.transactItems)
        keys.emplace_back(asked.tableName.value_or(std::string()), asked.key.value_or(Key()));
    if (auto ok = checkKeys(std::move(keys), kTransactionItemsMax,
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
