// Tables to copy and to compare, and what is in them, in few words.

#pragma once

#include "core/base/pause.h"
#include "tests/core/engine/open_database.h"
#include "tests/support/forwarding_client.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <mutex>

namespace support {

/// A table with keys `pk` (S) and `sk` (N) and an index `byKind`.
inline core::CreateTableRequest orders(const std::string &name)
{
    core::CreateTableRequest request;
    request.tableName = name;
    request.attributeDefinitions = {
        {"kind", core::AttributeType::S}, {"pk", core::AttributeType::S}, {"sk", core::AttributeType::N}};
    request.keySchema = {{"pk", core::KeyType::Hash}, {"sk", core::KeyType::Range}};
    core::GlobalSecondaryIndex index;
    index.indexName = "byKind";
    index.keySchema = {{"kind", core::KeyType::Hash}};
    index.projection.projectionType = core::ProjectionType::KeysOnly;
    request.globalSecondaryIndexes = {index};
    request.billingMode = core::BillingMode::PayPerRequest;
    return request;
}

inline void createTable(core::Client &client, const core::CreateTableRequest &request)
{
    if (const auto created = client.createTable(request); !created)
        qFatal("create: %s", created.error().message().c_str());
}

inline void put(core::Client &client, const std::string &table, core::Item item)
{
    core::PutItemRequest request;
    request.tableName = table;
    request.item = std::move(item);
    if (const auto written = client.putItem(request); !written)
        qFatal("put: %s", written.error().message().c_str());
}

inline core::Item order(int i,
                        const std::string &more = "'v':{'L':[{'N':'1.50'},{'SS':['b','a']},{'B':'AAE='}]}")
{
    return item("{'pk':{'S':'customer " + std::to_string(i % 97) + "'},'sk':{'N':'" + std::to_string(i) +
                "'},'kind':{'S':'k'}," + more + "}");
}

/// Many items of a few hundred bytes.
inline void fill(core::Client &client, const std::string &table, int from, int to)
{
    std::vector<core::Item> items;
    for (int i = from; i < to; ++i)
        items.push_back(order(i, "'text':{'S':'" + std::string(300, 'x') + "'}"));
    const auto refused = client.bulkWriter()->putItems(table, items);
    if (!refused || !refused->empty())
        qFatal("fill");
}

/// All items as sorted texts.
inline std::vector<std::string> contents(core::Client &client, const std::string &table)
{
    std::vector<std::string> texts;
    core::ScanRequest request;
    request.tableName = table;
    do {
        const auto page = client.scan(request);
        if (!page)
            qFatal("scan: %s", page.error().message().c_str());
        for (const core::Item &one : page->items)
            texts.push_back(toJson(one));
        request.exclusiveStartKey = page->lastEvaluatedKey;
    } while (request.exclusiveStartKey);
    std::sort(texts.begin(), texts.end());
    return texts;
}

/// Another engine: scans lie in another order, batches leave something unprocessed, and calls can fail.
class OtherEngine final : public ForwardingClient
{
public:
    using ForwardingClient::ForwardingClient;

    std::atomic<int> scans = 0;
    std::atomic<int> batches = 0;
    std::atomic<bool> leavesUnprocessed = false;
    std::function<core::Result<void>(int scan)> beforeScan;
    std::function<core::Result<void>(int batch)> beforeBatch;

    core::Result<core::ScanResponse> scan(const core::ScanRequest &request) override
    {
        if (beforeScan) {
            if (const core::Result<void> allowed = beforeScan(scans); !allowed)
                return allowed.error();
        }
        ++scans;
        core::Result<core::ScanResponse> page = m_client.scan(request);
        if (page) // within a page is enough: nobody may count on any order
            std::reverse(page->items.begin(), page->items.end());
        return page;
    }
    core::Result<core::BatchWriteItemResponse>
    batchWriteItem(const core::BatchWriteItemRequest &request) override
    {
        if (beforeBatch) {
            if (const core::Result<void> allowed = beforeBatch(batches); !allowed)
                return allowed.error();
        }
        ++batches;
        core::BatchWriteItemRequest some = request;
        std::vector<core::WriteRequest> &writes = some.requestItems[0].second;
        std::vector<core::WriteRequest> left;
        while (leavesUnprocessed && writes.size() > 3) {
            left.push_back(std::move(writes.back()));
            writes.pop_back();
        }
        auto response = m_client.batchWriteItem(some);
        if (response && !left.empty())
            response->unprocessedItems = {{some.requestItems[0].first, left}};
        return response;
    }
    core::Result<core::BatchGetItemResponse> batchGetItem(const core::BatchGetItemRequest &request) override
    {
        core::BatchGetItemRequest some = request;
        core::KeysAndAttributes &wanted = some.requestItems[0].second;
        core::KeysAndAttributes left = wanted;
        left.keys.clear();
        while (leavesUnprocessed && wanted.keys.size() > 1 + wanted.keys.size() / 2) {
            left.keys.push_back(wanted.keys.back());
            wanted.keys.pop_back();
        }
        auto response = m_client.batchGetItem(some);
        if (response && !left.keys.empty())
            response->unprocessedKeys = {{some.requestItems[0].first, left}};
        return response;
    }
};

/// Stops when told to, and keeps its log.
class WatchedProgress final : public core::Progress
{
public:
    std::atomic<std::uint64_t> done = 0;
    std::atomic<std::uint64_t> total = 0;
    std::atomic<bool> stop = false;
    std::vector<std::string> lines;

    void report(std::uint64_t newDone, std::uint64_t newTotal) override
    {
        done = newDone;
        total = newTotal;
    }
    void log(std::string_view line) override { lines.emplace_back(line); }
    bool stopRequested() const override { return stop; }
};

/// Nobody waits; how long is noted.
class NotedWaits final : public core::Pause
{
public:
    core::ManualClock *clock = nullptr; // moves with the waits where there is one

    core::Result<void> wait(std::chrono::milliseconds time, const core::Progress &) override
    {
        const std::scoped_lock lock(m_mutex);
        m_total += time;
        ++m_count;
        if (clock != nullptr)
            clock->advance(time);
        return {};
    }
    std::chrono::milliseconds total() const { return m_total; }
    int count() const { return m_count; }

private:
    std::mutex m_mutex;
    std::chrono::milliseconds m_total{0};
    int m_count = 0;
};

} // namespace support
