#include "core/triggers/shard_delivery.h"

#include "core/triggers/lambda_event.h"
#include "core/values/json_tree.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t kEventBytesMax = std::size_t(6) << 20; // as Lambda's; a record alone may be larger
constexpr std::size_t kPendingBytesMax = std::size_t(32) << 20;
constexpr std::size_t kPendingMin = 1000;
constexpr UnixMicros kFirstDelay = kRecordSecond / 5;
constexpr UnixMicros kDelayMax = 30 * kRecordSecond;

UnixMicros retryDelay(std::int64_t attempts)
{
    return std::min(kDelayMax, kFirstDelay << std::min<std::int64_t>(attempts - 1, 10));
}

} // namespace

ShardDelivery::ShardDelivery(const TriggerSettings &settings, std::string shardId)
    : m_settings(settings)
    , m_shardId(std::move(shardId))
    , m_lanes(std::size_t(settings.parallelism))
{}

void ShardDelivery::add(DeliveryRecord record, UnixMicros now)
{
    const Serial serial = m_first + m_entries.size();
    m_lanes[record.keyHash % m_lanes.size()].fresh.push_back(serial);
    ++m_pending;
    m_pendingBytes += record.json.size();
    m_entries.push_back({std::move(record), now, false});
}

void ShardDelivery::pass(std::string sequenceNumber)
{
    if (m_entries.empty()) {
        m_doneUpTo = std::move(sequenceNumber);
        return;
    }
    Entry &added = m_entries.emplace_back();
    added.record.sequenceNumber = std::move(sequenceNumber);
    added.isDone = true;
}

bool ShardDelivery::hasRoom() const
{
    const std::size_t wanted = 2 * std::size_t(m_settings.batchSize * m_settings.parallelism);
    // Entries that wait for one before them count as well: they are what a stuck key would pile up.
    return m_entries.size() < std::max(kPendingMin, wanted) * 4 &&
           m_pending < std::max(kPendingMin, wanted) && m_pendingBytes < kPendingBytesMax;
}

std::optional<UnixMicros> ShardDelivery::dueTime(const Lane &lane) const
{
    if (lane.current)
        return {};
    if (!lane.retries.empty())
        return lane.retries.back().notBefore;
    if (lane.fresh.empty())
        return {};
    if (m_isClosed || std::int64_t(lane.fresh.size()) >= m_settings.batchSize || !hasRoom())
        return 0;
    return entry(lane.fresh.front()).arrived + m_settings.batchWindowSeconds * kRecordSecond;
}

std::optional<UnixMicros> ShardDelivery::nextDue() const
{
    std::optional<UnixMicros> next;
    for (const Lane &lane : m_lanes) {
        const auto due = dueTime(lane);
        if (due && (!next || *due < *next))
            next = due;
    }
    return next;
}

ShardDelivery::Unit ShardDelivery::takeFresh(Lane &lane)
{
    Unit unit;
    std::size_t bytes = 0;
    while (!lane.fresh.empty() && std::int64_t(unit.records.size()) < m_settings.batchSize) {
        const std::size_t size = entry(lane.fresh.front()).record.json.size();
        if (!unit.records.empty() && bytes + size > kEventBytesMax)
            break;
        bytes += size;
        unit.records.push_back(lane.fresh.front());
        lane.fresh.pop_front();
    }
    return unit;
}

void ShardDelivery::dropOld(Unit &unit, UnixMicros now)
{
    if (m_settings.recordAgeSecondsMax < 0)
        return;
    const UnixMicros oldest = now - m_settings.recordAgeSecondsMax * kRecordSecond;
    Unit old;
    old.attempts = unit.attempts;
    old.error = unit.error;
    std::vector<Serial> kept;
    for (const Serial serial : unit.records)
        (entry(serial).record.time < oldest ? old.records : kept).push_back(serial);
    unit.records = std::move(kept);
    if (!old.records.empty())
        giveUp(std::move(old), GivenUp::Reason::RecordsTooOld);
}

std::optional<ShardDelivery::Batch> ShardDelivery::takeDue(UnixMicros now)
{
    for (std::size_t i = 0; i < m_lanes.size(); ++i) {
        Lane &lane = m_lanes[i];
        for (auto due = dueTime(lane); due && *due <= now; due = dueTime(lane)) {
            Unit unit;
            if (!lane.retries.empty()) {
                unit = std::move(lane.retries.back());
                lane.retries.pop_back();
            } else {
                unit = takeFresh(lane);
            }
            dropOld(unit, now);
            if (unit.records.empty())
                continue;
            std::vector<std::string> records;
            for (const Serial serial : unit.records)
                records.push_back(entry(serial).record.json);
            Batch batch;
            batch.lane = i;
            batch.attempt = unit.attempts + 1;
            batch.event = lambdaEvent(records);
            batch.records = records.size();
            batch.firstSequenceNumber = entry(unit.records.front()).record.sequenceNumber;
            batch.lastSequenceNumber = entry(unit.records.back()).record.sequenceNumber;
            lane.current = std::move(unit);
            return batch;
        }
    }
    return {};
}

/// The position of the first record that failed; the size where none did.
std::size_t ShardDelivery::firstFailure(const Unit &unit, const InvocationResult &result,
                                        std::string &error) const
{
    error = result.error;
    if (!result.isSuccess)
        return 0;
    const std::size_t all = unit.records.size();
    if (!m_settings.reportsFailures || result.answer.empty() || result.answer == "null")
        return all;
    const Result<JsonNode> tree = parseJson(result.answer);
    if (!tree) {
        error = "The answer is no JSON, so that what failed is not known";
        return 0;
    }
    const JsonNode *failures = tree->find("batchItemFailures");
    if (!failures || failures->kind != JsonNode::Kind::Array)
        return all;
    std::size_t first = all;
    for (const JsonNode &failure : failures->children) {
        const JsonNode *identifier = failure.find("itemIdentifier");
        const auto found = !identifier
                               ? unit.records.end()
                               : std::find_if(unit.records.begin(), unit.records.end(), [&](Serial serial) {
                                     return entry(serial).record.sequenceNumber == identifier->text;
                                 });
        if (found == unit.records.end()) {
            error = "The answer names a record that is not in the batch, so that all of it counts as failed";
            return 0;
        }
        first = std::min(first, std::size_t(found - unit.records.begin()));
    }
    if (first < all)
        error = "The answer names failed records";
    return first;
}

void ShardDelivery::finish(std::size_t laneNumber, const InvocationResult &result, UnixMicros now)
{
    Lane &lane = m_lanes[laneNumber];
    Unit unit = std::move(*lane.current);
    lane.current.reset();
    std::string error;
    const std::size_t failed = firstFailure(unit, result, error);
    for (std::size_t i = 0; i < failed; ++i)
        markDone(unit.records[i]);
    if (failed == unit.records.size())
        return;
    unit.records.erase(unit.records.begin(), unit.records.begin() + std::ptrdiff_t(failed));
    unit.error = error;
    if (failed > 0)
        unit.attempts = 0; // it went forward: the record that failed now did so for the first time
    // Halving takes none of the retries, as the halves are other batches. One that named its failure is
    // smaller by that already.
    if (m_settings.bisectsOnError && failed == 0 && unit.records.size() > 1) {
        const auto middle = unit.records.begin() + std::ptrdiff_t(unit.records.size() / 2);
        Unit second = unit;
        second.records.assign(middle, unit.records.end());
        unit.records.erase(middle, unit.records.end());
        unit.notBefore = second.notBefore = now;
        lane.retries.push_back(std::move(second));
        lane.retries.push_back(std::move(unit));
        return;
    }
    ++unit.attempts;
    if (m_settings.retriesMax >= 0 && unit.attempts > m_settings.retriesMax)
        return giveUp(std::move(unit), GivenUp::Reason::RetriesExhausted);
    unit.notBefore = now + retryDelay(unit.attempts);
    lane.retries.push_back(std::move(unit));
}

void ShardDelivery::giveUp(Unit unit, GivenUp::Reason reason)
{
    GivenUp &given = m_givenUp.emplace_back();
    given.reason = reason;
    given.attempts = unit.attempts;
    given.error = std::move(unit.error);
    for (const Serial serial : unit.records)
        given.records.push_back(entry(serial).record);
    for (const Serial serial : unit.records)
        markDone(serial);
}

void ShardDelivery::markDone(Serial serial)
{
    Entry &done = entry(serial);
    done.isDone = true;
    --m_pending;
    m_pendingBytes -= done.record.json.size();
    done.record.json = {};
    while (!m_entries.empty() && m_entries.front().isDone) {
        m_doneUpTo = std::move(m_entries.front().record.sequenceNumber);
        m_entries.pop_front();
        ++m_first;
    }
}

} // namespace core
