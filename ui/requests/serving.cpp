#include "ui/requests/serving.h"

#include "ui/connections/workspace.h"
#include "ui/jobs/job_runner.h"
#include "ui/settings/settings.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace ui {

namespace {

constexpr int kFetchMs = 80;
constexpr qsizetype kRememberedMax = 100;

struct Remembered
{
    quint16 port = Serving::kStandardPort;
    bool isOn = false;
};

QJsonObject rememberedPorts(const Settings &settings)
{
    return QJsonDocument::fromJson(settings.get(settings::servedPorts).toUtf8()).object();
}

Remembered remembered(const Settings &settings, const QString &connectionId)
{
    const QJsonObject entry = rememberedPorts(settings)[connectionId].toObject();
    const int port = entry[QStringLiteral("port")].toInt(Serving::kStandardPort);
    const bool isPort = port > 0 && port <= 0xFFFF;
    return {isPort ? quint16(port) : Serving::kStandardPort, entry[QStringLiteral("on")].toBool()};
}

} // namespace

Serving::Serving(JobRunner &jobs, Settings &settings, Workspace &workspace, EndpointHost &host,
                 QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_settings(settings)
    , m_workspace(workspace)
    , m_host(host)
{
    m_timer.setInterval(kFetchMs);
    connect(&m_timer, &QTimer::timeout, this, &Serving::fetchAll);
    connect(&workspace, &Workspace::opened, this, &Serving::resume);
    connect(&workspace, &Workspace::connectionAboutToClose, this, &Serving::takeClosing);
}

Serving::~Serving() = default;

const Serving::Served *Serving::find(const QString &connectionId) const
{
    const auto found = m_served.find(connectionId);
    return found == m_served.end() ? nullptr : &found->second;
}

Serving::Served &Serving::servedOf(const ConnectionPtr &connection)
{
    Served &served = m_served[connection->id];
    if (!served.requests) {
        served.connection = connection;
        served.requests = std::make_unique<RequestStore>(RequestStore::Limits());
    }
    return served;
}

Serving::State Serving::state(const QString &connectionId) const
{
    const Served *served = find(connectionId);
    return served ? served->state : State::Off;
}

quint16 Serving::port(const QString &connectionId) const
{
    const Served *served = find(connectionId);
    if (served && served->state != State::Off)
        return served->port;
    quint16 port = remembered(m_settings, connectionId).port;
    while (holds(port) && port < 0xFFFF)
        ++port;
    return port;
}

bool Serving::holds(quint16 port) const
{
    return std::any_of(m_served.begin(), m_served.end(), [port](const auto &entry) {
        return entry.second.state != State::Off && entry.second.port == port;
    });
}

QString Serving::url(const QString &connectionId) const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(port(connectionId));
}

int Serving::clients(const QString &connectionId) const
{
    const Served *served = find(connectionId);
    return served && served->endpoint ? served->endpoint->connections() : 0;
}

int Serving::clients() const
{
    int sum = 0;
    for (const auto &[id, served] : m_served)
        sum += served.endpoint ? served.endpoint->connections() : 0;
    return sum;
}

RequestStore &Serving::requests(const ConnectionPtr &connection)
{
    return *servedOf(connection).requests;
}

bool Serving::isPaused(const QString &connectionId) const
{
    const Served *served = find(connectionId);
    return served && served->isPaused;
}

void Serving::setPaused(const QString &connectionId, bool isPaused)
{
    const auto found = m_served.find(connectionId);
    if (found == m_served.end() || found->second.isPaused == isPaused)
        return;
    found->second.isPaused = isPaused;
    if (!isPaused)
        fetch(found->second);
    emit changed(connectionId);
}

void Serving::start(const ConnectionPtr &connection, quint16 port)
{
    Served &served = servedOf(connection);
    if (served.state != State::Off)
        return;
    served.state = State::Starting;
    served.port = port;
    EndpointHost *host = &m_host;
    const auto future = m_jobs.run<ServeAttempt>(
        tr("Serve %1").arg(connection->name), JobRunner::Visibility::Quiet,
        [host, client = connection->client, port](core::Progress &) { return host->start(client, port); });
    JobRunner::then<ServeAttempt>(
        future, this,
        [this, connection](const core::Result<ServeAttempt> &attempt) { takeAttempt(connection, attempt); });
    emit changed(connection->id);
}

void Serving::takeAttempt(const ConnectionPtr &connection, const core::Result<ServeAttempt> &attempt)
{
    if (m_workspace.find(connection->id) != connection) { // closed meanwhile
        if (attempt && attempt->endpoint)
            release(connection->name, attempt->endpoint, {});
        return;
    }
    Served &served = servedOf(connection);
    const bool isResuming = std::exchange(served.isResuming, false);
    const bool isOn = attempt && attempt->endpoint;
    served.state = isOn ? State::On : State::Off;
    if (isOn) {
        served.endpoint = attempt->endpoint;
        served.port = served.endpoint->port();
        m_timer.start();
    }
    // What the person wants is kept where it failed at the start of the program: it may work the next time.
    remember(connection->id, served.port, isOn || isResuming);
    emit changed(connection->id);
    if (!attempt)
        emit failed(connection, attempt.error());
    else if (!isOn)
        emit portTaken(connection, served.port,
                       attempt->isOwn ? tr("this program, which serves another database there")
                                      : attempt->holder,
                       attempt->freePort);
    else if (isResuming)
        emit resumed(connection);
}

void Serving::stop(const QString &connectionId)
{
    const auto found = m_served.find(connectionId);
    if (found == m_served.end() || found->second.state != State::On)
        return;
    Served &served = found->second;
    remember(connectionId, served.port, false);
    served.state = State::Stopping;
    release(served.connection->name, served.endpoint, [this, connectionId, connection = served.connection] {
        const auto stopped = m_served.find(connectionId);
        if (stopped == m_served.end() || stopped->second.connection != connection)
            return; // closed meanwhile
        fetch(stopped->second);
        stopped->second.endpoint.reset();
        stopped->second.state = State::Off;
        emit changed(connectionId);
    });
    emit changed(connectionId);
}

void Serving::release(const QString &name, std::shared_ptr<ServedEndpoint> endpoint,
                      std::function<void()> released)
{
    const auto future = m_jobs.run<void>(tr("Stop serving %1").arg(name), JobRunner::Visibility::Quiet,
                                         [endpoint = std::move(endpoint)](core::Progress &) {
                                             endpoint->stop();
                                             return core::Result<void>();
                                         });
    if (released)
        JobRunner::then<void>(future, this, [released](const core::Result<void> &) { released(); });
}

void Serving::takeClosing(const QString &connectionId)
{
    const auto found = m_served.find(connectionId);
    if (found == m_served.end())
        return;
    Served served = std::move(found->second);
    m_served.erase(found);
    if (served.state == State::On || served.state == State::Starting)
        remember(connectionId, served.port, false);
    if (served.endpoint)
        release(served.connection->name, std::move(served.endpoint), {});
    // Pages on it close now, and may look at it once more.
    served.requests.release()->deleteLater();
    emit changed(connectionId);
}

void Serving::resume(const ConnectionPtr &connection)
{
    const Remembered last = remembered(m_settings, connection->id);
    if (!last.isOn)
        return;
    servedOf(connection).isResuming = true;
    start(connection, last.port);
}

void Serving::fetch(Served &served)
{
    if (served.endpoint && !served.isPaused)
        served.requests->append(served.endpoint->takeEntries());
}

void Serving::fetchAll()
{
    bool isNeeded = false;
    for (auto &[id, served] : m_served) {
        isNeeded = isNeeded || served.endpoint;
        fetch(served);
    }
    if (!isNeeded)
        m_timer.stop();
}

void Serving::remember(const QString &connectionId, quint16 port, bool isOn)
{
    QJsonObject all = rememberedPorts(m_settings);
    if (all.size() >= kRememberedMax && !all.contains(connectionId))
        all.erase(all.begin());
    all[connectionId] = QJsonObject{{QStringLiteral("port"), port}, {QStringLiteral("on"), isOn}};
    m_settings.set(settings::servedPorts,
                   QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact)));
}

} // namespace ui
