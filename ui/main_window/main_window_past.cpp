// What the window offers of the past: moments, histories, differences, undo of what was committed.

#include "ui/main_window/main_window.h"

#include "ui/commits/commit_history.h"
#include "ui/common/error_text.h"
#include "ui/main_window/database_commands.h"
#include "ui/main_window/tab_area.h"
#include "ui/main_window/table_tabs.h"
#include "ui/main_window/window_actions.h"
#include "ui/navigator/navigator_panel.h"

namespace ui {

void MainWindow::connectPastActions()
{
    const auto onPage = [this](QAction *action, const std::function<void(Page *)> &feature) {
        connect(action, &QAction::triggered, this, [this, &feature] {
            if (m_tabs->current() && feature)
                feature(m_tabArea->currentPage());
        });
    };
    onPage(m_actions->askForMoment, m_features.askForMoment);
    onPage(m_actions->itemHistory, m_features.showItemHistory);
    onPage(m_actions->differences, m_features.showDifferences);
    connect(m_actions->keepPast, &QAction::triggered, this, [this] {
        if (const auto table = tableAtHand())
            give(NavigatorCommand::KeepPast, {table->connection, table->tableName, {}});
    });
    connect(m_actions->undoCommit, &QAction::triggered, this, [this] {
        if (const ConnectionPtr connection = connectionAtHand(); connection && m_features.showCommits)
            m_features.showCommits(m_context, connection, this);
    });
    if (m_context.commits)
        connect(m_context.commits, &CommitHistory::fileFailed, this, [this](const core::Error &error) {
            m_databases->showNotice(
                QStringLiteral("commits"),
                tr("What is committed cannot be kept over a restart. %1").arg(describeError(error).joined()));
        });
}

void MainWindow::updatePastActions(const std::optional<TableRef> &table)
{
    // Remote tables have no past; what was written to them from here can be undone all the same.
    const bool canHavePast = table && table->connection->client->past();
    const bool isTableInFront = canHavePast && m_tabs->current().has_value();
    m_actions->askForMoment->setEnabled(isTableInFront && m_features.askForMoment);
    m_actions->itemHistory->setEnabled(isTableInFront && m_features.showItemHistory);
    m_actions->differences->setEnabled(isTableInFront && m_features.showDifferences);
    m_actions->keepPast->setEnabled(canHavePast && !table->connection->readOnly && m_features.keepPast);
    m_actions->undoCommit->setEnabled(connectionAtHand() && m_context.commits && m_features.showCommits);
}

} // namespace ui
