// One piece of work off the GUI thread, as the person sees it.

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QStringList>
#include <atomic>
#include <functional>
#include <mutex>
#include <optional>

namespace ui {

/// Where the worker and the GUI thread meet: the worker writes, Job reads 20 times a second. Thread-safe.
class JobState final : public core::Progress
{
public:
    enum class Phase : quint8 { Waiting, Running, Done, Failed, Cancelled };

    // the worker's side
    void report(std::uint64_t done, std::uint64_t total) override;
    void log(std::string_view line) override;
    bool stopRequested() const override;
    /// False: cancelled before it began.
    bool start();
    /// `error` nullptr: done.
    void end(const core::Error *error);
    /// Called by the worker's thread only, before start(); dropped by end().
    void setCancelledByFuture(std::function<bool()> cancelled) { m_cancelledByFuture = std::move(cancelled); }

    // the GUI's side
    void requestStop() { m_stop = true; }
    bool isStopRequested() const { return m_stop; }
    Phase phase() const { return m_phase; }
    quint64 done() const { return m_done; }
    quint64 total() const { return m_total; }
    QStringList logLines() const;
    std::optional<core::Error> error() const;
    /// True once for each change.
    bool takeChanged() { return m_changed.exchange(false); }

private:
    std::atomic<Phase> m_phase = Phase::Waiting;
    std::atomic<quint64> m_done = 0;
    std::atomic<quint64> m_total = 0;
    std::atomic<bool> m_stop = false;
    std::atomic<bool> m_changed = false;
    std::function<bool()> m_cancelledByFuture; // the worker's thread only

    mutable std::mutex m_mutex;
    QStringList m_log;                  // guarded by m_mutex
    quint64 m_droppedLines = 0;         // guarded by m_mutex
    std::optional<core::Error> m_error; // guarded by m_mutex
};

/// What is shown of a job. GUI thread only; lives until the person clears it from the list.
class Job : public QObject
{
    Q_OBJECT

public:
    enum class State { Waiting, Running, Done, Failed, Cancelled };
    Q_ENUM(State)

    QString title() const { return m_title; }
    State state() const { return m_shown; }
    bool isActive() const { return m_shown == State::Waiting || m_shown == State::Running; }
    quint64 done() const { return m_state->done(); }
    quint64 total() const { return m_state->total(); } // 0: not known
    /// The newest lines; at most 2000, the first says how many were left out.
    QStringList log() const { return m_state->logLines(); }
    /// Why it failed.
    std::optional<core::Error> error() const { return m_state->error(); }
    qint64 elapsedMs() const;
    bool isCancelling() const { return isActive() && m_state->isStopRequested(); }
    void cancel();

signals:
    void changed();
    void finished();

private:
    friend class JobRunner;
    Job(QString title, bool listed, std::shared_ptr<JobState> state, QObject *parent);
    void refresh();
    qint64 runningMs() const { return m_startedAfterMs < 0 ? 0 : elapsedMs() - m_startedAfterMs; }

    const QString m_title;
    const std::shared_ptr<JobState> m_state;
    const bool m_keep; // in the list after its end
    bool m_isListed = false;
    bool m_isShort = true; // in the pool of short jobs
    bool m_isWork = false; // of a person; not what the window reads to be up to date
    State m_shown = State::Waiting;
    QElapsedTimer m_clock;
    qint64 m_startedAfterMs = -1;
    qint64 m_endedAfterMs = -1;
};

} // namespace ui
