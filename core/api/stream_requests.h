// The operations of DynamoDB Streams.

#pragma once

#include "core/api/schema.h"
#include "core/values/attribute_value.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace core {

enum class StreamStatus : std::uint8_t { Enabling, Enabled, Disabling, Disabled };
enum class ShardIteratorType : std::uint8_t { TrimHorizon, Latest, AtSequenceNumber, AfterSequenceNumber };
enum class ShardFilterType : std::uint8_t { ChildShards };
enum class EventName : std::uint8_t { Insert, Modify, Remove };

struct ListStreamsRequest
{
    std::optional<std::string> tableName;
    std::optional<std::int64_t> limit;
    std::optional<std::string> exclusiveStartStreamArn;
};
struct Stream
{
    std::string streamArn;
    std::string tableName;
    std::string streamLabel;
};
struct ListStreamsResponse
{
    std::vector<Stream> streams;
    std::optional<std::string> lastEvaluatedStreamArn;
};

struct ShardFilter
{
    std::optional<ShardFilterType> type;
    std::optional<std::string> shardId;
};
struct DescribeStreamRequest
{
    std::optional<std::string> streamArn;
    std::optional<std::int64_t> limit;
    std::optional<std::string> exclusiveStartShardId;
    std::optional<ShardFilter> shardFilter;
};
struct SequenceNumberRange
{
    std::string startingSequenceNumber;
    std::optional<std::string> endingSequenceNumber; // absent while the shard is open
};
struct Shard
{
    std::string shardId;
    SequenceNumberRange sequenceNumberRange;
    std::optional<std::string> parentShardId;
};
struct StreamDescription
{
    std::string streamArn;
    std::string streamLabel;
    StreamStatus streamStatus = StreamStatus::Enabled;
    StreamViewType streamViewType = StreamViewType::KeysOnly;
    std::int64_t creationRequestDateTimeMicros = 0;
    std::string tableName;
    std::vector<KeySchemaElement> keySchema;
    std::vector<Shard> shards;
    std::optional<std::string> lastEvaluatedShardId;
};
struct DescribeStreamResponse
{
    StreamDescription streamDescription;
};

struct GetShardIteratorRequest
{
    std::optional<std::string> streamArn;
    std::optional<std::string> shardId;
    std::optional<ShardIteratorType> shardIteratorType;
    std::optional<std::string> sequenceNumber;
};
struct GetShardIteratorResponse
{
    std::optional<std::string> shardIterator;
};

struct GetRecordsRequest
{
    std::optional<std::string> shardIterator;
    std::optional<std::int64_t> limit;
};
struct StreamRecord
{
    std::int64_t approximateCreationDateTimeMicros = 0; // whole seconds
    Key keys;
    std::optional<Item> newImage;
    std::optional<Item> oldImage;
    std::string sequenceNumber;
    std::int64_t sizeBytes = 0;
    StreamViewType streamViewType = StreamViewType::KeysOnly;
};
/// Who made a change, where it was the service.
struct StreamIdentity
{
    std::string principalId;
    std::string type;
};
struct Record
{
    std::string eventId;
    EventName eventName = EventName::Insert;
    std::string eventVersion;
    std::string eventSource;
    std::string awsRegion;
    StreamRecord dynamodb;
    std::optional<StreamIdentity> userIdentity;
};
struct GetRecordsResponse
{
    std::vector<Record> records;
    std::optional<std::string> nextShardIterator; // absent: the shard is closed and read to its end
};

} // namespace core
