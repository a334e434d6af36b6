// From the past back to now: restored items, what was committed, and taking it back.

#include "ui/items/table_page_private.h"

#include "ui/backups/backup_actions.h"
#include "ui/commits/commit_history.h"
#include "ui/commits/undo_commit.h"
#include "ui/common/error_text.h"
#include "ui/common/icons.h"
#include "ui/common/value_format.h"
#include "ui/item_editor/item_editor.h"
#include "ui/items/position_source.h"
#include "ui/timeline/change_plan_dialog.h"
#include "ui/timeline/commits_dialog.h"
#include "ui/timeline/differences_dialog.h"
#include "ui/timeline/item_history_dialog.h"
#include "ui/timeline/moment_text.h"
#include "ui/timeline/past_line.h"
#include "ui/timeline/time_units.h"
#include "ui/timeline/timeline.h"

#include <QMenu>
#include <algorithm>

namespace ui {

namespace {

constexpr quint64 kRestoreMax = 1000;

} // namespace

void TablePage::Private::connectCommits()
{
    connect(pastLine->restoreMenu(), &QMenu::aboutToShow, &q, [this] { fillRestoreMenu(); });
    connect(editor, &ItemEditor::historyRequested, &q, [this](const core::Key &key) { showHistory(key); });
    connect(timeline, &Timeline::pastChanged, &q,
            [this] { editor->setHasHistory(timeline->past().state() == TablePast::State::Kept); });
    if (!context.commits)
        return;
    connect(context.commits, &CommitHistory::added, &q, [this](const QString &connectionId, quint64 commit) {
        if (connectionId == table.connection->id)
            takeCommit(commit);
    });
}

/// Whoever wrote it: a window of this page, another page, the list of commits.
void TablePage::Private::takeCommit(quint64 id)
{
    const Commit *commit = context.commits->find(table.connection->id, id);
    if (!commit || commit->tableName != table.tableName)
        return;
    timeline->lookAgain();
    const bool isOurs = commit->kind == Commit::Kind::Restore || commit->kind == Commit::Kind::Revert ||
                        commit->kind == Commit::Kind::Undo;
    if (!isOurs || isPast())
        return; // the page follows its own saves and deletes by itself
    showWritten();
    const core::Key open = editor->currentKey();
    const bool isShown = std::any_of(commit->changes.begin(), commit->changes.end(),
                                     [&](const core::ItemTransition &change) { return change.key == open; });
    if (isShown && editor->isVisibleTo(&q) && !editor->hasUnsavedChanges())
        editor->showAsOf(shown);
}

void TablePage::Private::fillRestoreMenu()
{
    QMenu &menu = *pastLine->restoreMenu();
    menu.clear();
    const quint64 rows = grid->selectedRowCount();
    menu.addAction(ui::icon(Icon::Item),
                   rows > 1 ? tr("Restore %1 selected items...").arg(formatCount(qint64(rows)))
                            : tr("Restore the selected item..."),
                   &q, [this] { restoreSelected(); })
        ->setEnabled(rows > 0 && !table.connection->readOnly);
    menu.addAction(ui::icon(Icon::Table), tr("Restore the table as a new one..."), &q,
                   [this] { showRestoreMoment(context, table, &q, timeline->moment()); })
        ->setEnabled(!table.connection->readOnly);
    menu.addAction(ui::icon(Icon::Compare), tr("Differences from now, to revert them..."), &q,
                   [this] { showDifferences(); });
}

void TablePage::Private::restoreSelected()
{
    if (!isPast())
        return;
    if (grid->selectedRowCount() > kRestoreMax) {
        message->showMessage(
            MessageBar::Kind::Warning,
            tr("At most %1 items are restored at once. The differences from now can be reverted "
               "in parts.")
                .arg(formatCount(qint64(kRestoreMax))));
        return;
    }
    grid->withSelectedKeys([this, moment = *shown.connection->moment](std::vector<core::Key> keys) {
        if (!keys.empty())
            restoreKeys(std::move(keys), moment);
    });
}

void TablePage::Private::restoreKeys(std::vector<core::Key> keys, core::UnixMicros moment)
{
    const QString words = MomentText(timeline->past().now()).shortText(moment);
    auto *dialog = ChangePlanDialog::show(context, restorePlan(table, std::move(keys), moment, words), &q);
    connect(dialog, &ChangePlanDialog::committed, &q, [this, words](quint64 commit, qsizetype items) {
        message->showMessage(MessageBar::Kind::Info,
                             items == 1
                                 ? tr("1 item is as it was at %1.").arg(words)
                                 : tr("%1 items are as they were at %2.").arg(formatCount(items), words),
                             undoActions(commit));
    });
}

void TablePage::Private::showHistory(const core::Key &key)
{
    auto *dialog = new ItemHistoryDialog(context, table, key, &q);
    connect(dialog, &ItemHistoryDialog::momentWanted, &q,
            [this](core::UnixMicros moment) { timeline->setMoment(moment); });
    dialog->setWindowModality(Qt::WindowModal);
    dialog->show();
}

void TablePage::Private::showHistoryOfCurrent()
{
    if (timeline->past().state() != TablePast::State::Kept) {
        askForMoment(); // says why not, or offers to keep it
        return;
    }
    std::optional<core::Key> key = grid->currentKey();
    if (!key && editor->isVisibleTo(&q) && !editor->currentKey().empty())
        key = editor->currentKey();
    if (key)
        showHistory(*key);
    else
        message->showMessage(MessageBar::Kind::Info, tr("Choose an item to see its history."));
}

void TablePage::Private::showDifferences()
{
    if (timeline->past().state() != TablePast::State::Kept) {
        askForMoment();
        return;
    }
    const TimeRange window = timeline->past().window();
    const core::UnixMicros from = timeline->moment().value_or(std::max(window.from, window.to - kHour));
    auto *dialog = new DifferencesDialog(context, table, from, {}, &q);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->show();
}

QList<MessageBar::Action> TablePage::Private::undoActions(quint64 commit)
{
    const Commit *known = context.commits ? context.commits->find(table.connection->id, commit) : nullptr;
    if (!known || !known->canBeUndone())
        return {};
    return {{tr("Undo"), [this, commit] { undo(commit); }}};
}

void TablePage::Private::undo(quint64 commit)
{
    undoCommit(context, table.connection, commit, &q, [this](const WriteBackOutcome &outcome) {
        if (outcome.isComplete()) {
            message->showMessage(MessageBar::Kind::Info, tr("Undone."));
            return;
        }
        const QList<MessageBar::Action> look{{tr("Show what was committed"), [this] {
                                                  auto *dialog =
                                                      new CommitsDialog(context, table.connection, &q);
                                                  dialog->setWindowModality(Qt::WindowModal);
                                                  dialog->show();
                                              }}};
        if (outcome.error) {
            const ErrorText text = describeError(*outcome.error);
            message->showMessage(MessageBar::Kind::Error, text.joined(), look, text.details);
        } else {
            message->showMessage(MessageBar::Kind::Warning, tr("Not undone: it was changed since."), look);
        }
    });
}

} // namespace ui
