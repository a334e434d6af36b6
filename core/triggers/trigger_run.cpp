#include "core/triggers/trigger_run.h"

#include "core/base/stop_scope.h"
#include "core/triggers/checkpoint_file.h"
#include "core/triggers/event_filter.h"
#include "core/triggers/failure_file.h"
#include "core/triggers/invocation_pool.h"
#include "core/triggers/lambda_event.h"
#include "core/triggers/shard_delivery.h"

#include <algorithm>
#include <functional>

namespace core {

namespace {

using std::chrono::milliseconds;
using Steady = std::chrono::steady_clock;

constexpr milliseconds kPollEvery{250}; // as Lambda's
constexpr milliseconds kLookForStreamEvery{2000};
constexpr milliseconds kCheckpointEvery{100};
constexpr milliseconds kStepMax{50}; // a stop is noticed within
constexpr milliseconds kReadDelayMax{30'000};
constexpr std::size_t kThreadsMax = 64;
constexpr StreamFollower::Limits kPortion{2000, std::size_t(8) << 20};

std::size_t hashOf(const Key &keys)
{
    std::string text;
    appendDynamoJson(text, keys);
    return std::hash<std::string>()(text);
}

/// One trigger on one stream of its table.
class Run
{
public:
    Run(Client &client, const TriggerSettings &settings, EventFilter filter,
        const std::string &checkpointFile, TriggerObserver &observer, const Progress &stop,
        const Clock &clock)
        : m_client(client)
        , m_settings(settings)
        , m_filter(std::move(filter))
        , m_checkpointFile(checkpointFile)
        , m_observer(observer)
        , m_stop(stop)
        , m_clock(clock)
        , m_invoker(makeInvoker(settings))
        , m_line([this](OutputKind kind, std::string_view text) {
            say(kind == OutputKind::Output ? TriggerLine::Kind::Output : TriggerLine::Kind::ErrorOutput,
                std::string(text));
        })
        , m_pool(*m_invoker, m_line, kThreadsMax)
    {}

    Result<void> run()
    {
        while (!m_stop.stopRequested()) {
            const Result<std::optional<std::string>> arn = findStream();
            if (!arn)
                return arn.error();
            if (!*arn) {
                waitFor(kLookForStreamEvery);
                continue;
            }
            if (Result<void> opened = open(**arn); !opened)
                return opened.error();
            if (Result<void> delivered = deliver(); !delivered)
                return delivered.error();
        }
        return {};
    }

private:
    void say(TriggerLine::Kind kind, std::string text)
    {
        m_observer.line({m_clock.now(), kind, std::move(text)});
    }
    void waitFor(milliseconds time)
    {
        const auto end = Steady::now() + time;
        while (!m_stop.stopRequested() && Steady::now() < end)
            std::this_thread::sleep_for(std::min(kStepMax, time));
    }
    void tellStatus()
    {
        if (m_status == m_toldStatus)
            return;
        m_toldStatus = m_status;
        m_observer.status(m_status);
    }

    /// The stream to read: nullopt where there is none that was not read to its end already.
    Result<std::optional<std::string>> findStream()
    {
        const Result<DescribeTableResponse> described = m_client.describeTable({m_settings.tableName});
        if (!described) {
            const ErrorCode code = described.error().code();
            if (code == ErrorCode::Cancelled)
                return std::optional<std::string>();
            if (code == ErrorCode::ResourceNotFound || code == ErrorCode::Validation)
                return described.error();
            sayOnce("The table cannot be described: " + described.error().message());
            return std::optional<std::string>();
        }
        const std::string arn = described->table.latestStreamArn.value_or(std::string());
        if (arn.empty() || arn == m_readToEnd) {
            sayOnce("Waiting for a stream of " + m_settings.tableName + ": it is turned off");
            return std::optional<std::string>();
        }
        m_saidOnce.clear();
        return std::optional(arn);
    }
    void sayOnce(const std::string &text)
    {
        if (std::exchange(m_saidOnce, text) != text)
            say(TriggerLine::Kind::Information, text);
    }

    Result<void> open(const std::string &arn)
    {
        Result<std::optional<TriggerCheckpoint>> read = readCheckpoint(m_checkpointFile);
        if (!read)
            return read.error();
        m_deliveries.clear();
        m_isClosing = false;
        StreamStart start = m_settings.start;
        std::vector<ShardPlace> places;
        if (*read && (*read)->streamArn == arn) {
            m_checkpoint = std::move(**read);
            places = m_checkpoint.shards;
            start.time = m_checkpoint.notBefore;
            start.kind = start.time > 0 ? StreamStart::Kind::AtTime : StreamStart::Kind::Oldest;
            say(TriggerLine::Kind::Information, "Going on where it stopped, on " + arn);
        } else {
            // What a new stream holds was written since the old one ended.
            if (*read || !m_readToEnd.empty())
                start = {StreamStart::Kind::Oldest, 0};
            m_checkpoint = {arn, 0, {}};
            if (start.kind == StreamStart::Kind::Latest)
                m_checkpoint.notBefore = m_clock.now(); // for a crash before the first record
            else if (start.kind == StreamStart::Kind::AtTime)
                m_checkpoint.notBefore = start.time;
            say(TriggerLine::Kind::Information, "Reading " + arn);
            if (Result<void> written = writeCheckpoint(m_checkpointFile, m_checkpoint); !written)
                return written.error();
        }
        m_follower.emplace(arn, start, std::move(places), m_clock);
        m_nextRead = Steady::now();
        m_readDelay = kPollEvery;
        return {};
    }

    Result<void> deliver()
    {
        while (!m_stop.stopRequested()) {
            if (!m_isClosing && Steady::now() >= m_nextRead) {
                if (Result<void> read = readMore(); !read)
                    return read.error();
            }
            startDue();
            take(m_pool.fetch(stepTime()));
            if (Result<void> saved = save(false); !saved)
                return saved.error();
            m_status.isCaughtUp = m_wasCaughtUp && isIdle();
            tellStatus();
            if (m_isClosing && isIdle()) {
                m_readToEnd = m_follower->streamArn();
                say(TriggerLine::Kind::Information, "The stream was turned off, and is delivered to its end");
                return save(true);
            }
        }
        take(m_pool.fetch(std::chrono::microseconds(0)));
        return save(true);
    }

    bool isIdle() const
    {
        return m_pool.underWay() == 0 &&
               std::all_of(m_deliveries.begin(), m_deliveries.end(),
                           [](const ShardDelivery &shard) { return shard.isDone(); });
    }

    std::chrono::microseconds stepTime() const
    {
        std::chrono::microseconds time = kStepMax;
        const UnixMicros now = m_clock.now();
        if (!m_pool.isFull()) {
            for (const ShardDelivery &shard : m_deliveries) {
                if (const auto due = shard.nextDue())
                    time = std::min(time, std::chrono::microseconds(std::max<UnixMicros>(0, *due - now)));
            }
        }
        if (!m_isClosing)
            time = std::min(time, std::chrono::duration_cast<std::chrono::microseconds>(
                                      std::max(Steady::duration(0), m_nextRead - Steady::now())));
        return time;
    }

    ShardDelivery &deliveryOf(const std::string &shardId)
    {
        for (ShardDelivery &shard : m_deliveries) {
            if (shard.shardId() == shardId)
                return shard;
        }
        return m_deliveries.emplace_back(m_settings, shardId);
    }

    /// A child waits until its parents are delivered whole: only then the order of a key holds over both.
    bool isWanted(const std::string &shardId)
    {
        if (!deliveryOf(shardId).hasRoom())
            return false;
        const auto &shards = m_follower->description()->shards;
        const auto shard = std::find_if(shards.begin(), shards.end(),
                                        [&](const Shard &candidate) { return candidate.shardId == shardId; });
        if (shard == shards.end() || !shard->parentShardId)
            return true;
        return std::all_of(m_deliveries.begin(), m_deliveries.end(), [&](const ShardDelivery &parent) {
            return parent.shardId() != *shard->parentShardId || (parent.isClosed() && parent.isDone());
        });
    }

    Result<void> readMore()
    {
        Result<StreamFollower::Portion> portion = m_follower->read(
            m_client, kPortion, m_stop, [this](const std::string &shardId) { return isWanted(shardId); });
        if (!portion) {
            const Error &error = portion.error();
            if (error.code() == ErrorCode::Cancelled)
                return {};
            if (error.code() == ErrorCode::ResourceNotFound) { // the stream is gone: perhaps there is another
                m_isClosing = true;
                return {};
            }
            m_status.isFailing = true;
            say(TriggerLine::Kind::Failure, "The stream cannot be read: " + error.message());
            m_nextRead = Steady::now() + m_readDelay;
            m_readDelay = std::min(kReadDelayMax, m_readDelay * 2);
            return {};
        }
        if (m_readDelay > kPollEvery)
            say(TriggerLine::Kind::Information, "The stream can be read again");
        m_readDelay = kPollEvery;
        if (portion->gaps > 0)
            say(TriggerLine::Kind::Failure, "Records were trimmed before they were read");
        bool hasNew = false;
        for (ShardRecords &shard : portion->shards) {
            ShardDelivery &delivery = deliveryOf(shard.shardId);
            for (Record &record : shard.records)
                add(delivery, record);
            hasNew = hasNew || !shard.records.empty();
            if (shard.isFinished)
                delivery.close();
        }
        m_wasCaughtUp = portion->isCaughtUp;
        m_isClosing = portion->isOver;
        const bool goesOn = !portion->isCaughtUp && hasNew;
        m_nextRead = Steady::now() + (goesOn ? milliseconds(0) : kPollEvery);
        return {};
    }

    void add(ShardDelivery &delivery, Record &record)
    {
        ++m_status.received;
        DeliveryRecord added;
        added.json = lambdaRecord(record, m_follower->streamArn());
        added.sequenceNumber = std::move(record.dynamodb.sequenceNumber);
        if (!m_filter.isEverything()) {
            const Result<JsonNode> tree = parseJson(added.json);
            if (!tree || !m_filter.accepts(*tree)) {
                ++m_status.leftOut;
                return delivery.pass(std::move(added.sequenceNumber));
            }
        }
        added.time = record.dynamodb.approximateCreationDateTimeMicros;
        added.keyHash = hashOf(record.dynamodb.keys);
        delivery.add(std::move(added), m_clock.now());
    }

    void startDue()
    {
        const UnixMicros now = m_clock.now();
        for (ShardDelivery &shard : m_deliveries) {
            while (!m_pool.isFull()) {
                auto batch = shard.takeDue(now);
                writeGivenUp(shard);
                if (!batch)
                    break;
                m_pool.run(
                    {shard.shardId(), batch->lane, batch->attempt, std::move(batch->event), batch->records});
            }
        }
    }

    void take(std::vector<InvocationDone> ended)
    {
        for (InvocationDone &done : ended) {
            ++m_status.batches;
            const std::string what =
                std::to_string(done.task.records) + (done.task.records == 1 ? " record, " : " records, ") +
                std::to_string((done.tookMicros + 500) / 1000) + " ms" +
                (done.task.attempt > 1 ? ", attempt " + std::to_string(done.task.attempt) : std::string());
            ShardDelivery &shard = deliveryOf(done.task.shardId);
            shard.finish(done.task.lane, done.result, m_clock.now());
            m_status.isFailing = !done.result.isSuccess;
            if (done.result.isSuccess) {
                m_status.delivered += done.task.records;
                say(TriggerLine::Kind::Information, "Delivered " + what);
            } else {
                ++m_status.failures;
                say(TriggerLine::Kind::Failure, "Failed: " + done.result.error + " (" + what + ')');
            }
            writeGivenUp(shard);
        }
    }

    void writeGivenUp(ShardDelivery &shard)
    {
        for (const GivenUp &given : shard.takeGivenUp()) {
            m_status.givenUp += given.records.size();
            std::string text = "Gave up " + std::to_string(given.records.size()) +
                               (given.records.size() == 1 ? " record" : " records");
            text += given.reason == GivenUp::Reason::RecordsTooOld
                        ? ": older than " + std::to_string(m_settings.recordAgeSecondsMax) + " s"
                        : " after " + std::to_string(given.attempts) + " attempts: " + given.error;
            if (!m_settings.failureFile.empty()) {
                const Result<void> written =
                    appendFailure(m_settings.failureFile, {m_settings, given, shard.shardId(),
                                                           m_follower->streamArn(), m_clock.now()});
                if (!written)
                    text += "; " + written.error().message();
            }
            say(TriggerLine::Kind::Failure, std::move(text));
        }
    }

    Result<void> save(bool isLast)
    {
        if (!isLast && Steady::now() < m_nextSave)
            return {};
        m_nextSave = Steady::now() + kCheckpointEvery;
        TriggerCheckpoint fresh{m_checkpoint.streamArn, m_checkpoint.notBefore, {}};
        for (const ShardPlace &place : m_follower->places()) {
            ShardPlace delivered{place.shardId, {}, false};
            const auto before =
                std::find_if(m_checkpoint.shards.begin(), m_checkpoint.shards.end(),
                             [&](const ShardPlace &known) { return known.shardId == place.shardId; });
            if (before != m_checkpoint.shards.end())
                delivered = *before;
            const auto shard =
                std::find_if(m_deliveries.begin(), m_deliveries.end(),
                             [&](const ShardDelivery &one) { return one.shardId() == place.shardId; });
            if (shard == m_deliveries.end()) {
                delivered.isFinished = delivered.isFinished || place.isFinished;
            } else {
                if (!shard->doneUpTo().empty())
                    delivered.lastSequenceNumber = shard->doneUpTo();
                delivered.isFinished = place.isFinished && shard->isDone();
            }
            fresh.shards.push_back(std::move(delivered));
        }
        if (fresh == m_checkpoint)
            return {};
        Result<void> written = writeCheckpoint(m_checkpointFile, fresh);
        if (written)
            m_checkpoint = std::move(fresh);
        return written;
    }

    Client &m_client;
    const TriggerSettings &m_settings;
    const EventFilter m_filter;
    const std::string &m_checkpointFile;
    TriggerObserver &m_observer;
    const Progress &m_stop;
    const Clock &m_clock;
    const std::unique_ptr<Invoker> m_invoker;
    const OutputLine m_line;
    InvocationPool m_pool;

    std::optional<StreamFollower> m_follower;
    std::deque<ShardDelivery> m_deliveries; // addresses stay
    TriggerCheckpoint m_checkpoint;         // as it is on disk
    TriggerStatus m_status;
    TriggerStatus m_toldStatus;
    std::string m_readToEnd; // the stream that is over
    std::string m_saidOnce;
    Steady::time_point m_nextRead;
    Steady::time_point m_nextSave;
    milliseconds m_readDelay = kPollEvery;
    bool m_wasCaughtUp = false;
    bool m_isClosing = false; // nothing more comes from this stream
};

} // namespace

Result<void> runTrigger(Client &client, const TriggerSettings &settings, const std::string &checkpointFile,
                        TriggerObserver &observer, const Progress &stop, const Clock &clock)
{
    if (Result<void> checked = checkTrigger(settings); !checked)
        return checked.error();
    Result<EventFilter> filter = EventFilter::parse(settings.filters);
    if (!filter)
        return filter.error();
    const StopScope scope(stop);
    return Run(client, settings, std::move(*filter), checkpointFile, observer, stop, clock).run();
}

} // namespace core
