// Which databases are served to other programs, at which ports, and what those asked.

#pragma once

#include "ui/connections/connection.h"
#include "ui/requests/request_store.h"

#include <QObject>
#include <QTimer>
#include <map>

namespace ui {

class JobRunner;
class Settings;
class Workspace;

/// GUI thread only. Endpoints are started and stopped by jobs; what they answered is fetched in batches. A
/// database that was served when the program ended is served again when it opens.
class Serving final : public QObject
{
    Q_OBJECT

public:
    enum class State { Off, Starting, On, Stopping };
    static constexpr quint16 kStandardPort = 8000; // what tools for a local DynamoDB expect

    Serving(JobRunner &jobs, Settings &settings, Workspace &workspace, EndpointHost &host,
            QObject *parent = nullptr);
    /// Stops all: waits for the requests that run.
    ~Serving() override;

    State state(const QString &connectionId) const;
    /// Where it is served, else where it was last, else the standard one; or the next that no other database
    /// of this program is served at.
    quint16 port(const QString &connectionId) const;
    /// A database of this program is served there.
    bool holds(quint16 port) const;
    /// "http://127.0.0.1:8000", whether served there now or not.
    QString url(const QString &connectionId) const;
    bool isServed(const QString &connectionId) const { return state(connectionId) == State::On; }
    /// Connections that programs hold, of one database or of all.
    int clients(const QString &connectionId) const;
    int clients() const;

    /// Ends in changed(), portTaken() or failed().
    void start(const ConnectionPtr &connection, quint16 port);
    void stop(const QString &connectionId);

    /// What its clients asked: kept until the database closes.
    RequestStore &requests(const ConnectionPtr &connection);
    /// While it is paused nothing is fetched; what is asked meanwhile comes when it goes on, the newest first
    /// of all where it was too much.
    void setPaused(const QString &connectionId, bool isPaused);
    bool isPaused(const QString &connectionId) const;

signals:
    void changed(const QString &connectionId);
    /// Served again as in the last session.
    void resumed(const ui::ConnectionPtr &connection);
    void portTaken(const ui::ConnectionPtr &connection, quint16 port, const QString &holder,
                   quint16 freePort);
    void failed(const ui::ConnectionPtr &connection, const core::Error &error);

private:
    struct Served
    {
        ConnectionPtr connection;
        State state = State::Off;
        quint16 port = 0;
        std::shared_ptr<ServedEndpoint> endpoint;
        std::unique_ptr<RequestStore> requests;
        bool isPaused = false;
        bool isResuming = false;
    };
    Served &servedOf(const ConnectionPtr &connection);
    const Served *find(const QString &connectionId) const;
    void takeAttempt(const ConnectionPtr &connection, const core::Result<ServeAttempt> &attempt);
    void fetch(Served &served);
    void fetchAll();
    void resume(const ConnectionPtr &connection);
    void takeClosing(const QString &connectionId);
    /// In a job: it waits for what runs.
    void release(const QString &name, std::shared_ptr<ServedEndpoint> endpoint,
                 std::function<void()> released);
    void remember(const QString &connectionId, quint16 port, bool isOn);

    JobRunner &m_jobs;
    Settings &m_settings;
    Workspace &m_workspace;
    EndpointHost &m_host;
    std::map<QString, Served> m_served; // by connection id
    QTimer m_timer;
};

} // namespace ui
