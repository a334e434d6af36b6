// A client without an engine: tables are maps in memory, and a test decides which batches are refused or cut
// short.

#pragma once

#include "core/api/client.h"
#include "core/values/key_encoding.h"

#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <vector>

namespace support {

/// Knows createTable, describeTable, deleteTable, putItem, batchWriteItem (puts) and scan; everything else is
/// Unsupported. Thread-safe.
class RecordingClient : public core::Client
{
public:
    struct Table
    {
        core::CreateTableRequest request;
        std::map<std::string, core::Item> items; // by the ordered bytes of their key
        std::vector<std::size_t> batches;        // puts in each batchWriteItem
    };

    /// Asked before each batch with its number from 0; an error is the batch's answer.
    std::function<core::Result<void>(std::size_t batch)> beforeBatch;
    /// Every batch leaves so many of its last entries unprocessed, as a throttled service does.
    std::size_t unprocessedEach = 0;

    const std::map<std::string, Table> &tables() const { return m_tables; }
    const std::vector<std::string> &deletedTables() const { return m_deletedTables; }

    core::Capabilities capabilities() const override { return {}; }

    core::Result<core::CreateTableResponse> createTable(const core::CreateTableRequest &request) override
    {
        const std::scoped_lock lock(m_mutex);
        if (m_tables.contains(*request.tableName))
            return core::Error(core::ErrorCode::ResourceInUse, "Table already exists: " + *request.tableName);
        m_tables[*request.tableName].request = request;
        return core::CreateTableResponse{describe(request)};
    }

    core::Result<core::DescribeTableResponse>
    describeTable(const core::DescribeTableRequest &request) override
    {
        const std::scoped_lock lock(m_mutex);
        const auto table = m_tables.find(*request.tableName);
        if (table == m_tables.end())
            return notFound();
        return core::DescribeTableResponse{describe(table->second.request)};
    }

    core::Result<core::DeleteTableResponse> deleteTable(const core::DeleteTableRequest &request) override
    {
        const std::scoped_lock lock(m_mutex);
        if (m_tables.erase(*request.tableName) == 0)
            return notFound();
        m_deletedTables.push_back(*request.tableName);
        return core::DeleteTableResponse{};
    }

    core::Result<core::BatchWriteItemResponse>
    batchWriteItem(const core::BatchWriteItemRequest &request) override
    {
        const std::scoped_lock lock(m_mutex);
        if (beforeBatch) {
            if (core::Result<void> allowed = beforeBatch(m_batches); !allowed)
                return allowed.error();
        }
        ++m_batches;
        core::BatchWriteItemResponse response;
        for (const auto &[name, writes] : request.requestItems) {
            const auto table = m_tables.find(name);
            if (table == m_tables.end())
                return notFound();
            std::set<std::string> keys;
            for (const core::WriteRequest &write : writes) {
                if (core::Result<void> valid = checkKey(table->second, *write.putItem); !valid)
                    return valid.error();
                if (!keys.insert(keyOf(table->second, *write.putItem)).second)
                    return core::Error::validation("Provided list of item keys contains duplicates");
            }
            const std::size_t taken = writes.size() > unprocessedEach ? writes.size() - unprocessedEach : 1;
            for (std::size_t i = 0; i < taken; ++i)
                table->second.items.insert_or_assign(keyOf(table->second, *writes[i].putItem),
                                                     *writes[i].putItem);
            table->second.batches.push_back(taken);
            if (taken < writes.size())
                response.unprocessedItems.emplace_back(
                    name, std::vector(writes.begin() + long(taken), writes.end()));
        }
        return response;
    }

    core::Result<core::PutItemResponse> putItem(const core::PutItemRequest &request) override
    {
        const std::scoped_lock lock(m_mutex);
        const auto table = m_tables.find(*request.tableName);
        if (table == m_tables.end())
            return notFound();
        if (core::Result<void> valid = checkKey(table->second, *request.item); !valid)
            return valid.error();
        table->second.items.insert_or_assign(keyOf(table->second, *request.item), *request.item);
        return core::PutItemResponse{};
    }

    /// Everything in one page.
    core::Result<core::ScanResponse> scan(const core::ScanRequest &request) override
    {
        const std::scoped_lock lock(m_mutex);
        const auto table = m_tables.find(*request.tableName);
        if (table == m_tables.end())
            return notFound();
        core::ScanResponse response;
        for (const auto &[key, item] : table->second.items)
            response.items.push_back(item);
        response.count = response.scannedCount = std::int64_t(response.items.size());
        return response;
    }

    core::Result<core::ListTablesResponse> listTables(const core::ListTablesRequest &) override
    {
        const std::scoped_lock lock(m_mutex);
        core::ListTablesResponse response;
        for (const auto &[name, table] : m_tables)
            response.tableNames.push_back(name);
        return response;
    }

    core::Result<core::UpdateTableResponse> updateTable(const core::UpdateTableRequest &) override
    {
        return unknown();
    }
    core::Result<core::GetItemResponse> getItem(const core::GetItemRequest &) override { return unknown(); }
    core::Result<core::UpdateItemResponse> updateItem(const core::UpdateItemRequest &) override
    {
        return unknown();
    }
    core::Result<core::DeleteItemResponse> deleteItem(const core::DeleteItemRequest &) override
    {
        return unknown();
    }
    core::Result<core::QueryResponse> query(const core::QueryRequest &) override { return unknown(); }
    core::Result<core::BatchGetItemResponse> batchGetItem(const core::BatchGetItemRequest &) override
    {
        return unknown();
    }
    core::Result<core::TransactGetItemsResponse>
    transactGetItems(const core::TransactGetItemsRequest &) override
    {
        return unknown();
    }
    core::Result<core::TransactWriteItemsResponse>
    transactWriteItems(const core::TransactWriteItemsRequest &) override
    {
        return unknown();
    }

private:
    static core::Error unknown()
    {
        return {core::ErrorCode::Unsupported, "RecordingClient does not do that"};
    }
    static core::Error notFound()
    {
        return {core::ErrorCode::ResourceNotFound, "Requested resource not found"};
    }

    static core::TableDescription describe(const core::CreateTableRequest &request)
    {
        core::TableDescription description;
        description.tableName = *request.tableName;
        description.attributeDefinitions = request.attributeDefinitions;
        description.keySchema = request.keySchema;
        return description;
    }

    static core::Result<void> checkKey(const Table &table, const core::Item &item)
    {
        for (const core::KeySchemaElement &element : table.request.keySchema) {
            const core::AttributeValue *value = item.find(element.attributeName);
            if (!value)
                return core::Error::validation("Missing the key " + element.attributeName + " in the item");
            for (const core::AttributeDefinition &definition : table.request.attributeDefinitions) {
                if (definition.attributeName == element.attributeName &&
                    definition.attributeType != value->type())
                    return core::Error::validation("Type mismatch for key " + element.attributeName);
            }
        }
        return {};
    }

    static std::string keyOf(const Table &table, const core::Item &item)
    {
        std::string bytes;
        for (const core::KeySchemaElement &element : table.request.keySchema)
            core::appendOrderedKey(bytes, *item.find(element.attributeName));
        return bytes;
    }

    std::mutex m_mutex;
    std::map<std::string, Table> m_tables;
    std::vector<std::string> m_deletedTables;
    std::size_t m_batches = 0;
};

} // namespace support
