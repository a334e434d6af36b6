#include "ui/main_window/main_window.h"

#include "ui/common/empty_state.h"
#include "ui/common/icons.h"
#include "ui/connections/workspace.h"
#include "ui/jobs/job_runner.h"
#include "ui/jobs/jobs_panel.h"
#include "ui/main_window/command_palette.h"
#include "ui/main_window/database_commands.h"
#include "ui/main_window/dock_title.h"
#include "ui/main_window/endpoint_commands.h"
#include "ui/main_window/feature_actions.h"
#include "ui/main_window/kept_dock_width.h"
#include "ui/main_window/session.h"
#include "ui/main_window/start_page.h"
#include "ui/main_window/tab_area.h"
#include "ui/main_window/table_tabs.h"
#include "ui/main_window/top_bar.h"
#include "ui/main_window/window_actions.h"
#include "ui/main_window/window_state.h"
#include "ui/navigator/navigator_panel.h"
#include "ui/settings/settings.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QJsonArray>
#include <QMenuBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

MainWindow::MainWindow(AppContext &context, Features features, QWidget *parent)
    : QMainWindow(parent)
    , m_context(context)
    , m_features(std::move(features))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(applicationIcon());
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    buildRegions();
    buildDocks();
    m_session = new Session(
        context.jobs, sessionFile(context.settings), [this] { return collectSession(); }, this);
    connectFileActions();
    connectViewActions();
    connectTableActions();
    connectPastActions();
    connectWorkspace();
    connectServing();
    connectEndpoints();
    connectFeatures();
    resize(1280, 800);
    setMinimumSize(640, 420);
    updateRegions();
}

MainWindow::~MainWindow()
{
    // Children go after this destructor, and on their way say things that nobody is left to hear.
    m_session->setPaused(true);
    hide();
    for (QObject *child : findChildren<QObject *>())
        child->disconnect(this);
}

void MainWindow::buildRegions()
{
    m_palette = new CommandPalette([this] { return paletteEntries(); });
    m_topBar = new TopBar(m_context.jobs, m_palette);
    m_actions = new WindowActions(m_topBar->menuBar(), this);
    setMenuWidget(m_topBar);

    auto *center = new QWidget;
    auto *layout = new QVBoxLayout(center);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_notices = new QVBoxLayout;
    m_notices->setSpacing(0);
    layout->addLayout(m_notices);
    m_center = new QStackedWidget;
    m_startPage = new StartPage;
    m_tabArea = new TabArea;
    m_center->addWidget(m_startPage);
    m_center->addWidget(m_tabArea);
    layout->addWidget(m_center, 1);
    setCentralWidget(center);

    m_tabs = new TableTabs(m_context, m_features, m_tabArea, this);
    m_databases = new DatabaseCommands(m_context, m_features, m_notices, this);
    m_endpoints = new EndpointCommands(m_context, *m_databases, this);
}

QDockWidget *MainWindow::addDock(const QString &title, const char *name, QWidget *content,
                                 Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(QLatin1String(name));
    dock->setWidget(content);
    dock->setTitleBarWidget(new DockTitle(title, dock));
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::buildDocks()
{
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    m_navigator = new NavigatorPanel(m_context);
    m_navigatorDock = addDock(tr("Navigator"), "navigatorDock", m_navigator, Qt::LeftDockWidgetArea);
    auto *navigatorTitle = static_cast<DockTitle *>(m_navigatorDock->titleBarWidget());
    navigatorTitle->addAction(m_actions->newTable);
    m_jobsDock = addDock(tr("Jobs"), "jobsDock", new JobsPanel(m_context.jobs), Qt::BottomDockWidgetArea);
    auto *clear = new QAction(icon(Icon::Check), tr("Clear finished jobs"), this);
    connect(clear, &QAction::triggered, &m_context.jobs, &JobRunner::clearFinished);
    static_cast<DockTitle *>(m_jobsDock->titleBarWidget())->addAction(clear);
    m_jobsDock->hide();
    resizeDocks({m_navigatorDock}, {240}, Qt::Horizontal);
    new KeptDockWidth(*this, m_navigatorDock);
    resizeDocks({m_jobsDock}, {160}, Qt::Vertical);
}

void MainWindow::chooseCurrentTable()
{
    const auto table = m_tabs->current();
    if (!table)
        return;
    m_navigator->choose(table->connection->id, table->tableName);
    // A tab of the last session may come before the tree has its table.
    const NavigatorTarget chosen = m_navigator->target();
    m_isChoicePending = chosen.connection != table->connection || chosen.table != table->tableName;
}

void MainWindow::updateRegions()
{
    const Workspace &workspace = m_context.workspace;
    const bool hasDatabase = !workspace.connections().empty() || !workspace.opening().isEmpty();
    m_center->setCurrentWidget(hasDatabase ? static_cast<QWidget *>(m_tabArea) : m_startPage);
    m_navigatorDock->setVisible(hasDatabase && m_actions->navigator->isChecked());
    if (!hasDatabase)
        m_startPage->setRecentFolders(m_context.settings.recentFolders());
    const ConnectionPtr current = m_tabs->currentConnection();
    m_tabArea->setLineRole(current ? current->colorRole() : std::nullopt);
    updateEmptyTabArea();
    updateActions();
    m_session->touch();
}

void MainWindow::updateEmptyTabArea()
{
    EmptyState *empty = m_tabArea->emptyState();
    const ConnectionPtr connection = connectionAtHand();
    if (!connection)
        empty->setContent(Icon::Database, tr("Opening the database."));
    else if (const auto percent = m_databases->fillingPercent(connection->id))
        empty->setContent(Icon::Database, tr("Creating the sample database: %1 %").arg(*percent));
    else if (m_context.workspace.tablesAreKnown(connection->id) &&
             m_context.workspace.tableNames(connection->id).isEmpty())
        empty->setContent(Icon::Table,
                          tr("This database has no tables yet. A table holds items under a primary key."),
                          connection->readOnly ? QString() : tr("New table"));
    else
        empty->setContent(Icon::Table,
                          tr("Choose a table in the navigator to see its items, or press Ctrl+P."));
}

void MainWindow::updateActions()
{
    const ConnectionPtr connection = connectionAtHand();
    const auto table = tableAtHand();
    const ConnectionPtr forNew = connectionForNew();
    const bool isWritable = forNew && !forNew->readOnly;
    const bool hasTable = table.has_value();
    const bool isTableWritable = table && !table->connection->readOnly;
    const bool hasPage = m_tabArea->currentPage() != nullptr;
    m_actions->importFiles->setEnabled(isWritable && m_features.importFiles);
    m_actions->exportTable->setEnabled(hasTable && m_features.exportTable);
    m_actions->closeTab->setEnabled(hasPage);
    m_actions->reopenTab->setEnabled(m_tabs->canReopen());
    m_actions->closeDatabase->setEnabled(connection != nullptr);
    m_actions->nextTab->setEnabled(m_tabArea->pages().size() > 1);
    m_actions->previousTab->setEnabled(m_tabArea->pages().size() > 1);
    m_actions->find->setEnabled(connection != nullptr);
    m_actions->refresh->setEnabled(connection != nullptr);
    m_actions->newTable->setEnabled(isWritable && m_features.createTable);
    m_actions->newItem->setEnabled(isTableWritable && m_features.newItem);
    m_actions->tableDetails->setEnabled(hasTable && m_features.showTableDetails);
    updatePastActions(table);
    m_actions->deleteTable->setEnabled(isTableWritable && m_features.deleteTable);
    m_actions->sample->setEnabled(bool(m_features.fillSample));
    const QString theme = m_context.settings.get(settings::theme);
    for (QAction *action : m_actions->theme->actions())
        action->setChecked(action->data().toString() == theme);
    if (m_featureActions)
        m_featureActions->update();
    updateServeAction();
    updateDatabaseMenu();
    updateTitle();
}

void MainWindow::updateTitle()
{
    const ConnectionPtr connection = connectionAtHand();
    const auto table = m_tabs->current();
    QStringList parts;
    if (table)
        parts.append(table->tableName);
    if (connection)
        parts.append(connection->name);
    parts.append(QStringLiteral("Tablewright"));
    setWindowTitle(parts.join(QStringLiteral(" - ")));
    m_topBar->setDatabase(connection ? connection->name : QString(), connection && connection->readOnly);
    m_actions->reopenTab->setEnabled(m_tabs->canReopen());
}

void MainWindow::give(NavigatorCommand command, const NavigatorTarget &target)
{
    switch (command) {
    case NavigatorCommand::ConnectEndpoint:
        return m_endpoints->askConnect();
    case NavigatorCommand::OpenDatabase:
        return m_databases->askOpen();
    case NavigatorCommand::NewDatabase:
        return m_databases->askNew();
    default:
        break;
    }
    if (!target.connection)
        return;
    const TableRef table{target.connection, target.table};
    const auto run = [](const auto &feature, auto &&...arguments) {
        if (feature)
            feature(std::forward<decltype(arguments)>(arguments)...);
    };
    switch (command) {
    case NavigatorCommand::Preview:
        m_tabs->openTable(table, target.index, TableTabs::Stay::Preview);
        return;
    case NavigatorCommand::Open:
        m_tabs->openTable(table, target.index, TableTabs::Stay::Permanent);
        return;
    case NavigatorCommand::NewItem:
        return m_tabs->newItem(table);
    case NavigatorCommand::TableDetails:
        return run(m_features.showTableDetails, m_context, table, this);
    case NavigatorCommand::CreateTable:
        return run(m_features.createTable, m_context, target.connection, this);
    case NavigatorCommand::Import:
        return run(m_features.importFiles, m_context, target.connection, QStringList(), target.table, this,
                   tableShownIn(target.connection));
    case NavigatorCommand::Export:
        return run(m_features.exportTable, m_context, table, target.index, this);
    case NavigatorCommand::KeepPast:
        return run(m_features.keepPast, m_context, table, this);
    case NavigatorCommand::DeleteTable:
        return run(m_features.deleteTable, m_context, table, this);
    case NavigatorCommand::Refresh:
        return m_context.workspace.refresh(target.connection->id);
    case NavigatorCommand::OpenForWriting:
        return m_databases->open(target.connection->folder);
    case NavigatorCommand::ShowFolder:
        return m_databases->showFolder(*target.connection);
    case NavigatorCommand::CheckDatabase:
        return m_databases->check(target.connection->folder);
    case NavigatorCommand::ToggleServing:
        return toggleServing(target.connection);
    case NavigatorCommand::ShowRequests:
        m_tabs->openRequests(target.connection);
        return;
    case NavigatorCommand::CloseDatabase:
        return closeDatabase(target.connection);
    case NavigatorCommand::EditEndpoint:
        return m_endpoints->askEdit(target.connection->id);
    case NavigatorCommand::DuplicateEndpoint:
        return m_endpoints->askDuplicate(target.connection->id);
    case NavigatorCommand::RemoveEndpoint:
        return m_endpoints->askRemove(target.connection->id);
    case NavigatorCommand::ConnectEndpoint:
    case NavigatorCommand::OpenDatabase:
    case NavigatorCommand::NewDatabase:
        return; // done above: they need no connection
    }
}

void MainWindow::closeDatabase(const ConnectionPtr &connection)
{
    if (connection && m_tabs->closePagesOf(connection->id))
        m_context.workspace.close(connection->id);
}

void MainWindow::setZoom(int percent)
{
    m_context.settings.set(settings::zoomPercent, qBound(80, percent, 200));
}

void MainWindow::restoreSession()
{
    const QJsonObject state = Session::load(sessionFile(m_context.settings));
    m_session->setPaused(true);
    restoreWindow(*this, state[QStringLiteral("window")].toObject());
    m_actions->navigator->setChecked(state[QStringLiteral("navigatorVisible")].toBool(true));
    m_navigator->restoreState(state[QStringLiteral("navigator")].toObject());
    m_tabs->restoreState(state[QStringLiteral("tabs")].toObject());
    for (const SavedDatabase &database : databasesFromJson(state[QStringLiteral("databases")].toArray()))
        m_databases->open(database.folder, database.mode);
    for (const QJsonValue id : state[QStringLiteral("endpoints")].toArray())
        m_endpoints->open(id.toString());
    m_session->setPaused(false);
    updateRegions();
}

QJsonObject MainWindow::collectSession() const
{
    return {{QStringLiteral("version"), 1},
            {QStringLiteral("window"), saveWindow(*this)},
            {QStringLiteral("navigatorVisible"), m_actions->navigator->isChecked()},
            {QStringLiteral("navigator"), m_navigator->saveState()},
            {QStringLiteral("databases"), toJson(m_databases->wanted())},
            {QStringLiteral("endpoints"), QJsonArray::fromStringList(m_endpoints->wanted())},
            {QStringLiteral("tabs"), m_tabs->saveState()}};
}

} // namespace ui
