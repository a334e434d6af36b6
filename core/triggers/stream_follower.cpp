#include "core/triggers/stream_follower.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t kRecordsPerPage = 1000; // as many as GetRecords gives

} // namespace

std::size_t StreamFollower::Portion::recordCount() const
{
    std::size_t count = 0;
    for (const ShardRecords &shard : shards)
        count += shard.records.size();
    return count;
}

StreamFollower::StreamFollower(std::string streamArn, StreamStart start, std::vector<ShardPlace> places,
                               const Clock &clock)
    : m_streamArn(std::move(streamArn))
    , m_start(start)
    , m_restored(std::move(places))
    , m_clock(clock)
{}

std::vector<ShardPlace> StreamFollower::places() const
{
    std::vector<ShardPlace> places;
    for (const Reader &reader : m_readers)
        places.push_back({reader.shardId, reader.lastSequenceNumber, reader.isFinished});
    return places;
}

Result<void> StreamFollower::describe(Client &client)
{
    DescribeStreamRequest request;
    request.streamArn = m_streamArn;
    std::optional<StreamDescription> whole;
    while (true) {
        Result<DescribeStreamResponse> page = client.describeStream(request);
        if (!page)
            return page.error();
        StreamDescription &part = page->streamDescription;
        request.exclusiveStartShardId = part.lastEvaluatedShardId;
        if (!whole)
            whole = std::move(part);
        else
            whole->shards.insert(whole->shards.end(), part.shards.begin(), part.shards.end());
        if (!request.exclusiveStartShardId)
            break;
    }
    // Those that are trimmed are read, or can be no more.
    std::erase_if(m_readers, [&](const Reader &reader) {
        return std::none_of(whole->shards.begin(), whole->shards.end(),
                            [&](const Shard &shard) { return shard.shardId == reader.shardId; });
    });
    const bool isFirstLook = !m_description;
    for (const Shard &shard : whole->shards) {
        const bool isKnown = std::any_of(m_readers.begin(), m_readers.end(), [&](const Reader &reader) {
            return reader.shardId == shard.shardId;
        });
        if (!isKnown)
            addReader(shard, isFirstLook);
    }
    m_description = std::move(whole);
    m_mustDescribe = m_description->shards.empty(); // a stream that is being enabled has none yet
    return {};
}

void StreamFollower::addReader(const Shard &shard, bool isFirstLook)
{
    Reader &reader = m_readers.emplace_back();
    reader.shardId = shard.shardId;
    reader.parentId = shard.parentShardId;
    const auto restored = std::find_if(m_restored.begin(), m_restored.end(), [&](const ShardPlace &place) {
        return place.shardId == shard.shardId;
    });
    if (restored != m_restored.end()) {
        reader.lastSequenceNumber = restored->lastSequenceNumber;
        reader.isFinished = restored->isFinished;
    }
    if (m_start.kind == StreamStart::Kind::AtTime && reader.lastSequenceNumber.empty())
        reader.notBefore = m_start.time / kRecordSecond * kRecordSecond;
    if (isFirstLook && m_restored.empty() && m_start.kind == StreamStart::Kind::Latest) {
        if (shard.sequenceNumberRange.endingSequenceNumber)
            reader.isFinished = true; // nothing is written there any more
        reader.startsAtLatest = true;
    }
}

/// Parents that are trimmed hold nobody up.
bool StreamFollower::mayRead(const Reader &reader) const
{
    if (reader.isFinished)
        return false;
    return !reader.parentId || std::none_of(m_readers.begin(), m_readers.end(), [&](const Reader &candidate) {
        return candidate.shardId == *reader.parentId && !candidate.isFinished;
    });
}

Result<void> StreamFollower::openIterator(Client &client, Reader &reader)
{
    GetShardIteratorRequest request;
    request.streamArn = m_streamArn;
    request.shardId = reader.shardId;
    if (!reader.lastSequenceNumber.empty()) {
        request.shardIteratorType = ShardIteratorType::AfterSequenceNumber;
        request.sequenceNumber = reader.lastSequenceNumber;
    } else if (reader.startsAtLatest) {
        request.shardIteratorType = ShardIteratorType::Latest;
    } else {
        request.shardIteratorType = ShardIteratorType::TrimHorizon;
    }
    const UnixMicros asked = m_clock.now();
    Result<GetShardIteratorResponse> answer = client.getShardIterator(request);
    if (!answer)
        return answer.error();
    reader.iterator = answer->shardIterator;
    if (request.shardIteratorType == ShardIteratorType::Latest)
        reader.notBefore =
            asked / kRecordSecond * kRecordSecond; // for when this iterator expires with nothing read
    return {};
}

Result<StreamFollower::PageEnd> StreamFollower::readPage(Client &client, Reader &reader,
                                                         std::size_t recordsMax, Portion &portion,
                                                         std::size_t &bytes)
{
    if (!reader.iterator) {
        Result<void> opened = openIterator(client, reader);
        if (!opened && opened.error().code() == ErrorCode::TrimmedDataAccess) {
            ++portion.gaps;
            reader.lastSequenceNumber.clear();
            reader.startsAtLatest = false;
            opened = openIterator(client, reader);
        }
        if (!opened)
            return opened.error();
    }
    GetRecordsRequest request;
    request.shardIterator = reader.iterator;
    request.limit = std::int64_t(std::min(recordsMax, kRecordsPerPage));
    Result<GetRecordsResponse> page = client.getRecords(request);
    if (!page) {
        const ErrorCode code = page.error().code();
        if (code != ErrorCode::ExpiredIterator && code != ErrorCode::TrimmedDataAccess)
            return page.error();
        reader.iterator.reset();
        reader.startsAtLatest = false;
        if (code == ErrorCode::TrimmedDataAccess) {
            ++portion.gaps;
            reader.lastSequenceNumber.clear();
        }
        return PageEnd::More;
    }
    const bool wasEmpty = page->records.empty();
    ShardRecords *target = nullptr;
    for (ShardRecords &shard : portion.shards) {
        if (shard.shardId == reader.shardId)
            target = &shard;
    }
    if (!target)
        target = &portion.shards.emplace_back(ShardRecords{reader.shardId, {}, false});
    for (Record &record : page->records) {
        reader.lastSequenceNumber = record.dynamodb.sequenceNumber;
        const bool isPassedOver = reader.notBefore && !reader.startsAtLatest &&
                                  record.dynamodb.approximateCreationDateTimeMicros < *reader.notBefore;
        if (isPassedOver)
            continue;
        bytes += std::size_t(record.dynamodb.sizeBytes);
        target->records.push_back(std::move(record));
    }
    reader.iterator = std::move(page->nextShardIterator);
    if (reader.iterator)
        return wasEmpty ? PageEnd::CaughtUp : PageEnd::More;
    reader.isFinished = true;
    target->isFinished = true;
    m_mustDescribe = true; // its children are to be found
    return PageEnd::Finished;
}

Result<StreamFollower::Portion>
StreamFollower::read(Client &client, const Limits &limits, const Progress &stop,
                     const std::function<bool(const std::string &shardId)> &isWanted)
{
    Portion portion;
    std::size_t records = 0;
    std::size_t bytes = 0;
    // What was read is handed out even where the next page failed: its place has moved on. The end of a shard
    // without records and a gap are said only once, too.
    const auto end = [&](const Error &error) -> Result<Portion> {
        const bool saysSomething = records > 0 || portion.gaps > 0 ||
                                   std::any_of(portion.shards.begin(), portion.shards.end(),
                                               [](const ShardRecords &shard) { return shard.isFinished; });
        if (saysSomething)
            return std::move(portion);
        return error;
    };
    while (true) {
        if (m_mustDescribe) {
            if (Result<void> described = describe(client); !described)
                return end(described.error());
        }
        bool hasNewChildren = false;
        bool isLeftOut = false;
        for (std::size_t i = 0; i < m_readers.size() && !hasNewChildren; ++i) {
            if (!mayRead(m_readers[i]))
                continue;
            for (PageEnd pageEnd = PageEnd::More; pageEnd == PageEnd::More;) {
                if (stop.stopRequested())
                    return end(Error::cancelled());
                if (isWanted && !isWanted(m_readers[i].shardId)) {
                    isLeftOut = true;
                    break;
                }
                if (records >= limits.records || bytes >= limits.bytes)
                    return portion;
                Result<PageEnd> read =
                    readPage(client, m_readers[i], limits.records - records, portion, bytes);
                if (!read)
                    return end(read.error());
                records = portion.recordCount();
                pageEnd = *read;
                hasNewChildren = pageEnd == PageEnd::Finished;
            }
        }
        if (hasNewChildren)
            continue;
        portion.isCaughtUp = !isLeftOut;
        portion.isOver =
            !isLeftOut && m_description->streamStatus == StreamStatus::Disabled &&
            std::all_of(m_readers.begin(), m_readers.end(), [](const Reader &r) { return r.isFinished; });
        return portion;
    }
}

} // namespace core
