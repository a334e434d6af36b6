// The members of the shapes of DynamoDB Streams: see shapes.h. Private to core/api/codec.

#pragma once

#include "core/api/codec/enum_names.h"
#include "core/api/codec/shapes.h"
#include "core/api/stream_requests.h"

namespace core::codec {

template <>
inline constexpr EnumNames<StreamStatus, 4> enumNames<StreamStatus>{{{"ENABLING", StreamStatus::Enabling},
                                                                     {"ENABLED", StreamStatus::Enabled},
                                                                     {"DISABLING", StreamStatus::Disabling},
                                                                     {"DISABLED", StreamStatus::Disabled}}};
template <>
inline constexpr EnumNames<ShardIteratorType, 4> enumNames<ShardIteratorType>{
    {{"AFTER_SEQUENCE_NUMBER", ShardIteratorType::AfterSequenceNumber},
     {"LATEST", ShardIteratorType::Latest},
     {"AT_SEQUENCE_NUMBER", ShardIteratorType::AtSequenceNumber},
     {"TRIM_HORIZON", ShardIteratorType::TrimHorizon}}};
template <>
inline constexpr EnumNames<ShardFilterType, 1> enumNames<ShardFilterType>{
    {{"CHILD_SHARDS", ShardFilterType::ChildShards}}};
template <>
inline constexpr EnumNames<EventName, 3> enumNames<EventName>{
    {{"INSERT", EventName::Insert}, {"MODIFY", EventName::Modify}, {"REMOVE", EventName::Remove}}};

template <typename V>
void members(V &v, Of<V, ListStreamsRequest> &s)
{
    v.member("TableName", s.tableName);
    v.member("Limit", s.limit);
    v.member("ExclusiveStartStreamArn", s.exclusiveStartStreamArn);
}
template <typename V>
void members(V &v, Of<V, Stream> &s)
{
    v.always("StreamArn", s.streamArn);
    v.always("TableName", s.tableName);
    v.always("StreamLabel", s.streamLabel);
}
template <typename V>
void members(V &v, Of<V, ListStreamsResponse> &s)
{
    v.always("Streams", s.streams);
    v.member("LastEvaluatedStreamArn", s.lastEvaluatedStreamArn);
}

template <typename V>
void members(V &v, Of<V, ShardFilter> &s)
{
    v.member("Type", s.type);
    v.member("ShardId", s.shardId);
}
template <typename V>
void members(V &v, Of<V, DescribeStreamRequest> &s)
{
    v.member("StreamArn", s.streamArn);
    v.member("Limit", s.limit);
    v.member("ExclusiveStartShardId", s.exclusiveStartShardId);
    v.member("ShardFilter", s.shardFilter);
}
template <typename V>
void members(V &v, Of<V, SequenceNumberRange> &s)
{
    v.always("StartingSequenceNumber", s.startingSequenceNumber);
    v.member("EndingSequenceNumber", s.endingSequenceNumber);
}
template <typename V>
void members(V &v, Of<V, Shard> &s)
{
    v.always("ShardId", s.shardId);
    v.always("SequenceNumberRange", s.sequenceNumberRange);
    v.member("ParentShardId", s.parentShardId);
}
template <typename V>
void members(V &v, Of<V, StreamDescription> &s)
{
    v.always("StreamArn", s.streamArn);
    v.always("StreamLabel", s.streamLabel);
    v.always("StreamStatus", s.streamStatus);
    v.always("StreamViewType", s.streamViewType);
    v.member("CreationRequestDateTime", Seconds{s.creationRequestDateTimeMicros});
    v.always("TableName", s.tableName);
    v.always("KeySchema", s.keySchema);
    v.always("Shards", s.shards);
    v.member("LastEvaluatedShardId", s.lastEvaluatedShardId);
}
template <typename V>
void members(V &v, Of<V, DescribeStreamResponse> &s)
{
    v.always("StreamDescription", s.streamDescription);
}

template <typename V>
void members(V &v, Of<V, GetShardIteratorRequest> &s)
{
    v.member("StreamArn", s.streamArn);
    v.member("ShardId", s.shardId);
    v.member("ShardIteratorType", s.shardIteratorType);
    v.member("SequenceNumber", s.sequenceNumber);
}
template <typename V>
void members(V &v, Of<V, GetShardIteratorResponse> &s)
{
    v.member("ShardIterator", s.shardIterator);
}

template <typename V>
void members(V &v, Of<V, GetRecordsRequest> &s)
{
    v.member("ShardIterator", s.shardIterator);
    v.member("Limit", s.limit);
}
template <typename V>
void members(V &v, Of<V, StreamRecord> &s)
{
    v.member("ApproximateCreationDateTime", Seconds{s.approximateCreationDateTimeMicros});
    v.always("Keys", s.keys);
    v.member("NewImage", s.newImage);
    v.member("OldImage", s.oldImage);
    v.always("SequenceNumber", s.sequenceNumber);
    v.always("SizeBytes", s.sizeBytes);
    v.always("StreamViewType", s.streamViewType);
}
template <typename V>
void members(V &v, Of<V, StreamIdentity> &s)
{
    v.always("PrincipalId", s.principalId);
    v.always("Type", s.type);
}
template <typename V>
void members(V &v, Of<V, Record> &s)
{
    v.always("eventID", s.eventId);
    v.always("eventName", s.eventName);
    v.always("eventVersion", s.eventVersion);
    v.always("eventSource", s.eventSource);
    v.always("awsRegion", s.awsRegion);
    v.always("dynamodb", s.dynamodb);
    v.member("userIdentity", s.userIdentity);
}
template <typename V>
void members(V &v, Of<V, GetRecordsResponse> &s)
{
    v.always("Records", s.records);
    v.member("NextShardIterator", s.nextShardIterator);
}

} // namespace core::codec
