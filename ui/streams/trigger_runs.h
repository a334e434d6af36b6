// The triggers of all open databases: what they are, which of them run, and what they say.

#pragma once

#include "core/triggers/trigger_run.h"
#include "ui/connections/connection.h"
#include "ui/jobs/standing_jobs.h"

#include <QObject>
#include <QTimer>
#include <deque>
#include <map>

namespace ui {

class Settings;
class Workspace;

/// Triggers are kept in the settings, and run while their database is open and they are on: also without a
/// tab, and again after a restart. Made once, by the composition root. GUI thread only.
class TriggerRuns final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Off,
        Running,
        Stopping,
        Failed, // ended by itself; error() says why
    };
    static constexpr std::size_t kLinesMax = 5000; // of a log; the oldest go first

    TriggerRuns(Settings &settings, Workspace &workspace, QObject *parent = nullptr);
    ~TriggerRuns() override;

    /// Their ids, in the order they were made.
    QStringList ofTable(const QString &connectionId, const QString &tableName) const;
    /// nullptr where there is none of that id.
    const core::TriggerSettings *settings(const QString &id) const;
    State state(const QString &id) const;
    core::TriggerStatus status(const QString &id) const;
    std::optional<core::Error> error(const QString &id) const;
    const std::deque<core::TriggerLine> &lines(const QString &id) const;
    /// Number of the first line that is kept, from 0.
    quint64 firstLine(const QString &id) const;

    /// Requires checked settings. Starts it.
    QString add(const ConnectionPtr &connection, const core::TriggerSettings &settings);
    /// One that runs goes on with the new ones from where it was.
    void change(const QString &id, const core::TriggerSettings &settings);
    /// With its checkpoint.
    void remove(const QString &id);
    void start(const QString &id);
    void stop(const QString &id);
    /// Forgets how far it came: it begins where its settings say.
    void beginAnew(const QString &id);
    void clearLines(const QString &id);

signals:
    /// One was added, changed or removed.
    void listChanged();
    /// Its state or status is another.
    void changed(const QString &id);
    void linesChanged(const QString &id);

private:
    class Mailbox;
    struct Trigger
    {
        QString id;
        QString connectionId;
        bool isOn = false;
        core::TriggerSettings settings;
        State state = State::Off;
        bool startsAgain = false;  // as soon as it has stopped
        bool forgetsFirst = false; // its checkpoint, before that
        std::optional<core::Error> error;
        core::TriggerStatus status;
        std::deque<core::TriggerLine> lines;
        quint64 firstLine = 0;
        std::shared_ptr<Mailbox> mailbox;
        quint64 job = 0;
    };
    Trigger *find(const QString &id);
    const Trigger *find(const QString &id) const;
    QString checkpointOf(const QString &id) const;
    void load();
    void save();
    void run(Trigger &trigger);
    void halt(Trigger &trigger);
    void takeEnd(const QString &id, const core::Result<void> &result);
    void stopTimerWhereNoneRuns();
    void fetch();
    void addLine(Trigger &trigger, core::TriggerLine line);

    Settings &m_settings;
    Workspace &m_workspace;
    std::vector<std::unique_ptr<Trigger>> m_triggers;
    std::vector<std::unique_ptr<Trigger>> m_removed; // until they have stopped
    QTimer m_timer;
    StandingJobs m_jobs;
};

} // namespace ui
