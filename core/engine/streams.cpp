#include "core/engine/streams.h"

#include "core/api/constraints.h"
#include "core/engine/change_recording.h"
#include "core/engine/engine.h"
#include "core/engine/row_keys.h"
#include "core/engine/shard_iterator.h"
#include "core/engine/table_streams.h"
#include "core/storage/keys.h"
#include "core/storage/stored_item.h"
#include "core/values/item_size.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t kStreamsPerPage = 100;
constexpr std::size_t kShardsPerPage = 100;
constexpr std::size_t kRecordsPerPage = 1000;
constexpr std::size_t kRecordBytesPerPage = std::size_t(1) << 20;
constexpr UnixMicros kIteratorLifeMicros = 15 * 60 * kMicrosPerSecond;

Error streamNotFound(std::string_view arn)
{
    return {ErrorCode::ResourceNotFound,
            "Requested resource not found: Stream: " + std::string(arn) + " not found"};
}

Error shardNotFound(std::string_view shardId, std::string_view arn)
{
    return {ErrorCode::ResourceNotFound, "Requested resource not found: Shard: " + std::string(shardId) +
                                             " in Stream: " + std::string(arn) + " not found"};
}

Error trimmed()
{
    return {ErrorCode::TrimmedDataAccess, "The data you are trying to access has been trimmed"};
}

/// Gone a day after its end, whether it was cleared away or not.
bool isGone(const TableStream &stream, UnixMicros now)
{
    return stream.span.end && timeOfSequence(*stream.span.end) < now - kStreamRetentionMicros;
}

Result<TableStream> streamOf(const Engine &engine, const std::string &arn)
{
    const std::optional<StreamName> name = streamNameOf(arn);
    if (!name)
        return Error::validation("Invalid StreamArn: " + arn); // text of ours
    Result<std::optional<TableStream>> found = findStream(engine, *name);
    if (!found)
        return found.error();
    // Those of other regions and accounts are not here, whatever their tables' names.
    if (!*found || (*found)->arn() != arn || isGone(**found, engine.historyNow()))
        return streamNotFound(arn);
    return std::move(**found);
}

/// The first change that is still there.
Sequence horizonOf(UnixMicros now)
{
    return firstSequenceOf(now - kStreamRetentionMicros);
}

Shard describe(const StreamShard &shard, const StreamSpan &span)
{
    Shard description;
    description.shardId = shardId(span, shard.index);
    description.sequenceNumberRange.startingSequenceNumber = sequenceText(shard.first);
    if (!shard.isOpen)
        description.sequenceNumberRange.endingSequenceNumber = sequenceText(shard.last);
    if (shard.index > 0)
        description.parentShardId = shardId(span, shard.index - 1);
    return description;
}

Result<void> listShards(const DescribeStreamRequest &request, const StreamSpan &span, UnixMicros now,
                        StreamDescription &description)
{
    std::vector<StreamShard> shards = shardsOf(span, now);
    if (const auto &filter = request.shardFilter; filter && filter->shardId) {
        const auto parent = findShard(span, shards, *filter->shardId);
        if (!parent)
            return shardNotFound(*filter->shardId, description.streamArn);
        std::erase_if(shards, [&](const StreamShard &shard) { return shard.index != parent->index + 1; });
    }
    if (request.exclusiveStartShardId) {
        const auto start = findShard(span, shardsOf(span, now), *request.exclusiveStartShardId);
        if (!start)
            return shardNotFound(*request.exclusiveStartShardId, description.streamArn);
        std::erase_if(shards, [&](const StreamShard &shard) { return shard.index <= start->index; });
    }
    const std::size_t limit = request.limit ? std::size_t(*request.limit) : kShardsPerPage;
    for (const StreamShard &shard : shards) {
        if (description.shards.size() == limit) {
            description.lastEvaluatedShardId = description.shards.back().shardId;
            break;
        }
        description.shards.push_back(describe(shard, span));
    }
    return {};
}

// ---- records

Result<std::optional<Item>> imageOf(std::optional<std::string_view> bytes, bool isShown, std::size_t &size)
{
    if (!bytes || !isShown)
        return std::optional<Item>();
    const Result<std::size_t> itemSize = storedItemSizeBytes(*bytes);
    if (!itemSize)
        return itemSize.error();
    Result<AttributeMap> item = decodeStoredItem(*bytes);
    if (!item)
        return item.error();
    size += *itemSize;
    return std::optional<Item>(std::move(*item));
}

Result<Record> recordOf(const TableStream &stream, const std::string &region, Sequence sequence,
                        const ChangeRecord &change)
{
    std::string rowKey;
    keys::appendRowPrefix(rowKey, stream.span.table, 0);
    rowKey.append(change.rowTail);
    Result<Key> key = keyOfRow(rowKey, *stream.table, nullptr);
    if (!key)
        return key.error();
    const KeptImages shown = imagesOf(stream.viewType);
    std::size_t size = itemSizeBytes(*key);
    auto oldImage = imageOf(change.oldImage, shown.oldImage, size);
    if (!oldImage)
        return oldImage.error();
    auto newImage = imageOf(change.newImage, shown.newImage, size);
    if (!newImage)
        return newImage.error();

    Record record;
    record.eventId = eventId(stream.span.table, sequence);
    record.eventName = !change.isThere   ? EventName::Remove
                       : change.wasThere ? EventName::Modify
                                         : EventName::Insert;
    record.eventVersion = "1.1";
    record.eventSource = "aws:dynamodb";
    record.awsRegion = region;
    if (change.origin == ChangeOrigin::TimeToLive)
        record.userIdentity = StreamIdentity{"dynamodb.amazonaws.com", "Service"};
    StreamRecord &data = record.dynamodb;
    data.approximateCreationDateTimeMicros = timeOfSequence(sequence) / kMicrosPerSecond * kMicrosPerSecond;
    data.keys = std::move(*key);
    data.oldImage = std::move(*oldImage);
    data.newImage = std::move(*newImage);
    data.sequenceNumber = sequenceText(sequence);
    data.sizeBytes = std::int64_t(size);
    data.streamViewType = stream.viewType;
    return record;
}

struct RecordPage
{
    std::vector<Record> records;
    Sequence next = 0; // the first that was not looked at
};

/// Reads [from, last] until a page is full.
Result<RecordPage> readRecords(const Engine &engine, const Database::Moment &moment,
                               const TableStream &stream, Sequence from, Sequence last, std::size_t limit)
{
    RecordPage page;
    page.next = last + 1;
    if (from > last)
        return page;
    const auto cursor =
        engine.database->cursor(keys::changeKey(stream.span.table, from),
                                keys::changeKey(stream.span.table, last + 1), moment.snapshot, false);
    std::size_t bytes = 0;
    for (; cursor->valid(); cursor->next()) {
        const Sequence sequence = keys::sequenceOfChange(cursor->key());
        const Result<ChangeRecord> change = readChangeRecord(cursor->value());
        if (!change)
            return change.error();
        Result<Record> record = recordOf(stream, engine.options.region, sequence, *change);
        if (!record)
            return record.error();
        bytes += std::size_t(record->dynamodb.sizeBytes);
        if (page.records.size() == limit || (bytes > kRecordBytesPerPage && !page.records.empty())) {
            page.next = sequence;
            break;
        }
        page.records.push_back(std::move(*record));
    }
    if (auto ok = cursor->status(); !ok)
        return ok.error();
    return page;
}

Result<ShardIterator> iteratorOf(const GetRecordsRequest &request, UnixMicros now)
{
    std::optional<ShardIterator> iterator = readShardIterator(*request.shardIterator);
    if (!iterator)
        return Error::validation("Invalid ShardIterator");
    if (now - iterator->madeAt > kIteratorLifeMicros)
        return Error(ErrorCode::ExpiredIterator,
                     "Iterator expired. The iterator was created more than 15 minutes ago.");
    return std::move(*iterator);
}

Result<Sequence> placeOf(const GetShardIteratorRequest &request, const StreamShard &shard,
                         const Engine &engine, UnixMicros now)
{
    const bool needsNumber = *request.shardIteratorType == ShardIteratorType::AtSequenceNumber ||
                             *request.shardIteratorType == ShardIteratorType::AfterSequenceNumber;
    if (!needsNumber) {
        if (*request.shardIteratorType == ShardIteratorType::TrimHorizon)
            return std::max(shard.first, horizonOf(now));
        return std::clamp(engine.database->moment(now).sequence + 1, shard.first, shard.last + 1);
    }
    const std::optional<Sequence> number = sequenceOfText(*request.sequenceNumber);
    if (!number || *number < shard.first || *number > shard.last)
        return Error::validation("Invalid SequenceNumber: " + *request.sequenceNumber); // text of ours
    if (*number < horizonOf(now))
        return trimmed();
    return *request.shardIteratorType == ShardIteratorType::AtSequenceNumber ? *number : *number + 1;
}

} // namespace

Result<ListStreamsResponse> listStreams(const Engine &engine, const ListStreamsRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    std::optional<StreamName> after;
    if (request.exclusiveStartStreamArn) {
        after = streamNameOf(*request.exclusiveStartStreamArn);
        if (!after)
            return Error::validation("Invalid StreamArn: " + *request.exclusiveStartStreamArn);
    } else if (request.tableName) {
        after = StreamName{*request.tableName, {}}; // before all of the table's
    }
    const std::size_t limit = request.limit ? std::size_t(*request.limit) : kStreamsPerPage;
    const UnixMicros now = engine.historyNow();
    ListStreamsResponse response;
    auto visited = eachStream(engine, after, [&](const TableStream &stream) {
        if (request.tableName && stream.table->name() != *request.tableName)
            return false;
        if (isGone(stream, now))
            return true;
        if (response.streams.size() == limit) {
            response.lastEvaluatedStreamArn = response.streams.back().streamArn;
            return false;
        }
        response.streams.push_back({stream.arn(), stream.table->name(), stream.label});
        return true;
    });
    if (!visited)
        return visited.error();
    return response;
}

Result<DescribeStreamResponse> describeStream(const Engine &engine, const DescribeStreamRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    const Result<TableStream> stream = streamOf(engine, *request.streamArn);
    if (!stream)
        return stream.error();
    DescribeStreamResponse response;
    StreamDescription &description = response.streamDescription;
    description.streamArn = stream->arn();
    description.streamLabel = stream->label;
    description.streamStatus = stream->span.end ? StreamStatus::Disabled : StreamStatus::Enabled;
    description.streamViewType = stream->viewType;
    description.creationRequestDateTimeMicros = timeOfSequence(stream->span.begin);
    description.tableName = stream->table->name();
    description.keySchema = stream->table->description().keySchema;
    if (auto ok = listShards(request, stream->span, engine.historyNow(), description); !ok)
        return ok.error();
    return response;
}

Result<GetShardIteratorResponse> getShardIterator(const Engine &engine,
                                                  const GetShardIteratorRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    const bool needsNumber = *request.shardIteratorType == ShardIteratorType::AtSequenceNumber ||
                             *request.shardIteratorType == ShardIteratorType::AfterSequenceNumber;
    if (needsNumber != request.sequenceNumber.has_value())
        return Error::validation(needsNumber ? "SequenceNumber is required for this ShardIteratorType"
                                             : "SequenceNumber must not be specified for this "
                                               "ShardIteratorType"); // texts of ours
    const Result<TableStream> stream = streamOf(engine, *request.streamArn);
    if (!stream)
        return stream.error();
    const UnixMicros now = engine.historyNow();
    const auto shard = findShard(stream->span, shardsOf(stream->span, now), *request.shardId);
    if (!shard)
        return shardNotFound(*request.shardId, *request.streamArn);
    const Result<Sequence> place = placeOf(request, *shard, engine, now);
    if (!place)
        return place.error();
    ShardIterator iterator;
    iterator.streamArn = stream->arn();
    iterator.shardIndex = shard->index;
    iterator.next = *place;
    iterator.fromTheOldest = *request.shardIteratorType == ShardIteratorType::TrimHorizon;
    iterator.madeAt = now;
    return GetShardIteratorResponse{shardIteratorText(iterator)};
}

Result<GetRecordsResponse> getRecords(const Engine &engine, const GetRecordsRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    const UnixMicros now = engine.historyNow();
    Result<ShardIterator> iterator = iteratorOf(request, now);
    if (!iterator)
        return iterator.error();
    const Result<TableStream> stream = streamOf(engine, iterator->streamArn);
    if (!stream)
        return stream.error();
    const std::vector<StreamShard> shards = shardsOf(stream->span, now);
    const auto shard = std::find_if(shards.begin(), shards.end(), [&iterator](const StreamShard &candidate) {
        return candidate.index == iterator->shardIndex;
    });
    if (iterator->fromTheOldest)
        iterator->next = std::max(iterator->next, horizonOf(now));
    else if (iterator->next < horizonOf(now))
        return trimmed();
    if (shard == shards.end())
        return GetRecordsResponse{}; // trimmed, all of it

    // Nothing will be written behind our back before this moment, so a shard that ended is read to its end.
    const Database::Moment moment = engine.database->moment(now);
    const Sequence last = std::min(shard->last, moment.sequence);
    Result<RecordPage> page = readRecords(engine, moment, *stream, iterator->next, last,
                                          request.limit ? std::size_t(*request.limit) : kRecordsPerPage);
    if (!page)
        return page.error();
    GetRecordsResponse response;
    response.records = std::move(page->records);
    if (shard->isOpen || page->next <= shard->last) {
        iterator->next = std::max(iterator->next, page->next);
        iterator->madeAt = now;
        response.nextShardIterator = shardIteratorText(*iterator);
    }
    return response;
}

} // namespace core
