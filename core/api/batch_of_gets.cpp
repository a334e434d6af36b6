#include "core/api/batch_of_gets.h"

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

} // namespace

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

Result<void> checkKeysOfBatch(const std::vector<std::pair<std::string, Key>> &keys, std::size_t keysMax,
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

Result<BatchGetItemResponse>
batchOfGets(const BatchGetItemRequest &request,
            const std::function<Result<GetItemResponse>(const GetItemRequest &)> &getItem)
{
    std::vector<std::pair<std::string, Key>> keys;
    for (const auto &[tableName, asked] : request.requestItems) {
        for (const Key &key : asked.keys)
            keys.emplace_back(tableName, key);
    }
    if (auto ok =
            checkKeysOfBatch(keys, kBatchGetKeysMax, "Too many items requested for the BatchGetItem call",
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

} // namespace core
