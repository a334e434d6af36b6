#include "ui/timeline/commits_dialog.h"

#include "ui/commits/commit_history.h"
#include "ui/commits/undo_commit.h"
#include "ui/common/dialog_size.h"
#include "ui/common/error_text.h"
#include "ui/common/fonts.h"
#include "ui/common/message_bar.h"
#include "ui/common/value_format.h"
#include "ui/connections/production_guard.h"
#include "ui/connections/workspace.h"
#include "ui/timeline/difference_view.h"
#include "ui/timeline/moment_text.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace ui {

namespace {

enum ListColumn { CommittedColumn, CommitColumn, TableColumn, WhichColumn };
constexpr int kCommitRole = Qt::UserRole;

} // namespace

CommitsDialog::CommitsDialog(AppContext &context, ConnectionPtr connection, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_connection(std::move(connection))
    , m_bar(new MessageBar(this))
    , m_list(new QTreeWidget(this))
    , m_items(new QTreeWidget(this))
    , m_difference(new DifferenceView(this))
    , m_note(new QLabel(this))
    , m_undo(new QPushButton(tr("Undo this write"), this))
{
    build();
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] {
        m_bar->clear();
        showChosen();
    });
    connect(m_items, &QTreeWidget::currentItemChanged, this, &CommitsDialog::showChange);
    connect(m_undo, &QPushButton::clicked, this, &CommitsDialog::undo);
    connect(m_context.commits, &CommitHistory::changed, this, [this](const QString &connectionId) {
        if (connectionId == m_connection->id)
            fill();
    });
    fill();
}

void CommitsDialog::build()
{
    setWindowTitle(tr("Writes committed to %1").arg(m_connection->name));
    setObjectName(QStringLiteral("commits"));
    setAttribute(Qt::WA_DeleteOnClose);
    resizeWithinScreen(*this, {900, 560});
    auto *head = new QLabel(tr("Written from here, newest first"), this);
    head->setFont(titleFont());
    for (QTreeWidget *list : {m_list, m_items}) {
        list->setRootIsDecorated(false);
        list->setUniformRowHeights(true);
        list->setFrameShape(QFrame::NoFrame);
    }
    m_list->setObjectName(QStringLiteral("commitList"));
    m_list->setAccessibleName(tr("Committed writes"));
    m_list->setHeaderLabels({tr("When"), tr("What"), tr("Table"), tr("Item")});
    m_list->header()->resizeSection(CommittedColumn, 150);
    m_list->header()->resizeSection(CommitColumn, 190);
    m_list->header()->resizeSection(TableColumn, 140);
    m_items->setAccessibleName(tr("Items of the write"));
    m_items->setHeaderLabels({tr("Item")});
    m_note->setFont(secondaryFont());
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setWordWrap(true);
    m_undo->setObjectName(QStringLiteral("undoCommit"));
    m_undo->setDefault(true);
    auto *close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *detail = new QSplitter(Qt::Horizontal, this);
    detail->addWidget(m_items);
    detail->addWidget(m_difference);
    detail->setStretchFactor(1, 1);
    detail->setSizes({220, 600});
    auto *splitter = new QSplitter(Qt::Vertical, this);
    for (QSplitter *each : {detail, splitter})
        each->setChildrenCollapsible(false);
    splitter->addWidget(m_list);
    splitter->addWidget(detail);
    splitter->setSizes({240, 260});
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(8);
    bottom->addWidget(m_note, 1);
    bottom->addWidget(close);
    bottom->addWidget(m_undo);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(12);
    layout->addWidget(head);
    layout->addWidget(m_bar);
    layout->addWidget(splitter, 1);
    layout->addLayout(bottom);
}

void CommitsDialog::fill()
{
    const quint64 before = chosenCommit();
    const MomentText words(core::Clock::system().now());
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const std::deque<Commit> &commits = m_context.commits->commits(m_connection->id);
    QTreeWidgetItem *current = nullptr;
    for (auto commit = commits.rbegin(); commit != commits.rend(); ++commit) {
        QString what = CommitText::what(*commit);
        if (commit->undoneBy != 0)
            what = tr("%1, undone").arg(what);
        auto *row = new QTreeWidgetItem(
            m_list,
            {words.shortText(commit->moment), what, commit->tableName,
             CommitText::which(*commit, m_context.workspace.keyNames(m_connection->id, commit->tableName))});
        row->setData(CommittedColumn, kCommitRole, commit->id);
        row->setToolTip(CommittedColumn, words.ago(commit->moment));
        row->setFont(WhichColumn, monospaceFont());
        if (!commit->canBeUndone())
            for (int column = CommittedColumn; column <= WhichColumn; ++column)
                row->setForeground(column, palette().color(QPalette::PlaceholderText));
        if (commit->id == before)
            current = row;
    }
    if (!current)
        current = m_list->topLevelItem(0);
    m_list->setCurrentItem(current);
    showChosen();
}

quint64 CommitsDialog::chosenCommit() const
{
    const QTreeWidgetItem *row = m_list->currentItem();
    return row ? row->data(CommittedColumn, kCommitRole).toULongLong() : 0;
}

void CommitsDialog::showChosen()
{
    m_items->clear();
    m_difference->clear();
    const Commit *commit = m_context.commits->find(m_connection->id, chosenCommit());
    m_undo->setEnabled(commit && commit->canBeUndone() && !m_connection->readOnly && !m_isUndoing);
    if (!commit) {
        m_note->setText(tr("What you save, delete, restore or revert here can be undone from this list."));
        return;
    }
    m_note->setText(
        commit->undoneBy != 0     ? tr("Undone already. The undo is in this list and can itself be undone.")
        : commit->changes.empty() ? tr("Its items were too large to be kept: it cannot be undone.")
                                  : tr("Undoing is refused where somebody wrote to an item since."));
    const bool removesItems =
        std::any_of(commit->changes.begin(), commit->changes.end(),
                    [](const core::ItemTransition &change) { return !change.before && change.after; });
    if (m_undo->isEnabled() && removesItems && m_connection->isRemote())
        m_note->setText(m_note->text() + u' ' +
                        tr("An attribute that somebody adds just while an item is removed goes with it."));
    const std::vector<std::string> keyNames =
        m_context.workspace.keyNames(m_connection->id, commit->tableName);
    for (const core::ItemTransition &change : commit->changes) {
        auto *row = new QTreeWidgetItem(m_items, {keyText(change.key, keyNames)});
        row->setFont(0, monospaceFont());
        const bool isConflict =
            m_conflicting == commit->id &&
            std::any_of(m_conflicts.begin(), m_conflicts.end(), [&](const core::UndoConflict &conflict) {
                return conflict.transition.key == change.key;
            });
        if (isConflict)
            row->setText(0, tr("%1, changed since").arg(row->text(0)));
        row->setToolTip(0, row->text(0));
    }
    m_items->setVisible(commit->changes.size() > 1);
    if (m_items->topLevelItemCount() > 0)
        m_items->setCurrentItem(m_items->topLevelItem(0));
}

void CommitsDialog::showChange()
{
    const Commit *commit = m_context.commits->find(m_connection->id, chosenCommit());
    const int row = m_items->indexOfTopLevelItem(m_items->currentItem());
    if (!commit || row < 0 || std::size_t(row) >= commit->changes.size())
        return;
    const core::ItemTransition &change = commit->changes[std::size_t(row)];
    const auto conflict =
        std::find_if(m_conflicts.begin(), m_conflicts.end(), [&](const core::UndoConflict &each) {
            return m_conflicting == commit->id && each.transition.key == change.key;
        });
    if (conflict != m_conflicts.end()) {
        m_difference->setHeaders(tr("As this write left it"), tr("Now"));
        m_difference->setItems(change.after, conflict->present);
    } else {
        m_difference->setHeaders(tr("Before the write"), tr("After the write"));
        m_difference->setItems(change.before, change.after);
    }
}

void CommitsDialog::undo()
{
    const Commit *commit = m_context.commits->find(m_connection->id, chosenCommit());
    if (!commit || !commit->canBeUndone() || m_isUndoing)
        return;
    const quint64 id = commit->id; // it may be forgotten while the question is open
    if (m_connection->isProduction()) {
        Question question;
        question.title = tr("Undo a write to %1?").arg(commit->tableName);
        question.text = tr("Makes %1 what it was before.")
                            .arg(CommitText::which(
                                *commit, m_context.workspace.keyNames(m_connection->id, commit->tableName)));
        question.acceptText = tr("Undo this write");
        question.isDestructive = true;
        if (ask(this, guarded(question, {m_connection, commit->tableName})) != Answer::Accept)
            return;
    }
    m_isUndoing = true;
    m_bar->clear();
    showChosen();
    undoCommit(m_context, m_connection, id, this,
               [this, id](const WriteBackOutcome &outcome) { takeOutcome(id, outcome); });
}

void CommitsDialog::takeOutcome(quint64 commit, const WriteBackOutcome &outcome)
{
    m_isUndoing = false;
    m_conflicting = commit;
    m_conflicts = outcome.conflicts;
    showChosen();
    const QString done = outcome.written.empty()
                             ? tr("Nothing was written.")
                             : tr("%1 items were undone before that.", nullptr, int(outcome.written.size()))
                                   .arg(formatCount(qint64(outcome.written.size())));
    if (outcome.error) {
        const ErrorText text = describeError(*outcome.error);
        m_bar->showMessage(MessageBar::Kind::Error, text.joined() + u' ' + done, {}, text.details);
    } else if (!outcome.conflicts.empty()) {
        const qsizetype count = qsizetype(outcome.conflicts.size());
        m_bar->showMessage(
            MessageBar::Kind::Warning,
            (count == 1 ? tr("Not undone: the item was changed since; below is how.")
                        : tr("Not undone: %1 of its items were changed since; below is how.").arg(count)) +
                u' ' + done);
    } else {
        m_bar->showMessage(MessageBar::Kind::Info, outcome.written.size() == 1
                                                       ? tr("Undone: the item is what it was before.")
                                                       : tr("Undone: the items are what they were before."));
    }
}

} // namespace ui
