#include "ui/jobs/job.h"

namespace ui {

namespace {
constexpr qsizetype kLogLinesMax = 2000;
}

void JobState::report(std::uint64_t done, std::uint64_t total)
{
    m_done = done;
    m_total = total;
    m_changed = true;
}

void JobState::log(std::string_view line)
{
    const std::lock_guard lock(m_mutex);
    if (m_log.size() >= kLogLinesMax) {
        m_log.removeFirst();
        ++m_droppedLines;
    }
    m_log.append(QString::fromUtf8(line.data(), qsizetype(line.size())));
    m_changed = true;
}

bool JobState::stopRequested() const
{
    return m_stop || (m_cancelledByFuture && m_cancelledByFuture());
}

bool JobState::start()
{
    if (stopRequested())
        return false;
    m_phase = Phase::Running;
    m_changed = true;
    return true;
}

void JobState::end(const core::Error *error)
{
    m_cancelledByFuture = nullptr;
    if (error) {
        const std::lock_guard lock(m_mutex);
        m_error = *error;
    }
    const bool isCancelled = error && error->code() == core::ErrorCode::Cancelled;
    m_phase = !error ? Phase::Done : isCancelled ? Phase::Cancelled : Phase::Failed;
    m_changed = true;
}

QStringList JobState::logLines() const
{
    const std::lock_guard lock(m_mutex);
    QStringList lines = m_log;
    if (m_droppedLines > 0)
        lines.prepend(QStringLiteral("... (%1)").arg(m_droppedLines));
    return lines;
}

std::optional<core::Error> JobState::error() const
{
    const std::lock_guard lock(m_mutex);
    return m_error;
}

Job::Job(QString title, bool listed, std::shared_ptr<JobState> state, QObject *parent)
    : QObject(parent)
    , m_title(std::move(title))
    , m_state(std::move(state))
    , m_keep(listed)
{
    m_clock.start();
}

qint64 Job::elapsedMs() const
{
    return m_endedAfterMs >= 0 ? m_endedAfterMs : m_clock.elapsed();
}

void Job::cancel()
{
    if (!isActive())
        return;
    m_state->requestStop();
    emit changed();
}

void Job::refresh()
{
    if (!m_state->takeChanged())
        return;
    const State state = State(m_state->phase());
    if (m_startedAfterMs < 0 && state != State::Waiting)
        m_startedAfterMs = m_clock.elapsed();
    const bool hasEnded = isActive() && state != State::Waiting && state != State::Running;
    if (hasEnded)
        m_endedAfterMs = m_clock.elapsed();
    m_shown = state;
    emit changed();
    if (hasEnded)
        emit finished();
}

} // namespace ui
