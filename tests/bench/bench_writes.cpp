// Writing: puts that read the old item, with and without an index, and puts that wait for the disk.

#include "core/storage/keys.h"
#include "core/storage/stored_item.h"
#include "tests/bench/bench_data.h"

#include <leveldb/write_batch.h>

#include <atomic>
#include <thread>

namespace bench {

using namespace core;

namespace {

constexpr std::uint64_t kItems = 100'000;
constexpr std::size_t kPuts = 50'000;
constexpr int kTurns = 7;
constexpr std::size_t kCache = std::size_t(256) << 20;

/// What our put of item n writes: the key of its row, those of its index entries behind it.
using EntryKeys = std::vector<std::string>;

std::vector<EntryKeys> entryKeys(Database &database, std::uint32_t table, bool indexed)
{
    std::vector<EntryKeys> entries;
    for (std::uint16_t index = 0; index <= (indexed ? 1 : 0); ++index) {
        const keys::Range range = keys::indexRange(table, index);
        std::size_t i = 0;
        for (auto cursor = database.cursor(range.from, range.to); cursor->valid(); cursor->next(), ++i) {
            if (index == 0)
                entries.emplace_back();
            entries[i].emplace_back(cursor->key());
        }
    }
    return entries;
}

/// One relaxed writer, random items, the old one read: nanoseconds of a put.
void benchPuts(Table &table, const Scale &scale, const std::string &name, bool indexed, double goal)
{
    const auto ours = scale.root / ("puts" + name);
    {
        const auto client = must(LocalClient::open(optionsOf(ours, Durability::Relaxed, kCache)));
        must(client->createTable(tableRequest(name, indexed)));
        fill(*client, name, kItems);
    }
    Bare bare(scale.root / ("putsLimit" + name), kCache);
    std::vector<EntryKeys> entries;
    {
        const auto database = must(Database::open(optionsOf(ours, Durability::Relaxed, kCache)));
        database->compact({}, {});
        bare.copyFrom(*database);
        entries = entryKeys(*database, 1, indexed);
    }
    const auto client = must(LocalClient::open(optionsOf(ours, Durability::Relaxed, kCache)));
    Chance chance(3);
    std::vector<double> oursTook;
    std::vector<double> limitTook;
    std::string old;
    for (int turn = 1; turn <= kTurns; ++turn) {
        std::vector<PutItemRequest> requests;
        std::vector<std::string> values;
        for (std::size_t i = 0; i < kPuts; ++i) {
            requests.push_back(putRequest(name, chance.below(kItems), std::uint64_t(turn) * 1000 + i % 7));
            appendStoredItem(values.emplace_back(), *requests.back().item);
        }
        oursTook.push_back(secondsOf([&] {
            for (const PutItemRequest &request : requests)
                must(client->putItem(request));
        }));
        limitTook.push_back(secondsOf([&] {
            for (const std::string &value : values) {
                const EntryKeys &keys = entries[chance.below(entries.size())];
                bare->Get({}, keys.front(), &old);
                leveldb::WriteBatch batch;
                for (const std::string &key : keys)
                    batch.Put(key, value);
                bare->Write({}, &batch);
            }
        }));
    }
    const double each = 1e9 / double(kPuts);
    table.row(indexed ? "PutItem, relaxed, with one index" : "PutItem, relaxed", median(oursTook) * each,
              median(limitTook) * each, "ns", Goal::AtMost, goal);
}

double perSecond(int threads, int each, const std::function<void(int thread, int i)> &put)
{
    const double seconds = secondsOf([&] {
        std::vector<std::thread> writers;
        for (int t = 0; t < threads; ++t) {
            writers.emplace_back([&, t] {
                for (int i = 0; i < each; ++i)
                    put(t, i);
            });
        }
        for (std::thread &writer : writers)
            writer.join();
    });
    return double(threads) * each / seconds;
}

void benchDurable(Table &table, const Scale &scale, int threads, int each, double goal)
{
    const auto client = must(LocalClient::open(
        optionsOf(scale.root / ("durable" + std::to_string(threads)), Durability::Synced, kCache)));
    must(client->createTable(tableRequest(kTable, false)));
    Bare bare(scale.root / ("durableLimit" + std::to_string(threads)), kCache);
    std::vector<double> oursReached;
    std::vector<double> limitReached;
    leveldb::WriteOptions synced;
    synced.sync = true;
    const auto all = std::uint64_t(threads * each);
    for (std::uint64_t turn = 0; turn < 5; ++turn) {
        std::vector<PutItemRequest> requests;
        std::vector<std::string> keys;
        std::vector<std::string> values;
        for (std::uint64_t n = turn * all; n < (turn + 1) * all; ++n) {
            requests.push_back(putRequest(kTable, n * 7919 % (16 * all), turn));
            appendStoredItem(values.emplace_back(), *requests.back().item);
            keys.push_back(std::to_string(n * 7919 % (16 * all)) + " and so on, about as long as ours");
        }
        oursReached.push_back(perSecond(threads, each, [&](int t, int i) {
            must(client->putItem(requests[std::size_t(t * each + i)]));
        }));
        limitReached.push_back(perSecond(threads, each, [&](int t, int i) {
            const auto n = std::size_t(t * each + i);
            if (!bare->Put(synced, keys[n], values[n]).ok())
                std::abort();
        }));
    }
    table.row("PutItem, durable, " + std::to_string(threads) + " writers", median(oursReached),
              median(limitReached), "1/s", Goal::AtLeast, goal);
}

} // namespace

void benchWrites(Table &table, const Scale &scale)
{
    benchPuts(table, scale, kTable, false, 1.8);
    benchPuts(table, scale, kIndexed, true, 1.8);
}

void benchDurableWrites(Table &table, const Scale &scale)
{
    benchDurable(table, scale, 32, 300, 0.7);
    benchDurable(table, scale, 1, 1000, 0.7);
}

} // namespace bench
