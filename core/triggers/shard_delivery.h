// What is to be delivered of one shard: batches, retries, and how far all is done. Plain bookkeeping: who
// calls it runs the program, and says what time it is.

#pragma once

#include "core/triggers/invoker.h"

#include <deque>
#include <optional>

namespace core {

struct DeliveryRecord
{
    std::string json; // as lambdaRecord() gives it
    std::string sequenceNumber;
    UnixMicros time = 0;     // of the change
    std::size_t keyHash = 0; // records of one key stay in their order
};

/// Records that were given up.
struct GivenUp
{
    enum class Reason : std::uint8_t { RetriesExhausted, RecordsTooOld };
    Reason reason = Reason::RetriesExhausted;
    std::int64_t attempts = 0;
    std::string error; // of the last one
    std::vector<DeliveryRecord> records;
};

/// One thread at a time.
class ShardDelivery
{
public:
    ShardDelivery(const TriggerSettings &settings, std::string shardId);

    const std::string &shardId() const { return m_shardId; }

    void add(DeliveryRecord record, UnixMicros now);
    /// A record that the filter leaves out: done when those before it are.
    void pass(std::string sequenceNumber);
    /// There will be no more: the last batches wait for nothing.
    void close() { m_isClosed = true; }

    bool hasRoom() const;
    bool isDone() const { return m_entries.empty(); }
    bool isClosed() const { return m_isClosed; }

    struct Batch
    {
        std::size_t lane = 0;
        std::int64_t attempt = 1;
        std::string event;
        std::size_t records = 0;
        std::string firstSequenceNumber;
        std::string lastSequenceNumber;
    };
    /// The next batch that is due; its lane is busy until finish().
    std::optional<Batch> takeDue(UnixMicros now);
    /// When one will be, as far as that is known now.
    std::optional<UnixMicros> nextDue() const;
    void finish(std::size_t lane, const InvocationResult &result, UnixMicros now);
    std::vector<GivenUp> takeGivenUp() { return std::exchange(m_givenUp, {}); }

    /// Up to here, inclusive, everything is delivered, left out or given up; empty: nothing yet.
    const std::string &doneUpTo() const { return m_doneUpTo; }

private:
    using Serial = std::uint64_t;
    struct Entry
    {
        DeliveryRecord record;
        UnixMicros arrived = 0;
        bool isDone = false;
    };
    struct Unit // records that go together
    {
        std::vector<Serial> records;
        std::int64_t attempts = 0;
        UnixMicros notBefore = 0;
        std::string error;
    };
    struct Lane
    {
        std::deque<Serial> fresh;
        std::vector<Unit> retries; // the next one last
        std::optional<Unit> current;
    };

    Entry &entry(Serial serial) { return m_entries[std::size_t(serial - m_first)]; }
    const Entry &entry(Serial serial) const { return m_entries[std::size_t(serial - m_first)]; }
    std::optional<UnixMicros> dueTime(const Lane &lane) const;
    Unit takeFresh(Lane &lane);
    void dropOld(Unit &unit, UnixMicros now);
    void giveUp(Unit unit, GivenUp::Reason reason);
    void markDone(Serial serial);
    std::size_t firstFailure(const Unit &unit, const InvocationResult &result, std::string &error) const;

    const TriggerSettings m_settings;
    const std::string m_shardId;
    std::deque<Entry> m_entries; // from the first that is not done on
    Serial m_first = 0;          // of m_entries
    std::vector<Lane> m_lanes;
    std::vector<GivenUp> m_givenUp;
    std::string m_doneUpTo;
    std::size_t m_pending = 0; // not done
    std::size_t m_pendingBytes = 0;
    bool m_isClosed = false;
};

} // namespace core
