// The window's wires: which action, region and service tells whom.

#include "ui/main_window/main_window.h"

#include "ui/common/colors.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/connections/workspace.h"
#include "ui/main_window/about_dialog.h"
#include "ui/main_window/command_palette.h"
#include "ui/main_window/database_commands.h"
#include "ui/main_window/endpoint_commands.h"
#include "ui/main_window/session.h"
#include "ui/main_window/start_page.h"
#include "ui/main_window/tab_area.h"
#include "ui/main_window/table_tabs.h"
#include "ui/main_window/top_bar.h"
#include "ui/main_window/window_actions.h"
#include "ui/navigator/navigator_panel.h"
#include "ui/settings/settings.h"

#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QMenu>
#include <QToolButton>

namespace ui {

void MainWindow::connectFileActions()
{
    connect(m_actions->newDatabase, &QAction::triggered, m_databases, &DatabaseCommands::askNew);
    connect(m_actions->openDatabase, &QAction::triggered, m_databases, &DatabaseCommands::askOpen);
    connect(m_actions->sample, &QAction::triggered, m_databases, &DatabaseCommands::openSample);
    connect(m_actions->recent, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    connect(m_actions->closeTab, &QAction::triggered, this, [this] {
        if (Page *page = m_tabArea->currentPage())
            m_tabs->closePage(page);
    });
    connect(m_actions->reopenTab, &QAction::triggered, m_tabs, &TableTabs::reopenLast);
    connect(m_actions->closeDatabase, &QAction::triggered, this,
            [this] { closeDatabase(connectionAtHand()); });
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_startPage, &StartPage::sampleRequested, m_databases, &DatabaseCommands::openSample);
    connect(m_startPage, &StartPage::openRequested, m_databases, &DatabaseCommands::askOpen);
    connect(m_startPage, &StartPage::newRequested, m_databases, &DatabaseCommands::askNew);
    connect(m_startPage, &StartPage::recentChosen, this,
            [this](const QString &folder) { m_databases->choose(folder); });
}

void MainWindow::connectViewActions()
{
    connect(m_actions->palette, &QAction::triggered, m_palette, &CommandPalette::open);
    connect(m_tabArea, &TabArea::moreRequested, m_palette, &CommandPalette::open);
    connect(m_actions->navigator, &QAction::toggled, this, &MainWindow::updateRegions);
    connect(m_navigatorDock->toggleViewAction(), &QAction::triggered, m_actions->navigator,
            &QAction::setChecked);
    connect(m_actions->jobs, &QAction::triggered, m_jobsDock, &QWidget::setVisible);
    connect(m_jobsDock, &QDockWidget::visibilityChanged, m_actions->jobs, &QAction::setChecked);
    connect(m_topBar->jobsButton(), &QToolButton::clicked, m_actions->jobs, &QAction::trigger);
    connect(m_actions->nextTab, &QAction::triggered, m_tabArea, [this] { m_tabArea->moveCurrent(1); });
    connect(m_actions->previousTab, &QAction::triggered, m_tabArea, [this] { m_tabArea->moveCurrent(-1); });
    connect(m_actions->zoomIn, &QAction::triggered, this,
            [this] { setZoom(m_context.settings.get(settings::zoomPercent) + 10); });
    connect(m_actions->zoomOut, &QAction::triggered, this,
            [this] { setZoom(m_context.settings.get(settings::zoomPercent) - 10); });
    connect(m_actions->zoomReset, &QAction::triggered, this, [this] { setZoom(100); });
    connect(m_actions->fullScreen, &QAction::triggered, this,
            [this](bool isOn) { isOn ? showFullScreen() : showNormal(); });
    connect(m_actions->theme, &QActionGroup::triggered, this,
            [this](QAction *action) { m_context.settings.set(settings::theme, action->data().toString()); });
    connect(m_topBar->themeButton(), &QToolButton::clicked, this, [this] {
        const bool isDark = Colors::of(this).isDark();
        m_context.settings.set(settings::theme, isDark ? QStringLiteral("light") : QStringLiteral("dark"));
    });
    connect(m_actions->shortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(m_actions->about, &QAction::triggered, this, [this] { showAbout(this); });
    for (QDockWidget *dock : {m_navigatorDock, m_jobsDock}) {
        connect(dock, &QDockWidget::visibilityChanged, m_session, &Session::touch);
        connect(dock, &QDockWidget::dockLocationChanged, m_session, &Session::touch);
    }
}

void MainWindow::connectTableActions()
{
    const auto onTable = [this](QAction *action, NavigatorCommand command) {
        connect(action, &QAction::triggered, this, [this, command] {
            const auto table = tableAtHand();
            give(command,
                 {table ? table->connection : connectionAtHand(), table ? table->tableName : QString(), {}});
        });
    };
    onTable(m_actions->newItem, NavigatorCommand::NewItem);
    onTable(m_actions->tableDetails, NavigatorCommand::TableDetails);
    onTable(m_actions->deleteTable, NavigatorCommand::DeleteTable);
    connect(m_actions->exportTable, &QAction::triggered, this, [this] {
        Page *page = m_tabArea->currentPage();
        if (page && m_features.exportShown && m_features.exportShown(page))
            return;
        if (const auto table = tableAtHand())
            give(NavigatorCommand::Export, {table->connection, table->tableName, {}});
    });
    connect(m_actions->newTable, &QAction::triggered, this, [this] {
        give(NavigatorCommand::CreateTable, {connectionForNew(), {}, {}});
    });
    connect(m_actions->importFiles, &QAction::triggered, this, [this] {
        give(NavigatorCommand::Import, {connectionForNew(), {}, {}});
    });
    connect(m_actions->refresh, &QAction::triggered, this, [this] {
        const QWidget *focused = QApplication::focusWidget();
        const NavigatorTarget chosen = m_navigator->target();
        if (focused && m_navigator->isAncestorOf(focused) && chosen.connection)
            return m_context.workspace.refresh(chosen.connection->id);
        if (Page *page = m_tabArea->currentPage())
            page->refresh();
        if (const ConnectionPtr connection = connectionAtHand())
            m_context.workspace.refresh(connection->id);
    });
    connect(m_actions->find, &QAction::triggered, this, [this] {
        if (Page *page = m_tabArea->currentPage())
            page->find();
        else
            m_navigator->focusFilter();
    });
    connect(m_navigator, &NavigatorPanel::commandGiven, this, &MainWindow::give);
    connect(m_navigator, &NavigatorPanel::stateChanged, m_session, &Session::touch);
    connect(m_tabArea->emptyState(), &EmptyState::actionTriggered, m_actions->newTable, &QAction::trigger);
    connect(m_tabs, &TableTabs::changed, m_session, &Session::touch);
    connect(m_tabs, &TableTabs::changed, this, &MainWindow::updateTitle);
    connect(m_tabArea, &TabArea::currentPageChanged, this, [this] {
        chooseCurrentTable();
        const ConnectionPtr connection = m_tabs->currentConnection();
        m_tabArea->setLineRole(connection ? connection->colorRole() : std::nullopt);
        updateActions();
    });
}

void MainWindow::connectWorkspace()
{
    Workspace &workspace = m_context.workspace;
    const auto update = [this] { updateRegions(); };
    connect(&workspace, &Workspace::openStarted, this, update);
    connect(&workspace, &Workspace::opened, this, update);
    connect(&workspace, &Workspace::openFailed, this, update);
    connect(&workspace, &Workspace::closed, this, update);
    connect(&workspace, &Workspace::tableWanted, this,
            [this](const TableRef &table) { m_tabs->openTable(table, {}, TableTabs::Stay::Permanent); });
    // Later: the navigator hears of a database after those who open it.
    connect(m_databases, &DatabaseCommands::chosen, this, &MainWindow::chooseDatabase, Qt::QueuedConnection);
    connect(&workspace, &Workspace::tablesChanged, this, [this] {
        if (m_isChoicePending)
            chooseCurrentTable();
        updateRegions();
    });
    connect(m_databases, &DatabaseCommands::fillingChanged, this, &MainWindow::updateEmptyTabArea);
    m_databases->setCloser([this](const ConnectionPtr &connection) {
        closeDatabase(connection);
        return !m_context.workspace.find(connection->id);
    });
    connect(m_databases, &DatabaseCommands::sampleReady, this, [this](const ConnectionPtr &connection) {
        if (!m_tabArea->currentPage())
            m_tabs->openTable({connection, QStringLiteral("shop")}, {}, TableTabs::Stay::Permanent);
    });
    connect(m_session, &Session::writeFailed, this, [this](const core::Error &error) {
        m_databases->showNotice(QStringLiteral("session"),
                                tr("The session could not be saved. %1").arg(describeError(error).joined()));
    });
}

void MainWindow::connectEndpoints()
{
    connect(m_actions->connectEndpoint, &QAction::triggered, m_endpoints, &EndpointCommands::askConnect);
    connect(m_actions->endpoints, &QMenu::aboutToShow, this, &MainWindow::fillEndpointMenu);
    connect(m_startPage, &StartPage::connectRequested, m_endpoints, &EndpointCommands::askConnect);
    connect(m_startPage, &StartPage::endpointChosen, m_endpoints, &EndpointCommands::choose);
    connect(m_endpoints, &EndpointCommands::savedChanged, this, [this] {
        m_startPage->setEndpoints(m_endpoints->saved());
        m_session->touch();
    });
    m_startPage->setEndpoints(m_endpoints->saved());
    // Later: the navigator hears of it after those who open it.
    connect(m_endpoints, &EndpointCommands::chosen, this, &MainWindow::chooseDatabase, Qt::QueuedConnection);
    connect(m_tabs, &TableTabs::connectionWanted, this,
            [this](const QString &id) { isEndpointId(id) ? m_endpoints->open(id) : m_databases->open(id); });
    m_endpoints->setCloser([this](const ConnectionPtr &connection) {
        closeDatabase(connection);
        return !m_context.workspace.find(connection->id);
    });
    m_endpoints->setSuspender(
        [this](const ConnectionPtr &connection) { m_tabs->suspendPagesOf(connection->id); });
}

} // namespace ui
