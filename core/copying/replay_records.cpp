#include "core/copying/replay_records.h"

#include "core/copying/batch_writes.h"
#include "core/values/json.h"

#include <unordered_set>

namespace core {

namespace {

constexpr std::size_t kWritesPerRound = 500;

std::string bytesOf(const Key &key)
{
    std::string bytes;
    appendDynamoJson(bytes, key); // canonical: a map is sorted, a number has one form
    return bytes;
}

bool isPut(const Record &record)
{
    return record.eventName != EventName::Remove;
}

} // namespace

ReplayPlan planReplay(const std::vector<const Record *> &records)
{
    ReplayPlan plan;
    std::unordered_set<std::string> keys;
    for (const Record *change : records) {
        const Record &record = *change;
        if (isPut(record) && !record.dynamodb.newImage) {
            ++plan.withoutImage;
            continue;
        }
        ++(isPut(record) ? plan.puts : plan.deletes);
        keys.insert(bytesOf(record.dynamodb.keys));
    }
    plan.keys = keys.size();
    return plan;
}

Result<ReplayReport> replayRecords(Client &client, const std::string &tableName,
                                   const std::vector<const Record *> &records, Progress &progress,
                                   const Clock &clock, Pause &pause)
{
    RateLimit items(0, clock, pause);
    RateLimit capacity(0, clock, pause);
    ReplayReport report;
    const WriteRefusal refuse = [&](const WriteRequest &write, const Error &error) {
        ++report.refused;
        std::string line;
        appendDynamoJson(line, write.putItem ? *write.putItem : *write.deleteKey);
        progress.log(line + ": " + error.message());
    };
    std::vector<WriteRequest> round;
    std::unordered_set<std::string> keys; // of the round: a batch may hold a key once
    const auto flush = [&]() -> Result<void> {
        if (round.empty())
            return {};
        const Result<std::uint64_t> written = writeItems(client, tableName, std::exchange(round, {}),
                                                         {items, capacity}, refuse, pause, progress);
        keys.clear();
        if (!written)
            return written.error();
        report.written += *written;
        return {};
    };
    std::uint64_t seen = 0;
    for (const Record *change : records) {
        const Record &record = *change;
        ++seen;
        if (isPut(record) && !record.dynamodb.newImage)
            continue;
        const std::string key = bytesOf(record.dynamodb.keys);
        if (round.size() >= kWritesPerRound || keys.contains(key)) {
            if (progress.stopRequested())
                return Error::cancelled();
            if (Result<void> flushed = flush(); !flushed)
                return flushed.error();
            progress.report(seen - 1, records.size());
        }
        keys.insert(key);
        WriteRequest &write = round.emplace_back();
        if (isPut(record))
            write.putItem = record.dynamodb.newImage;
        else
            write.deleteKey = record.dynamodb.keys;
    }
    if (Result<void> flushed = flush(); !flushed)
        return flushed.error();
    progress.report(records.size(), records.size());
    return report;
}

} // namespace core
