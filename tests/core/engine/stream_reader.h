// Reads streams as a consumer does: shard by shard, parents first.

#pragma once

#include "tests/core/engine/requests.h"

namespace support {

inline core::StreamSpecification streamOf(core::StreamViewType viewType)
{
    return {true, viewType};
}

inline core::UpdateTableRequest streamUpdate(const std::string &table,
                                             std::optional<core::StreamViewType> viewType)
{
    core::UpdateTableRequest request;
    request.tableName = table;
    request.streamSpecification = core::StreamSpecification{viewType.has_value(), viewType};
    return request;
}

inline core::Result<core::StreamDescription> describe(core::Client &client, const std::string &arn)
{
    core::DescribeStreamRequest request;
    request.streamArn = arn;
    auto described = client.describeStream(request);
    if (!described)
        return described.error();
    return described->streamDescription;
}

inline core::Result<std::string> iteratorOf(core::Client &client, const std::string &arn,
                                            const std::string &shardId, core::ShardIteratorType type,
                                            const std::optional<std::string> &sequenceNumber = {})
{
    core::GetShardIteratorRequest request;
    request.streamArn = arn;
    request.shardId = shardId;
    request.shardIteratorType = type;
    request.sequenceNumber = sequenceNumber;
    auto got = client.getShardIterator(request);
    if (!got)
        return got.error();
    return *got->shardIterator;
}

inline core::Result<core::GetRecordsResponse> recordsOf(core::Client &client, const std::string &iterator,
                                                        std::optional<std::int64_t> limit = {})
{
    core::GetRecordsRequest request;
    request.shardIterator = iterator;
    request.limit = limit;
    return client.getRecords(request);
}

/// All records behind an iterator: to the end of its shard, or to where nothing is there for now.
inline core::Result<std::vector<core::Record>> recordsBehind(core::Client &client, std::string iterator,
                                                             std::optional<std::int64_t> limit = {})
{
    std::vector<core::Record> records;
    while (true) {
        auto page = recordsOf(client, iterator, limit);
        if (!page)
            return page.error();
        for (core::Record &record : page->records)
            records.push_back(std::move(record));
        if (!page->nextShardIterator || page->records.empty())
            return records;
        iterator = *page->nextShardIterator;
    }
}

/// Everything that a stream holds.
inline core::Result<std::vector<core::Record>> allRecords(core::Client &client, const std::string &arn,
                                                          std::optional<std::int64_t> limit = {})
{
    auto described = describe(client, arn);
    if (!described)
        return described.error();
    std::vector<core::Record> records;
    for (const core::Shard &shard : described->shards) {
        auto iterator = iteratorOf(client, arn, shard.shardId, core::ShardIteratorType::TrimHorizon);
        if (!iterator)
            return iterator.error();
        auto some = recordsBehind(client, *iterator, limit);
        if (!some)
            return some.error();
        for (core::Record &record : *some)
            records.push_back(std::move(record));
    }
    return records;
}

/// "INSERT {keys} {old} {new}"
inline std::string text(const core::Record &record)
{
    static const char *const kNames[] = {"INSERT", "MODIFY", "REMOVE"};
    std::string text = kNames[int(record.eventName)];
    text += ' ' + toJson(record.dynamodb.keys);
    text += ' ' + toJson(record.dynamodb.oldImage);
    text += ' ' + toJson(record.dynamodb.newImage);
    if (record.userIdentity)
        text += " by " + record.userIdentity->type + ' ' + record.userIdentity->principalId;
    return text;
}

} // namespace support
