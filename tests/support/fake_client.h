// A client without an engine for tests of windows: tables are maps in memory, or rows made by a function. A
// test decides when a call is answered, and with which error.

#pragma once

#include "core/api/client.h"
#include "core/values/key_encoding.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace support {

/// Knows describeTable, getItem, putItem, deleteItem, query, scan and rows by position. Thread-safe.
///
/// A query answers the items whose partition key is the first expression value (the builder writes it first);
/// other conditions are `filter`'s. Items lie in the order of their ordered key bytes.
class FakeClient : public core::Client, public core::RowAccess
{
public:
    /// Called at the start of each call, on its thread: may wait, or answer with an error.
    std::function<core::Result<void>(const std::string &call)> before;
    /// What a FilterExpression lets through.
    std::function<bool(const core::Item &)> filter = [](const core::Item &) { return true; };
    /// Rows that nobody stores: the item at a position. Used where set.
    std::function<core::Item(std::uint64_t position)> makeRow;
    std::uint64_t madeRows = 0;
    std::atomic<bool> countIsExact = true;
    bool hasRowAccess = true;
    std::int64_t pageItemsMax = 1000;
    std::atomic<std::uint64_t> revision = 1;
    std::atomic<int> calls = 0;

    core::TableDescription table;

    explicit FakeClient(core::TableDescription description)
        : table(std::move(description))
    {}

    static core::TableDescription describe(const std::string &name, core::AttributeType partitionType,
                                           std::optional<core::AttributeType> sortType)
    {
        core::TableDescription description;
        description.tableName = name;
        description.keySchema = {{"pk", core::KeyType::Hash}};
        description.attributeDefinitions = {{"pk", partitionType}};
        if (sortType) {
            description.keySchema.push_back({"sk", core::KeyType::Range});
            description.attributeDefinitions.push_back({"sk", *sortType});
        }
        return description;
    }

    void put(const core::Item &item)
    {
        const std::scoped_lock lock(m_mutex);
        m_items[orderedKey(item)] = item;
        ++revision;
    }
    std::size_t size() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_items.size();
    }

    core::Capabilities capabilities() const override
    {
        core::Capabilities capabilities;
        capabilities.exactCounts = true;
        capabilities.rowAccess = hasRowAccess;
        return capabilities;
    }
    core::RowAccess *rows() override { return hasRowAccess ? this : nullptr; }

    core::Result<Count> countRows(const std::string &, const std::optional<std::string> &) override
    {
        if (auto allowed = enter("countRows"); !allowed)
            return allowed.error();
        const std::scoped_lock lock(m_mutex);
        return Count{makeRow ? madeRows : m_items.size(), countIsExact, revision};
    }
    core::Result<Rows> readRows(const std::string &, const std::optional<std::string> &,
                                std::uint64_t position, std::size_t count) override
    {
        if (auto allowed = enter("readRows"); !allowed)
            return allowed.error();
        const std::scoped_lock lock(m_mutex);
        Rows rows;
        rows.exact = countIsExact;
        const std::uint64_t total = makeRow ? madeRows : m_items.size();
        rows.position = std::min(position, total);
        if (makeRow) {
            for (std::uint64_t at = rows.position; at < total && rows.items.size() < count; ++at)
                rows.items.push_back(makeRow(at));
            return rows;
        }
        auto it = m_items.begin();
        std::advance(it, std::ptrdiff_t(rows.position));
        for (; it != m_items.end() && rows.items.size() < count; ++it)
            rows.items.push_back(it->second);
        return rows;
    }
    core::Result<std::uint64_t> positionOf(const std::string &, const std::optional<std::string> &,
                                           const core::Key &key) override
    {
        if (auto allowed = enter("positionOf"); !allowed)
            return allowed.error();
        const std::scoped_lock lock(m_mutex);
        return std::uint64_t(std::distance(m_items.begin(), m_items.lower_bound(orderedKey(key))));
    }

    core::Result<core::DescribeTableResponse> describeTable(const core::DescribeTableRequest &) override
    {
        const std::scoped_lock lock(m_mutex);
        core::TableDescription description = table;
        if (!makeRow)
            description.itemCount = std::int64_t(m_items.size());
        return core::DescribeTableResponse{description};
    }
    core::Result<core::ListTablesResponse> listTables(const core::ListTablesRequest &) override
    {
        return core::ListTablesResponse{{table.tableName}, {}};
    }
    core::Result<core::GetItemResponse> getItem(const core::GetItemRequest &request) override
    {
        if (auto allowed = enter("getItem"); !allowed)
            return allowed.error();
        const std::scoped_lock lock(m_mutex);
        core::GetItemResponse response;
        const auto found = m_items.find(orderedKey(*request.key));
        if (found != m_items.end())
            response.item = found->second;
        response.consumedCapacity = core::ConsumedCapacity{table.tableName, 0.5, {}, {}, {}, {}, {}};
        return response;
    }
    core::Result<core::PutItemResponse> putItem(const core::PutItemRequest &request) override
    {
        if (auto allowed = enter("putItem"); !allowed)
            return allowed.error();
        put(*request.item);
        return core::PutItemResponse{};
    }
    core::Result<core::DeleteItemResponse> deleteItem(const core::DeleteItemRequest &request) override
    {
        if (auto allowed = enter("deleteItem"); !allowed)
            return allowed.error();
        const std::scoped_lock lock(m_mutex);
        const auto found = m_items.find(orderedKey(*request.key));
        if (found == m_items.end() && request.conditionExpression)
            return core::Error(core::ErrorCode::ConditionalCheckFailed, "The conditional request failed");
        core::DeleteItemResponse response;
        if (found == m_items.end())
            return response;
        if (request.returnValues == core::ReturnValues::AllOld)
            response.attributes = found->second;
        m_items.erase(found);
        ++revision;
        return response;
    }
    core::Result<core::QueryResponse> query(const core::QueryRequest &request) override
    {
        if (auto allowed = enter("query"); !allowed)
            return allowed.error();
        const core::AttributeValue partition = request.expressionAttributeValues->front().second;
        const std::string &name = table.keySchema.front().attributeName;
        return page(request, [&](const core::Item &item) {
            const core::AttributeValue *value = item.find(name);
            return value && *value == partition;
        });
    }
    core::Result<core::ScanResponse> scan(const core::ScanRequest &request) override
    {
        if (auto allowed = enter("scan"); !allowed)
            return allowed.error();
        return page(request, [](const core::Item &) { return true; });
    }

    core::Result<core::CreateTableResponse> createTable(const core::CreateTableRequest &) override
    {
        return no();
    }
    core::Result<core::UpdateTableResponse> updateTable(const core::UpdateTableRequest &) override
    {
        return no();
    }
    core::Result<core::DeleteTableResponse> deleteTable(const core::DeleteTableRequest &) override
    {
        return no();
    }
    core::Result<core::UpdateItemResponse> updateItem(const core::UpdateItemRequest &) override
    {
        return no();
    }
    core::Result<core::BatchGetItemResponse> batchGetItem(const core::BatchGetItemRequest &) override
    {
        return no();
    }
    core::Result<core::BatchWriteItemResponse> batchWriteItem(const core::BatchWriteItemRequest &) override
    {
        return no();
    }
    core::Result<core::TransactGetItemsResponse>
    transactGetItems(const core::TransactGetItemsRequest &) override
    {
        return no();
    }
    core::Result<core::TransactWriteItemsResponse>
    transactWriteItems(const core::TransactWriteItemsRequest &) override
    {
        return no();
    }

private:
    static core::Error no() { return {core::ErrorCode::Unsupported, "The fake client cannot do this"}; }

    core::Result<void> enter(const std::string &call)
    {
        ++calls;
        return before ? before(call) : core::Result<void>{};
    }
    std::string orderedKey(const core::Item &item) const
    {
        std::string bytes;
        for (const core::KeySchemaElement &element : table.keySchema)
            if (const core::AttributeValue *value = item.find(element.attributeName))
                core::appendOrderedKey(bytes, *value);
        return bytes;
    }
    core::Key keyOf(const core::Item &item) const
    {
        core::Key key;
        for (const core::KeySchemaElement &element : table.keySchema)
            key.set(element.attributeName, *item.find(element.attributeName));
        return key;
    }
    template <typename Request, typename Matches>
    core::Result<core::PageResponse> page(const Request &request, Matches matches)
    {
        const std::scoped_lock lock(m_mutex);
        core::PageResponse response;
        const std::int64_t limit = std::min(pageItemsMax, request.limit.value_or(pageItemsMax));
        auto it = request.exclusiveStartKey ? m_items.upper_bound(orderedKey(*request.exclusiveStartKey))
                                            : m_items.begin();
        for (; it != m_items.end(); ++it) {
            if (!matches(it->second))
                continue;
            if (response.scannedCount == limit) {
                response.lastEvaluatedKey = keyOf(std::prev(it)->second);
                break;
            }
            ++response.scannedCount;
            if (!request.filterExpression || filter(it->second))
                response.items.push_back(it->second);
        }
        response.count = std::int64_t(response.items.size());
        response.consumedCapacity =
            core::ConsumedCapacity{table.tableName, 0.5 * double(response.scannedCount), {}, {}, {}, {}, {}};
        return response;
    }

    mutable std::mutex m_mutex;
    std::map<std::string, core::Item> m_items; // guarded by m_mutex
};

} // namespace support
