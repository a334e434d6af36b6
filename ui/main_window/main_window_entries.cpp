// The second half of the window: what is at hand, what its lists offer, and what the desktop sends it.

#include "ui/main_window/main_window.h"

#include "ui/common/prompt.h"
#include "ui/connections/workspace.h"
#include "ui/jobs/job_runner.h"
#include "ui/main_window/command_palette.h"
#include "ui/main_window/database_commands.h"
#include "ui/main_window/endpoint_commands.h"
#include "ui/main_window/feature_actions.h"
#include "ui/main_window/session.h"
#include "ui/main_window/shortcuts_dialog.h"
#include "ui/main_window/tab_area.h"
#include "ui/main_window/table_tabs.h"
#include "ui/main_window/top_bar.h"
#include "ui/main_window/window_actions.h"
#include "ui/navigator/navigator_panel.h"
#include "ui/settings/settings.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>

namespace ui {

namespace {

// Of equal fits: what is opened most comes first.
constexpr int kTableRank = 30;
constexpr int kIndexRank = 20;
constexpr int kActionRank = 10;
constexpr int kRecentRank = 5;

} // namespace

ConnectionPtr MainWindow::connectionAtHand() const
{
    if (const ConnectionPtr current = m_tabs->currentConnection())
        return current;
    if (const ConnectionPtr chosen = m_navigator->target().connection)
        return chosen;
    const auto &connections = m_context.workspace.connections();
    return connections.empty() ? nullptr : connections.front();
}

ConnectionPtr MainWindow::connectionForNew() const
{
    const ConnectionPtr chosen = m_navigator->target().connection;
    return chosen ? chosen : connectionAtHand();
}

std::optional<TableRef> MainWindow::tableAtHand() const
{
    if (const auto table = m_tabs->current())
        return table;
    const NavigatorTarget target = m_navigator->target();
    if (target.connection && !target.table.isEmpty())
        return TableRef{target.connection, target.table};
    return {};
}

QString MainWindow::tableShownIn(const ConnectionPtr &connection) const
{
    const std::optional<TableRef> table = m_tabs->current();
    return table && connection && table->connection->id == connection->id ? table->tableName : QString();
}

void MainWindow::connectFeatures()
{
    FeatureWindow window;
    window.widget = this;
    window.openPage = [this](const QString &kind, const TableRef &table, const QJsonObject &state) {
        return m_tabs->openPage(kind, table, state);
    };
    window.openTable = [this](const TableRef &table, const QJsonObject &state) {
        m_tabs->openTableWith(table, state);
    };
    m_tabs->setFeatureWindow(window);
    const auto atHand = [this](FeatureCommand::Subject subject) -> std::optional<TableRef> {
        if (subject == FeatureCommand::Subject::Table)
            return tableAtHand();
        const ConnectionPtr connection = connectionAtHand();
        return connection ? std::optional(TableRef{connection, {}}) : std::nullopt;
    };
    m_featureActions = new FeatureActions(m_context, m_features.commands, window, atHand, *m_actions);
    const auto fill = [this](QMenu &menu, const TableRef &table) { m_featureActions->fill(menu, table); };
    m_navigator->setMenuFiller(fill);
    connect(m_tabs, &TableTabs::tableMenuRequested, this, fill);
}

void MainWindow::chooseDatabase(const ConnectionPtr &connection)
{
    for (Page *page : m_tabArea->pages()) {
        if (page->connectionId() == connection->id) {
            m_tabArea->setCurrentPage(page);
            break;
        }
    }
    m_navigator->choose(connection->id, {});
    updateActions();
}

void MainWindow::fillRecentMenu()
{
    m_actions->recent->clear();
    for (const QString &folder : m_context.settings.recentFolders()) {
        QAction *action = m_actions->recent->addAction(icon(Icon::Database), folder, this,
                                                       [this, folder] { m_databases->open(folder); });
        action->setEnabled(!m_context.workspace.find(Workspace::idOfFolder(folder)));
    }
    if (m_actions->recent->isEmpty())
        m_actions->recent->addAction(tr("No database was opened yet"))->setEnabled(false);
}

void MainWindow::fillEndpointMenu()
{
    m_actions->endpoints->clear();
    for (const Endpoint &endpoint : m_endpoints->saved()) {
        QAction *action = m_actions->endpoints->addAction(
            icon(Icon::Endpoint), endpoint.name, this, [this, id = endpoint.id] { m_endpoints->choose(id); });
        action->setToolTip(endpoint.place());
    }
    if (m_actions->endpoints->isEmpty())
        m_actions->endpoints->addAction(tr("No connection was saved yet"))->setEnabled(false);
}

void MainWindow::updateDatabaseMenu()
{
    QMenu *menu = m_topBar->databaseMenu();
    menu->clear();
    const ConnectionPtr atHand = connectionAtHand();
    for (const ConnectionPtr &connection : m_context.workspace.connections()) {
        QAction *action =
            menu->addAction(connection->name, this, [this, connection] { chooseDatabase(connection); });
        action->setCheckable(true);
        action->setChecked(connection == atHand);
        action->setToolTip(connection->place());
    }
    if (!menu->isEmpty())
        menu->addSeparator();
    menu->addActions({m_actions->newDatabase, m_actions->openDatabase});
    menu->addMenu(m_actions->recent);
    menu->addAction(m_actions->connectEndpoint);
    menu->addMenu(m_actions->endpoints);
    menu->addAction(m_actions->closeDatabase);
}

QList<PaletteEntry> MainWindow::paletteEntries()
{
    QList<PaletteEntry> entries;
    const auto &connections = m_context.workspace.connections();
    for (const ConnectionPtr &connection : connections) {
        for (const QString &name : m_context.workspace.tableNames(connection->id)) {
            const QString database = connections.size() > 1 ? connection->name : tr("Table");
            entries.append({icon(Icon::Table), name, database, kTableRank, [this, connection, name] {
                                m_tabs->openTable({connection, name}, {}, TableTabs::Stay::Permanent);
                            }});
            const auto table = m_context.workspace.table(connection->id, name);
            if (!table || !connection->client->capabilities().indexReads)
                continue;
            const auto addIndex = [&](const core::IndexDescription &index) {
                const QString indexName = QString::fromStdString(index.indexName);
                entries.append(
                    {icon(Icon::Index), indexName, tr("Index of %1").arg(name), kIndexRank,
                     [this, connection, name, indexName] {
                         m_tabs->openTable({connection, name}, indexName, TableTabs::Stay::Permanent);
                     }});
            };
            std::for_each(table->localSecondaryIndexes.begin(), table->localSecondaryIndexes.end(), addIndex);
            std::for_each(table->globalSecondaryIndexes.begin(), table->globalSecondaryIndexes.end(),
                          addIndex);
        }
    }
    fillRecentMenu(); // they stand among the actions
    fillEndpointMenu();
    for (const WindowActions::Named &named : m_actions->all()) {
        QAction *action = named.action;
        const bool isRecent = m_actions->recent->actions().contains(action);
        const bool isEndpoint = m_actions->endpoints->actions().contains(action);
        const bool isTheme = action->objectName().startsWith(QLatin1String("theme-"));
        QString text = WindowActions::plainText(*action);
        if (isRecent)
            text = tr("Open %1").arg(QFileInfo(action->text()).fileName());
        else if (isEndpoint)
            text = tr("Connect to %1").arg(action->text());
        else if (isTheme)
            text = tr("Theme: %1").arg(text);
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        entries.append({action->icon(), text,
                        isRecent         ? action->text()
                        : isEndpoint     ? action->toolTip()
                        : keys.isEmpty() ? named.menu
                                         : keys,
                        isRecent ? kRecentRank : kActionRank,
                        [guard = QPointer(action)] {
                            if (guard)
                                guard->trigger();
                        },
                        WindowActions::otherWords(*action)});
    }
    return entries;
}

void MainWindow::showShortcuts()
{
    auto *dialog =
        new ShortcutsDialog(ShortcutsDialog::groupsOf(*m_topBar->menuBar()) + m_features.shortcuts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::openFolders(const QStringList &folders)
{
    for (const QString &folder : folders)
        m_databases->choose(folder);
}

bool MainWindow::mayStopJobs()
{
    const QStringList titles = m_context.jobs.unfinishedWork();
    if (titles.isEmpty())
        return true;
    const Question question{
        tr("Stop what is running and quit?"),
        tr("Not done yet: %1. What it did until now stays.").arg(titles.join(QStringLiteral(", "))),
        tr("Stop and quit"),
        {},
        tr("Keep running"),
        true};
    return ask(this, question) == Answer::Accept;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayQuit() || !mayStopJobs()) {
        event->ignore();
        return;
    }
    // Nothing else is asked: drafts and tabs are in the session and come back with it.
    m_session->flush();
    m_session->setPaused(true);
    m_context.settings.sync();
    event->accept();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange && m_session)
        if (m_session)
            m_session->touch();
}

void MainWindow::moveEvent(QMoveEvent *event)
{
    QMainWindow::moveEvent(event);
    if (m_session)
        m_session->touch();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (m_session)
        m_session->touch();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const bool isOurs = event->source() != nullptr; // a backup on its way out
    if (!isOurs && DatabaseCommands::accepts(*event->mimeData()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    // Queued: a dialog must not hold up the program that the files come from.
    auto dropped = std::make_shared<QMimeData>();
    dropped->setUrls(event->mimeData()->urls());
    // On a database or a table of the navigator: into that one.
    const NavigatorTarget under = m_navigator->targetUnder(mapToGlobal(event->position().toPoint()));
    QMetaObject::invokeMethod(
        this,
        [this, dropped, under] {
            const ConnectionPtr target = under.connection ? under.connection : connectionForNew();
            m_databases->take(*dropped, target, under.table.isEmpty() ? tableShownIn(target) : under.table);
        },
        Qt::QueuedConnection);
}

} // namespace ui
