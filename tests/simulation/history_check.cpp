#include "tests/simulation/history_check.h"

#include "tests/simulation/workload.h"

#include <functional>

namespace simulation {

using namespace core;

namespace {

using Items = std::map<std::string, Item>;

std::string brief(const std::optional<Item> &item)
{
    return item ? text(*item).substr(0, 200) : "nothing";
}

Result<Items> readAll(const std::function<Result<ScanResponse>(const ScanRequest &)> &scan,
                      const std::string &table, const std::vector<KeySchemaElement> &keySchema)
{
    ScanRequest request;
    request.tableName = table;
    Items items;
    do {
        auto page = scan(request);
        if (!page)
            return page.error();
        for (Item &item : page->items) {
            Key key;
            for (const KeySchemaElement &element : keySchema)
                key.set(element.attributeName, *item.find(element.attributeName));
            items[text(key)] = std::move(item);
        }
        request.exclusiveStartKey = page->lastEvaluatedKey;
    } while (request.exclusiveStartKey);
    return items;
}

Result<std::vector<CommittedChange>> readChanges(Client &client, const std::string &table, UnixMicros from)
{
    ChangesRequest request;
    request.tableName = table;
    request.from = from;
    request.limit = 1000;
    std::vector<CommittedChange> changes;
    do {
        auto page = client.past()->changes(request);
        if (!page)
            return page.error();
        for (CommittedChange &change : page->changes)
            changes.push_back(std::move(change));
        request.next = page->next;
    } while (request.next);
    return changes;
}

Result<std::vector<Record>> readShard(Client &client, const std::string &arn, const std::string &shardId)
{
    GetShardIteratorRequest request;
    request.streamArn = arn;
    request.shardId = shardId;
    request.shardIteratorType = ShardIteratorType::TrimHorizon;
    auto iterator = client.getShardIterator(request);
    if (!iterator)
        return iterator.error();
    std::vector<Record> records;
    std::optional<std::string> next = iterator->shardIterator;
    while (next) {
        GetRecordsRequest get;
        get.shardIterator = *next;
        auto page = client.getRecords(get);
        if (!page)
            return page.error();
        if (page->records.empty())
            break;
        for (Record &record : page->records)
            records.push_back(std::move(record));
        next = page->nextShardIterator;
    }
    return records;
}

} // namespace

Result<void> recordEverything(Client &client)
{
    for (int table = 0; table < kTables; ++table) {
        UpdateContinuousBackupsRequest recovery;
        recovery.tableName = tableName(table);
        recovery.pointInTimeRecoverySpecification = PointInTimeRecoverySpecification{true, {}};
        if (auto ok = client.updateContinuousBackups(recovery); !ok)
            return ok.error();
        UpdateTableRequest stream;
        stream.tableName = tableName(table);
        stream.streamSpecification = StreamSpecification{true, StreamViewType::NewAndOldImages};
        if (auto ok = client.updateTable(stream); !ok)
            return ok.error();
    }
    return {};
}

std::string HistoryCheck::changes(Client &client)
{
    for (int table = 0; table < kTables; ++table) {
        const std::string &name = tableName(table);
        if (std::string wrong = changesOf(client, name, m_known[name]); !wrong.empty())
            return "the past of " + name + ": " + wrong;
    }
    return {};
}

std::string HistoryCheck::changesOf(Client &client, const std::string &table, Known &known)
{
    const auto described = client.describeTable({table});
    const auto window = client.past()->windowOf(table);
    if (!described || !window)
        return described ? window.error().message() : described.error().message();
    const bool isFirst = known.moment == 0;
    if (isFirst)
        known.moment = window->earliest;
    const std::vector<KeySchemaElement> &keySchema = described->table.keySchema;
    const auto asOf = [&](const ScanRequest &page) { return client.past()->scanAsOf(page, known.moment); };
    Result<Items> items = readAll(asOf, table, keySchema);
    if (!items)
        return items.error().message();
    if (!isFirst && *items != known.items)
        return "as of the last end it is not what it was";
    const auto changes = readChanges(client, table, known.moment);
    if (!changes)
        return changes.error().message();
    for (const CommittedChange &change : *changes) {
        const std::string key = text(change.key);
        const auto present = items->find(key);
        const auto before = present == items->end() ? std::nullopt : std::optional(present->second);
        if (before != change.before)
            return "a change finds " + brief(change.before) + " where there was " + brief(before);
        if (change.after)
            (*items)[key] = *change.after;
        else
            items->erase(key);
    }
    const Result<Items> now =
        readAll([&](const ScanRequest &page) { return client.scan(page); }, table, keySchema);
    if (!now)
        return now.error().message();
    if (*now != *items)
        return "its changes do not lead to what it is";
    known.items = *now;
    known.moment = window->latest;
    return {};
}

std::string HistoryCheck::streams(Client &client)
{
    for (int table = 0; table < kTables; ++table) {
        const std::string &name = tableName(table);
        const auto described = client.describeTable({name});
        const auto window = client.past()->windowOf(name);
        if (!described || !window)
            return described ? window.error().message() : described.error().message();
        const auto changes = readChanges(client, name, window->earliest);
        DescribeStreamRequest request;
        request.streamArn = described->table.latestStreamArn;
        const auto stream = client.describeStream(request);
        if (!changes || !stream)
            return changes ? stream.error().message() : changes.error().message();
        std::vector<Record> records;
        for (const Shard &shard : stream->streamDescription.shards) {
            auto some = readShard(client, *request.streamArn, shard.shardId);
            if (!some)
                return some.error().message();
            for (Record &record : *some)
                records.push_back(std::move(record));
        }
        if (records.size() != changes->size())
            return "the stream of " + name + " has " + std::to_string(records.size()) + " records of " +
                   std::to_string(changes->size()) + " changes";
        for (std::size_t i = 0; i < records.size(); ++i) {
            const CommittedChange &change = (*changes)[i];
            const StreamRecord &told = records[i].dynamodb;
            if (told.keys != change.key || told.oldImage != change.before || told.newImage != change.after)
                return "the stream of " + name + " tells of " + brief(told.newImage) + ", not of " +
                       brief(change.after);
        }
    }
    return {};
}

} // namespace simulation
