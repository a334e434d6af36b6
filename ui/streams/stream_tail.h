// The live tail of a stream: reads by jobs, one at a time, and hands over what came.

#pragma once

#include "core/triggers/stream_follower.h"
#include "ui/connections/connection.h"
#include "ui/streams/stream_entry.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

namespace ui {

class JobRunner;

/// Reads on as long as it runs; while it is paused nothing is read, so nothing piles up either. GUI thread
/// only.
class StreamTail final : public QObject
{
    Q_OBJECT

public:
    enum class State { Off, Reading, Paused, Over, Failed };

    StreamTail(JobRunner &jobs, TableRef table, QObject *parent = nullptr);
    ~StreamTail() override;

    /// Begins anew. `keyNames`: partition key first.
    void start(const std::string &streamArn, const core::StreamStart &start,
               const std::vector<std::string> &keyNames);
    void stop();
    void setPaused(bool isPaused);
    /// After a failure: from the same place on.
    void retry();

    State state() const { return m_state; }
    bool isCaughtUp() const { return m_isCaughtUp; }
    const std::string &streamArn() const { return m_streamArn; }
    /// Records that were trimmed before they were read, as places where some are missing.
    quint64 gaps() const { return m_gaps; }

signals:
    void arrived(std::vector<ui::StreamEntry> entries);
    void stateChanged();
    void failed(const core::Error &error);

private:
    struct Portion
    {
        std::vector<StreamEntry> entries;
        bool isCaughtUp = false;
        bool isOver = false;
        quint64 gaps = 0;
    };
    void read();
    void take();
    void setState(State state);

    JobRunner &m_jobs;
    const TableRef m_table;
    std::string m_streamArn;
    std::vector<std::string> m_keyNames;
    std::shared_ptr<core::StreamFollower> m_follower; // the job's while one is under way
    QFutureWatcher<core::Result<Portion>> m_watcher;
    QTimer m_timer;
    State m_state = State::Off;
    bool m_isCaughtUp = false;
    quint64 m_gaps = 0;
    quint64 m_run = 0;          // number of the start
    quint64 m_runOfWatcher = 0; // that the job under way belongs to
};

} // namespace ui
