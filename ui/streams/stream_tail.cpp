#include "ui/streams/stream_tail.h"

#include "ui/jobs/job_runner.h"

namespace ui {

namespace {

constexpr int kLocalMs = 200;
constexpr int kRemoteMs = 1000; // a shard gives five answers a second, to all of its readers
constexpr core::StreamFollower::Limits kPortion{2000, std::size_t(4) << 20};

} // namespace

StreamTail::StreamTail(JobRunner &jobs, TableRef table, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_table(std::move(table))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &StreamTail::read);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &StreamTail::take);
}

StreamTail::~StreamTail()
{
    m_watcher.cancel();
}

void StreamTail::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

void StreamTail::start(const std::string &streamArn, const core::StreamStart &start,
                       const std::vector<std::string> &keyNames)
{
    ++m_run;
    m_watcher.cancel();
    m_streamArn = streamArn;
    m_keyNames = keyNames;
    m_follower = std::make_shared<core::StreamFollower>(streamArn, start);
    m_isCaughtUp = false;
    m_gaps = 0;
    setState(State::Reading);
    read();
}

void StreamTail::stop()
{
    ++m_run;
    m_watcher.cancel();
    m_timer.stop();
    m_follower.reset();
    setState(State::Off);
}

void StreamTail::setPaused(bool isPaused)
{
    if (isPaused && m_state == State::Reading) {
        m_timer.stop();
        setState(State::Paused);
    } else if (!isPaused && m_state == State::Paused) {
        setState(State::Reading);
        read();
    }
}

void StreamTail::retry()
{
    if (m_state != State::Failed)
        return;
    setState(State::Reading);
    read();
}

void StreamTail::read()
{
    // A job that was cancelled still has its follower: the next one begins when it is through.
    if (m_state != State::Reading || m_watcher.isRunning())
        return;
    m_timer.stop();
    m_runOfWatcher = m_run;
    m_watcher.setFuture(m_jobs.run<Portion>(
        tr("Read the stream of %1").arg(m_table.tableName), JobRunner::Visibility::Quiet,
        [client = m_table.connection->client, follower = m_follower,
         keyNames = m_keyNames](core::Progress &progress) -> core::Result<Portion> {
            auto read = follower->read(*client, kPortion, progress);
            if (!read)
                return read.error();
            Portion portion;
            portion.isCaughtUp = read->isCaughtUp;
            portion.isOver = read->isOver;
            portion.gaps = read->gaps;
            portion.entries.reserve(read->recordCount());
            for (core::ShardRecords &shard : read->shards) {
                const QString shardId = QString::fromStdString(shard.shardId);
                for (core::Record &record : shard.records)
                    portion.entries.push_back(makeStreamEntry(std::move(record), shardId, keyNames));
            }
            return portion;
        }));
}

void StreamTail::take()
{
    const bool isOfThisRun = m_runOfWatcher == m_run;
    if (!isOfThisRun || m_watcher.future().resultCount() == 0) {
        read(); // of the run that came meanwhile
        return;
    }
    // Moved out: the entries are the page's from now on.
    core::Result<Portion> result = m_watcher.future().takeResult();
    if (!result) {
        if (result.error().code() == core::ErrorCode::Cancelled) { // by whoever looked at the list of jobs
            if (m_state == State::Reading)
                setState(State::Paused);
            return;
        }
        setState(State::Failed);
        emit failed(result.error());
        return;
    }
    m_gaps += result->gaps;
    m_isCaughtUp = result->isCaughtUp;
    if (!result->entries.empty())
        emit arrived(std::move(result->entries));
    if (m_state == State::Reading && result->isOver)
        return setState(State::Over);
    if (m_state != State::Reading)
        return; // paused while it was read
    emit stateChanged();
    m_timer.start(!m_isCaughtUp ? 0 : m_table.connection->isRemote() ? kRemoteMs : kLocalMs);
}

} // namespace ui
