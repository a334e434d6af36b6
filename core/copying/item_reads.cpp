#include "core/copying/item_reads.h"

#include "core/values/key_encoding.h"

#include <algorithm>
#include <unordered_map>

namespace core {

std::string TableKeys::bytesOf(const Item &item) const
{
    std::string bytes;
    for (const auto &[name, type] : attributes) {
        if (const AttributeValue *value = item.find(name))
            appendOrderedKey(bytes, *value);
    }
    return bytes;
}

Result<Key> TableKeys::keyOf(std::string_view bytes) const
{
    Key key;
    for (const auto &[name, type] : attributes) {
        Result<AttributeValue> value = readOrderedKey(bytes, type);
        if (!value)
            return value.error();
        key.set(name, std::move(*value));
    }
    return key;
}

Result<TableKeys> readTableKeys(Client &client, const std::string &tableName)
{
    DescribeTableRequest request;
    request.tableName = tableName;
    const Result<DescribeTableResponse> described = client.describeTable(request);
    if (!described)
        return described.error();
    TableKeys keys;
    for (const KeySchemaElement &element : described->table.keySchema) {
        const std::optional<AttributeType> type = described->table.typeOf(element.attributeName);
        if (!type)
            return Error(ErrorCode::InvalidAnswer,
                         "The description of the table \"" + tableName + "\" lacks the type of its key");
        keys.attributes.emplace_back(element.attributeName, *type);
    }
    keys.itemCount = std::uint64_t(std::max<std::int64_t>(0, described->table.itemCount));
    return keys;
}

Result<std::vector<std::optional<Item>>> readItems(Client &client, const std::string &tableName,
                                                   const TableKeys &tableKeys, const std::vector<Key> &keys,
                                                   Pause &pause, const Progress &stop)
{
    constexpr int kIdleAttemptsMax = 12;
    constexpr std::chrono::milliseconds kFirstDelay{50};
    std::unordered_map<std::string, Item> found;
    KeysAndAttributes wanted;
    wanted.keys = keys;
    wanted.consistentRead = true;
    for (int idle = 0; !wanted.keys.empty();) {
        if (stop.stopRequested())
            return Error::cancelled();
        BatchGetItemRequest request;
        request.requestItems = {{tableName, wanted}};
        Result<BatchGetItemResponse> response = client.batchGetItem(request);
        if (!response)
            return response.error();
        for (auto &[table, items] : response->responses) {
            for (Item &item : items)
                found.insert_or_assign(tableKeys.bytesOf(item), std::move(item));
        }
        const std::size_t asked = wanted.keys.size();
        wanted.keys.clear();
        for (auto &[table, left] : response->unprocessedKeys)
            wanted.keys = std::move(left.keys);
        idle = wanted.keys.size() < asked ? 0 : idle + 1;
        if (idle > kIdleAttemptsMax)
            return Error(ErrorCode::ProvisionedThroughputExceeded,
                         "The table \"" + tableName + "\" gives no more items");
        if (idle > 0) {
            if (Result<void> waited = pause.wait(kFirstDelay * (1 << std::min(idle, 7)), stop); !waited)
                return waited.error();
        }
    }
    std::vector<std::optional<Item>> items(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (const auto item = found.find(tableKeys.bytesOf(keys[i])); item != found.end())
            items[i] = item->second;
    }
    return items;
}

} // namespace core
