#include "ui/main_window/database_commands.h"

#include "ui/common/error_text.h"
#include "ui/common/prompt.h"
#include "ui/connections/workspace.h"
#include "ui/jobs/job_runner.h"
#include "ui/settings/settings.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

namespace ui {

namespace {

QString documentsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

/// Where a new or another database is looked for first.
QString startFolder(const Settings &settings)
{
    const QString last = settings.get(settings::lastDatabaseFolder);
    if (QFileInfo(last).isDir())
        return last;
    const QString documents = documentsFolder();
    return QFileInfo(documents).isDir() ? documents : QDir::homePath(); // else Qt takes the current folder
}

constexpr int kFillingMs = 200;

/// Passes on what a job reports, and keeps its percentage.
class PercentProgress final : public core::Progress
{
public:
    PercentProgress(core::Progress &next, std::atomic<int> &percent)
        : m_next(next)
        , m_percent(percent)
    {}
    void report(std::uint64_t done, std::uint64_t total) override
    {
        if (total > 0)
            m_percent = int(std::min(done, total) * 100 / total);
        m_next.report(done, total);
    }
    void log(std::string_view line) override { m_next.log(line); }
    bool stopRequested() const override { return m_next.stopRequested(); }

private:
    core::Progress &m_next;
    std::atomic<int> &m_percent;
};

} // namespace

DatabaseCommands::DatabaseCommands(AppContext &context, const Features &features, QVBoxLayout *notices,
                                   QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_features(features)
    , m_notices(notices)
    , m_window(window)
{
    m_fillingTimer.setInterval(kFillingMs);
    connect(&m_fillingTimer, &QTimer::timeout, this, &DatabaseCommands::fillingChanged);
    connect(&context.workspace, &Workspace::opened, this, &DatabaseCommands::takeOpened);
    connect(&context.workspace, &Workspace::openFailed, this, &DatabaseCommands::takeFailure);
    connect(&context.workspace, &Workspace::refreshFailed, this,
            [this](const QString &id, const core::Error &error) {
                if (error.code() != core::ErrorCode::Cancelled && !isEndpointId(id))
                    showNotice(id, describeError(error).joined());
            });
    // A sample that nobody waits for any more would keep its folder open, and itself from being opened again.
    connect(&context.workspace, &Workspace::closed, this, [this](const QString &id) {
        if (const auto found = m_filling.find(id); found != m_filling.end())
            found->job.cancel();
    });
}

void DatabaseCommands::askOpen()
{
    const QString folder =
        askFolder(m_window, {tr("Open a database folder"), startFolder(m_context.settings)});
    if (folder.isEmpty())
        return;
    m_context.settings.set(settings::lastDatabaseFolder, QFileInfo(folder).absolutePath());
    choose(folder);
}

void DatabaseCommands::askNew()
{
    const QString folder = askSaveFile(
        m_window,
        {tr("Name the folder of the new database"), startFolder(m_context.settings), tr("database"), {}});
    if (folder.isEmpty())
        return;
    const QFileInfo info(folder);
    if (info.exists() && (!info.isDir() || !QDir(folder).isEmpty())) {
        showError(m_window,
                  {tr("%1 is there already").arg(info.fileName()),
                   tr("A new database needs a folder of its own. Choose another name, or open the database "
                      "that is there.")});
        return;
    }
    m_context.settings.set(settings::lastDatabaseFolder, info.absolutePath());
    create(folder);
}

void DatabaseCommands::create(const QString &folder)
{
    m_chosen.insert(Workspace::idOfFolder(folder));
    m_context.workspace.openFolder(folder, Connector::Mode::ReadWrite, true);
}

void DatabaseCommands::openSample()
{
    const QString folder = QDir(m_context.settings.paths().dataFolder).filePath(QStringLiteral("sample"));
    const QString id = Workspace::idOfFolder(folder);
    if (const ConnectionPtr connection = m_context.workspace.find(id)) {
        if (m_filling.contains(id))
            return; // it is said when all of it is there
        if (m_context.workspace.tableNames(id).isEmpty())
            fillSample(connection);
        else
            emit sampleReady(connection);
        return;
    }
    m_samples.insert(id);
    m_context.workspace.openFolder(folder, Connector::Mode::ReadWrite, true);
}

void DatabaseCommands::open(const QString &folder, Connector::Mode mode)
{
    const QString id = Workspace::idOfFolder(folder);
    if (MessageBar *bar = m_bars.value(id))
        bar->clear();
    if (mode == Connector::Mode::ReadOnly)
        m_readOnly.insert(id);
    m_context.workspace.openFolder(folder, mode, false);
}

void DatabaseCommands::choose(const QString &folder)
{
    const QString id = Workspace::idOfFolder(folder);
    if (const ConnectionPtr connection = m_context.workspace.find(id)) {
        emit chosen(connection);
        return;
    }
    m_chosen.insert(id);
    open(folder);
}

void DatabaseCommands::showFolder(const Connection &connection)
{
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(connection.folder)))
        showNotice(connection.id, tr("The desktop has no program to show %1.").arg(connection.folder));
}

bool DatabaseCommands::accepts(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return std::any_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); });
}

void DatabaseCommands::take(const QMimeData &data, const ConnectionPtr &target, const QString &tableAtHand)
{
    QStringList files;
    for (const QUrl &url : data.urls()) {
        const QFileInfo info(url.toLocalFile());
        if (info.isDir())
            choose(info.absoluteFilePath());
        else if (info.exists() &&
                 !(m_features.takeFile &&
                   m_features.takeFile(m_context, target, info.absoluteFilePath(), m_window)))
            files.append(info.absoluteFilePath());
    }
    if (files.isEmpty())
        return;
    if (!target)
        showNotice(QStringLiteral("drop"),
                   tr("Open a database first: files are imported into the one at hand."));
    else if (target->readOnly)
        showNotice(QStringLiteral("drop"),
                   tr("%1 is open for reading only, so nothing can be imported into it.").arg(target->name));
    else if (m_features.importFiles)
        m_features.importFiles(m_context, target, files, {}, m_window, tableAtHand);
}

MessageBar *DatabaseCommands::barOf(const QString &key)
{
    MessageBar *&bar = m_bars[key];
    if (!bar) {
        bar = new MessageBar;
        bar->setObjectName(QStringLiteral("notice"));
        m_notices->addWidget(bar);
    }
    return bar;
}

void DatabaseCommands::showNotice(const QString &key, const QString &text)
{
    barOf(key)->showMessage(MessageBar::Kind::Warning, text);
}

void DatabaseCommands::showInformation(const QString &key, const QString &text, const QString &actionText,
                                       std::function<void()> act)
{
    MessageBar *bar = barOf(key);
    bar->showMessage(MessageBar::Kind::Info, text, {{actionText, [bar, act = std::move(act)] {
                                                         bar->clear();
                                                         act();
                                                     }}});
}

void DatabaseCommands::showNotice(const QString &key, MessageBar::Kind kind, const QString &text,
                                  const QList<MessageBar::Action> &actions, const QString &details)
{
    barOf(key)->showMessage(kind, text, actions, details);
}

void DatabaseCommands::clearNotice(const QString &key)
{
    if (MessageBar *bar = m_bars.value(key))
        bar->clear();
}

void DatabaseCommands::takeOpened(const ConnectionPtr &connection)
{
    if (connection->isRemote())
        return;
    m_context.settings.addRecentFolder(connection->folder);
    m_readOnly.remove(connection->id);
    m_failed.remove(connection->id);
    if (MessageBar *bar = m_bars.value(connection->id))
        bar->clear();
    if (m_samples.remove(connection->id))
        fillSample(connection);
    if (m_chosen.remove(connection->id))
        emit chosen(connection);
}

void DatabaseCommands::takeFailure(const QString &folder, const core::Error &error)
{
    if (isEndpointId(folder))
        return;
    m_samples.remove(folder);
    m_chosen.remove(folder);
    const bool wasReadOnly = m_readOnly.remove(folder);
    if (error.code() == core::ErrorCode::Cancelled)
        return;
    const ErrorText text = describeError(error);
    const bool isOpen = m_context.workspace.find(folder) != nullptr; // for reading
    const bool canReadOnly =
        !wasReadOnly && !isOpen &&
        (error.code() == core::ErrorCode::Locked || error.code() == core::ErrorCode::Corruption);
    const bool isFolder = QFileInfo(folder).isDir(); // a backup file is opened like one
    const bool isDamaged = isFolder && error.code() == core::ErrorCode::Corruption;
    m_failed.insert(folder, wasReadOnly ? Connector::Mode::ReadOnly : Connector::Mode::ReadWrite);
    QList<MessageBar::Action> actions;
    if (isDamaged) {
        actions.append({tr("Check..."), [this, folder] { check(folder); }});
        actions.append({tr("Repair..."), [this, folder] { askRepair(folder); }});
    }
    if (canReadOnly)
        actions.append({tr("Open read-only"), [this, folder] { open(folder, Connector::Mode::ReadOnly); }});
    if (isFolder && QDir(folder).isEmpty())
        actions.append({tr("Create a database here"), [this, folder] { create(folder); }});
    else if (isFolder && !isDamaged)
        actions.append({tr("Try again"), [this, folder, wasReadOnly] {
                            open(folder,
                                 wasReadOnly ? Connector::Mode::ReadOnly : Connector::Mode::ReadWrite);
                        }});
    if (!isFolder)
        m_context.settings.removeRecentFolder(folder);
    // The message names the folder where core's sentence does not.
    QString sentence = text.joined();
    if (!sentence.contains(folder))
        sentence = tr("%1: %2").arg(QFileInfo(folder).fileName(), sentence);
    MessageBar *bar = barOf(folder);
    bar->showMessage(MessageBar::Kind::Error, sentence, actions, text.details);
    connect(bar, &MessageBar::closed, this, [this, folder] { m_failed.remove(folder); });
}

QList<SavedDatabase> DatabaseCommands::wanted() const
{
    QList<SavedDatabase> databases;
    for (const ConnectionPtr &connection : m_context.workspace.connections()) {
        if (!connection->isRemote())
            databases.append({connection->folder,
                              connection->readOnly ? Connector::Mode::ReadOnly : Connector::Mode::ReadWrite});
    }
    for (const QString &id : m_context.workspace.opening()) {
        if (!isEndpointId(id) && !m_context.workspace.find(id))
            databases.append(
                {id, m_readOnly.contains(id) ? Connector::Mode::ReadOnly : Connector::Mode::ReadWrite});
    }
    for (auto failed = m_failed.begin(); failed != m_failed.end(); ++failed)
        if (!m_context.workspace.find(failed.key()))
            databases.append({failed.key(), failed.value()});
    return databases;
}

std::optional<int> DatabaseCommands::fillingPercent(const QString &id) const
{
    const auto found = m_filling.find(id);
    return found == m_filling.end() ? std::optional<int>() : int(*found->percent);
}

void DatabaseCommands::fillSample(const ConnectionPtr &connection)
{
    const auto fill = m_features.fillSample;
    if (!fill)
        return;
    const auto percent = std::make_shared<std::atomic<int>>(0);
    m_fillingTimer.start();
    const auto future = m_context.jobs.run<void>(
        tr("Create the sample database"), JobRunner::Visibility::Listed,
        [connection, fill, percent](core::Progress &progress) -> core::Result<void> {
            const auto tables = connection->client->listTables({});
            if (!tables)
                return tables.error();
            PercentProgress counted(progress, *percent);
            if (tables->tableNames.empty())
                return fill(*connection->client, counted);
            progress.log(tr("It was made before and is opened as it is.").toStdString());
            return {};
        });
    m_filling.insert(connection->id, {percent, future});
    JobRunner::then<void>(future, this, [this, connection](const core::Result<void> &result) {
        m_filling.remove(connection->id);
        if (m_filling.isEmpty())
            m_fillingTimer.stop();
        emit fillingChanged();
        if (m_context.workspace.find(connection->id) != connection)
            return; // closed meanwhile
        m_context.workspace.refresh(connection->id);
        if (result)
            emit sampleReady(connection);
        else if (result.error().code() != core::ErrorCode::Cancelled)
            showNotice(connection->id, describeError(result.error()).joined());
    });
}

} // namespace ui
