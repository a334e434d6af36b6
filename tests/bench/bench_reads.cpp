// Reading: items by key, pages of a query, and a scan whose filter refuses everything.

#include "core/api/codec/codec.h"
#include "core/storage/keys.h"
#include "tests/bench/bench_data.h"

namespace bench {

using namespace core;

namespace {

constexpr int kRepeats = 5;
constexpr std::size_t kReads = 100'000;
constexpr std::size_t kPages = 2000;
constexpr std::int64_t kPageItems = 100;
constexpr std::size_t kCache = std::size_t(2) << 30; // all of it stays in the cache

/// Median of `kRepeats` turns of each, one after the other, so that both meet the same weather. Nanoseconds.
std::pair<double, double> inTurns(std::size_t operations, const std::function<void()> &ours,
                                  const std::function<void()> &limit)
{
    std::vector<double> oursTook;
    std::vector<double> limitTook;
    ours();
    limit();
    for (int i = 0; i < kRepeats; ++i) {
        oursTook.push_back(cpuSecondsOf(ours) * 1e9 / double(operations));
        limitTook.push_back(cpuSecondsOf(limit) * 1e9 / double(operations));
    }
    return {median(oursTook), median(limitTook)};
}

void benchGets(Table &table, const Scale &scale, LocalClient &client, Bare &bare,
               const std::vector<std::string> &keys)
{
    std::vector<GetItemRequest> requests;
    for (std::uint64_t i = 0; i < 20'000; ++i)
        requests.push_back(getRequest(i * 7919 % scale.items));
    Chance chance(1);
    std::string value;
    const auto [ours, limit] = inTurns(
        kReads,
        [&] {
            for (std::size_t i = 0; i < kReads; ++i)
                keep(must(client.getItem(requests[chance.below(requests.size())])).item->size());
        },
        [&] {
            for (std::size_t i = 0; i < kReads; ++i) {
                bare->Get({}, keys[chance.below(requests.size()) * 7919 % keys.size()], &value);
                keep(value.size());
            }
        });
    table.row("GetItem, hot, to values", ours, limit, "ns", Goal::AtMost, 1.5);
}

std::vector<QueryRequest> pageRequests(const Scale &scale)
{
    std::vector<QueryRequest> requests;
    for (std::uint64_t i = 0; i < 500; ++i) {
        QueryRequest request;
        request.tableName = kTable;
        request.limit = kPageItems;
        request.keyConditionExpression = "pk = :p AND sk >= :s";
        const Key key = keyOf(i * 7919 % scale.items);
        std::int64_t from = 0;
        key.find("sk")->asNumber()->toInt64(from);
        request.expressionAttributeValues.emplace().emplace_back(":p", *key.find("pk"));
        request.expressionAttributeValues->emplace_back(
            ":s", AttributeValue::number(std::min<std::int64_t>(from, kItemsInPartition - kPageItems)));
        requests.push_back(std::move(request));
    }
    return requests;
}

void benchPages(Table &table, const Scale &scale, LocalClient &client, Bare &bare,
                const std::vector<std::string> &keys)
{
    const std::vector<QueryRequest> requests = pageRequests(scale);
    Chance chance(2);
    const auto [ours, limit] = inTurns(
        kPages * kPageItems,
        [&] {
            for (std::size_t i = 0; i < kPages; ++i)
                keep(must(client.query(requests[chance.below(requests.size())])).items.size());
        },
        [&] {
            for (std::size_t i = 0; i < kPages; ++i) {
                const std::unique_ptr<leveldb::Iterator> it(bare->NewIterator({}));
                it->Seek(keys[chance.below(requests.size()) * 7919 % (keys.size() - kPageItems)]);
                std::size_t bytes = 0;
                for (std::int64_t k = 0; k < kPageItems; ++k, it->Next())
                    bytes += it->value().size();
                keep(bytes);
            }
        });
    table.row("Query page of 100, to values, an item", ours, limit, "ns", Goal::AtMost, 3);
}

/// From the text of a request to the text of its answer, as an endpoint does it.
void benchJson(Table &table, const Scale &scale, LocalClient &client, Bare &bare,
               const std::vector<std::string> &keys)
{
    std::vector<std::string> gets;
    for (std::uint64_t i = 0; i < 20'000; ++i)
        gets.push_back(writeRequest(getRequest(i * 7919 % scale.items)));
    Chance chance(8);
    std::string value;
    const auto [get, getLimit] = inTurns(
        kReads,
        [&] {
            for (std::size_t i = 0; i < kReads; ++i)
                keep(must(execute(client, "GetItem", gets[chance.below(gets.size())])).size());
        },
        [&] {
            for (std::size_t i = 0; i < kReads; ++i) {
                bare->Get({}, keys[chance.below(gets.size()) * 7919 % keys.size()], &value);
                keep(value.size());
            }
        });
    table.row("GetItem, hot, JSON to JSON", get, getLimit, "ns", Goal::AtMost, 2);

    std::vector<std::string> pages;
    std::vector<std::vector<Item>> items;
    for (const QueryRequest &request : pageRequests(scale)) {
        pages.push_back(writeRequest(request));
        items.push_back(must(client.query(request)).items);
    }
    std::size_t oursBytes = 0;
    std::size_t limitBytes = 0;
    const auto [ours, limit] = inTurns(
        1,
        [&] {
            oursBytes = 0;
            for (std::size_t i = 0; i < kPages; ++i)
                oursBytes += must(execute(client, "Query", pages[i * 7919 % pages.size()])).size();
        },
        [&] {
            limitBytes = 0;
            for (std::size_t i = 0; i < kPages; ++i) {
                std::string text;
                for (const Item &item : items[i * 7919 % pages.size()])
                    appendDynamoJson(text, item);
                limitBytes += text.size();
            }
        });
    table.row("Query page of 100, JSON to JSON / bare writer", double(oursBytes) * 1e3 / ours,
              double(limitBytes) * 1e3 / limit, "MB/s", Goal::AtLeast, 0.6);
}

void benchScan(Table &table, const Scale &scale, LocalClient &client, Bare &bare)
{
    ScanRequest request;
    request.tableName = kTable;
    request.filterExpression = "#s = :none";
    request.expressionAttributeNames.emplace().emplace_back("#s", "status");
    request.expressionAttributeValues.emplace().emplace_back(":none", AttributeValue::string("refused"));
    const auto range = keys::tableRange(1);
    const auto [ours, limit] = inTurns(
        scale.items,
        [&] {
            request.exclusiveStartKey.reset();
            std::int64_t seen = 0;
            do {
                const ScanResponse page = must(client.scan(request));
                seen += page.scannedCount;
                request.exclusiveStartKey = page.lastEvaluatedKey;
            } while (request.exclusiveStartKey);
            if (seen != std::int64_t(scale.items))
                must(Result<void>(Error::corruption("the scan saw " + std::to_string(seen) + " items")));
        },
        [&] {
            leveldb::ReadOptions read;
            read.fill_cache = false;
            const std::unique_ptr<leveldb::Iterator> it(bare->NewIterator(read));
            std::size_t bytes = 0;
            for (it->Seek(range.from); it->Valid() && it->key().compare(range.to) < 0; it->Next())
                bytes += it->value().size();
            keep(bytes);
        });
    table.row("Scan, a filter that refuses all, items", 1e9 / ours, 1e9 / limit, "1/s", Goal::AtLeast, 0.4);
}

} // namespace

void benchReads(Table &table, const Scale &scale)
{
    const auto ours = scale.root / "ours";
    const auto limit = scale.root / "limit";
    {
        const auto client = must(LocalClient::open(optionsOf(ours, Durability::Relaxed, kCache)));
        must(client->createTable(tableRequest(kTable, false)));
        const double seconds = secondsOf([&] { fill(*client, kTable, scale.items); });
        Table::note("filling through BulkWriter, items", double(scale.items) / seconds, "1/s");
    }
    Bare bare(limit, kCache);
    {
        const auto database = must(Database::open(optionsOf(ours, Durability::Relaxed, 0)));
        database->compact({}, {});
        bare.copyFrom(*database);
    }
    const auto client = must(LocalClient::open(optionsOf(ours, Durability::Relaxed, kCache)));
    const std::vector<std::string> keys = keysOf(*bare, 1, 0);
    benchGets(table, scale, *client, bare, keys);
    benchPages(table, scale, *client, bare, keys);
    benchJson(table, scale, *client, bare, keys);
    benchScan(table, scale, *client, bare);
}

} // namespace bench
