#include "ui/streams/trigger_runs.h"

#include "ui/connections/workspace.h"
#include "ui/settings/settings.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>
#include <mutex>

namespace ui {

namespace {

constexpr int kFetchMs = 100;
/// JSON: the triggers of all databases, and which of them run. Written here only.
const Setting<QString> kTriggers{"streams/triggers", QString()};

core::TriggerLine ownLine(core::TriggerLine::Kind kind, std::string text)
{
    return {QDateTime::currentMSecsSinceEpoch() * 1000, kind, std::move(text)};
}

} // namespace

/// What a run says, until the GUI thread fetches it.
class TriggerRuns::Mailbox final : public core::TriggerObserver
{
public:
    void line(const core::TriggerLine &line) override
    {
        const std::lock_guard lock(m_mutex);
        if (m_lines.size() >= kLinesMax) {
            m_lines.pop_front(); // a program that writes more than anybody reads
            ++m_dropped;
        }
        m_lines.push_back(line);
    }
    void status(const core::TriggerStatus &status) override
    {
        const std::lock_guard lock(m_mutex);
        m_status = status;
    }
    struct Content
    {
        std::deque<core::TriggerLine> lines;
        quint64 dropped = 0;
        core::TriggerStatus status;
    };
    Content fetch()
    {
        const std::lock_guard lock(m_mutex);
        return {std::exchange(m_lines, {}), std::exchange(m_dropped, 0), m_status};
    }

private:
    std::mutex m_mutex;
    std::deque<core::TriggerLine> m_lines; // guarded by m_mutex
    quint64 m_dropped = 0;                 // guarded by m_mutex
    core::TriggerStatus m_status;          // guarded by m_mutex
};

TriggerRuns::TriggerRuns(Settings &settings, Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_workspace(workspace)
{
    load();
    m_timer.setInterval(kFetchMs);
    connect(&m_timer, &QTimer::timeout, this, &TriggerRuns::fetch);
    connect(&workspace, &Workspace::opened, this, [this](const ConnectionPtr &connection) {
        for (const auto &trigger : m_triggers) {
            if (trigger->connectionId != connection->id || !trigger->isOn)
                continue;
            if (trigger->state == State::Stopping)
                trigger->startsAgain = true;
            else
                run(*trigger);
        }
    });
    connect(&workspace, &Workspace::connectionAboutToClose, this, [this](const QString &connectionId) {
        for (const auto &trigger : m_triggers) {
            if (trigger->connectionId == connectionId)
                halt(*trigger); // and stays on: it goes on when the database is opened again
        }
    });
}

TriggerRuns::~TriggerRuns() = default;

TriggerRuns::Trigger *TriggerRuns::find(const QString &id)
{
    return const_cast<Trigger *>(std::as_const(*this).find(id));
}

const TriggerRuns::Trigger *TriggerRuns::find(const QString &id) const
{
    for (const auto &trigger : m_triggers) {
        if (trigger->id == id)
            return trigger.get();
    }
    return nullptr;
}

QString TriggerRuns::checkpointOf(const QString &id) const
{
    return m_settings.paths().stateFolder + QStringLiteral("/triggers/") + id + QStringLiteral(".json");
}

void TriggerRuns::load()
{
    const QByteArray stored = m_settings.get(kTriggers).toUtf8();
    for (const QJsonValue value : QJsonDocument::fromJson(stored).array()) {
        const QJsonObject entry = value.toObject();
        const QByteArray json = QJsonDocument(entry[QStringLiteral("trigger")].toObject()).toJson();
        auto read = core::triggerFromJson(json.toStdString());
        if (!read)
            continue; // of a later version, or by hand: it is no trigger of ours
        auto trigger = std::make_unique<Trigger>();
        trigger->id = entry[QStringLiteral("id")].toString();
        trigger->connectionId = entry[QStringLiteral("connection")].toString();
        trigger->isOn = entry[QStringLiteral("on")].toBool();
        trigger->settings = std::move(*read);
        if (!trigger->id.isEmpty() && !trigger->connectionId.isEmpty())
            m_triggers.push_back(std::move(trigger));
    }
}

void TriggerRuns::save()
{
    QJsonArray entries;
    for (const auto &trigger : m_triggers) {
        const QByteArray json = QByteArray::fromStdString(core::triggerToJson(trigger->settings));
        entries.append(QJsonObject{{QStringLiteral("id"), trigger->id},
                                   {QStringLiteral("connection"), trigger->connectionId},
                                   {QStringLiteral("on"), trigger->isOn},
                                   {QStringLiteral("trigger"), QJsonDocument::fromJson(json).object()}});
    }
    m_settings.set(kTriggers, QString::fromUtf8(QJsonDocument(entries).toJson(QJsonDocument::Compact)));
}

// ---- asking

QStringList TriggerRuns::ofTable(const QString &connectionId, const QString &tableName) const
{
    QStringList ids;
    for (const auto &trigger : m_triggers) {
        if (trigger->connectionId == connectionId && trigger->settings.tableName == tableName.toStdString())
            ids.append(trigger->id);
    }
    return ids;
}

const core::TriggerSettings *TriggerRuns::settings(const QString &id) const
{
    const Trigger *trigger = find(id);
    return trigger ? &trigger->settings : nullptr;
}

TriggerRuns::State TriggerRuns::state(const QString &id) const
{
    const Trigger *trigger = find(id);
    return trigger ? trigger->state : State::Off;
}

core::TriggerStatus TriggerRuns::status(const QString &id) const
{
    const Trigger *trigger = find(id);
    return trigger ? trigger->status : core::TriggerStatus();
}

std::optional<core::Error> TriggerRuns::error(const QString &id) const
{
    const Trigger *trigger = find(id);
    return trigger ? trigger->error : std::nullopt;
}

const std::deque<core::TriggerLine> &TriggerRuns::lines(const QString &id) const
{
    static const std::deque<core::TriggerLine> none;
    const Trigger *trigger = find(id);
    return trigger ? trigger->lines : none;
}

quint64 TriggerRuns::firstLine(const QString &id) const
{
    const Trigger *trigger = find(id);
    return trigger ? trigger->firstLine : 0;
}

// ---- changing

QString TriggerRuns::add(const ConnectionPtr &connection, const core::TriggerSettings &settings)
{
    auto trigger = std::make_unique<Trigger>();
    trigger->id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    trigger->connectionId = connection->id;
    trigger->isOn = true;
    trigger->settings = settings;
    const QString id = trigger->id;
    m_triggers.push_back(std::move(trigger));
    save();
    emit listChanged();
    run(*m_triggers.back());
    return id;
}

void TriggerRuns::change(const QString &id, const core::TriggerSettings &settings)
{
    Trigger *trigger = find(id);
    if (!trigger)
        return;
    trigger->settings = settings;
    save();
    emit listChanged();
    if (trigger->state == State::Running) {
        halt(*trigger);
        trigger->startsAgain = true;
    }
}

void TriggerRuns::remove(const QString &id)
{
    const auto found = std::find_if(m_triggers.begin(), m_triggers.end(),
                                    [&](const auto &trigger) { return trigger->id == id; });
    if (found == m_triggers.end())
        return;
    std::unique_ptr<Trigger> removed = std::move(*found);
    m_triggers.erase(found);
    if (removed->state == State::Running || removed->state == State::Stopping) {
        halt(*removed);
        removed->startsAgain = false;
        m_removed.push_back(std::move(removed));
    } else {
        QFile::remove(checkpointOf(id));
    }
    save();
    emit listChanged();
}

void TriggerRuns::start(const QString &id)
{
    Trigger *trigger = find(id);
    if (!trigger)
        return;
    trigger->isOn = true;
    save();
    if (trigger->state == State::Stopping)
        trigger->startsAgain = true;
    else
        run(*trigger);
}

void TriggerRuns::stop(const QString &id)
{
    Trigger *trigger = find(id);
    if (!trigger)
        return;
    trigger->isOn = false;
    trigger->startsAgain = false;
    save();
    halt(*trigger);
}

void TriggerRuns::beginAnew(const QString &id)
{
    Trigger *trigger = find(id);
    if (!trigger)
        return;
    if (trigger->state == State::Running || trigger->state == State::Stopping) {
        trigger->startsAgain = trigger->state == State::Running || trigger->startsAgain;
        trigger->forgetsFirst = true;
        halt(*trigger);
        return;
    }
    QFile::remove(checkpointOf(id));
    addLine(*trigger, ownLine(core::TriggerLine::Kind::Information, "The next start begins anew"));
    emit linesChanged(id);
}

void TriggerRuns::clearLines(const QString &id)
{
    Trigger *trigger = find(id);
    if (!trigger)
        return;
    trigger->firstLine += trigger->lines.size();
    trigger->lines.clear();
    emit linesChanged(id);
}

// ---- running

void TriggerRuns::run(Trigger &trigger)
{
    const ConnectionPtr connection = m_workspace.find(trigger.connectionId);
    if (!connection || trigger.state == State::Running || trigger.state == State::Stopping)
        return;
    const QString checkpoint = checkpointOf(trigger.id);
    QDir().mkpath(QFileInfo(checkpoint).absolutePath());
    trigger.state = State::Running;
    trigger.error.reset();
    trigger.status = {};
    trigger.mailbox = std::make_shared<Mailbox>();
    trigger.job = m_jobs.start(
        [client = connection->client, settings = trigger.settings, path = checkpoint.toStdString(),
         mailbox = trigger.mailbox](core::Progress &progress) {
            return core::runTrigger(*client, settings, path, *mailbox, progress);
        },
        [this, id = trigger.id](const core::Result<void> &result) { takeEnd(id, result); });
    m_timer.start();
    emit changed(trigger.id);
}

void TriggerRuns::halt(Trigger &trigger)
{
    if (trigger.state != State::Running)
        return;
    trigger.state = State::Stopping;
    m_jobs.stop(trigger.job);
    emit changed(trigger.id);
}

void TriggerRuns::takeEnd(const QString &id, const core::Result<void> &result)
{
    fetch();
    const auto removed = std::find_if(m_removed.begin(), m_removed.end(),
                                      [&](const auto &trigger) { return trigger->id == id; });
    if (removed != m_removed.end()) {
        m_removed.erase(removed);
        QFile::remove(checkpointOf(id));
        stopTimerWhereNoneRuns();
        return;
    }
    Trigger *trigger = find(id);
    if (!trigger)
        return;
    const bool wasStopped = trigger->state == State::Stopping;
    trigger->mailbox.reset();
    trigger->state = State::Off;
    if (!result && !wasStopped) {
        trigger->state = State::Failed;
        trigger->error = result.error();
        addLine(*trigger, ownLine(core::TriggerLine::Kind::Failure, "Ended: " + result.error().message()));
    } else {
        addLine(*trigger, ownLine(core::TriggerLine::Kind::Information, "Stopped"));
    }
    if (std::exchange(trigger->forgetsFirst, false))
        QFile::remove(checkpointOf(id));
    emit linesChanged(id);
    emit changed(id);
    if (std::exchange(trigger->startsAgain, false))
        run(*trigger);
    stopTimerWhereNoneRuns();
}

void TriggerRuns::stopTimerWhereNoneRuns()
{
    const bool isAnyRunning = std::any_of(m_triggers.begin(), m_triggers.end(), [](const auto &one) {
        return one->state == State::Running || one->state == State::Stopping;
    });
    if (!isAnyRunning && m_removed.empty())
        m_timer.stop();
}

void TriggerRuns::addLine(Trigger &trigger, core::TriggerLine line)
{
    trigger.lines.push_back(std::move(line));
    while (trigger.lines.size() > kLinesMax) {
        trigger.lines.pop_front();
        ++trigger.firstLine;
    }
}

void TriggerRuns::fetch()
{
    for (const auto &trigger : m_triggers) {
        if (!trigger->mailbox)
            continue;
        Mailbox::Content content = trigger->mailbox->fetch();
        trigger->firstLine += content.dropped;
        for (core::TriggerLine &line : content.lines)
            addLine(*trigger, std::move(line));
        const bool hasNewStatus = content.status != trigger->status;
        trigger->status = content.status;
        if (!content.lines.empty())
            emit linesChanged(trigger->id);
        if (hasNewStatus)
            emit changed(trigger->id);
    }
}

} // namespace ui
