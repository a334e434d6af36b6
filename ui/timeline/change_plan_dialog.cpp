#include "ui/timeline/change_plan_dialog.h"

#include "ui/commits/undo_commit.h"
#include "ui/common/error_text.h"
#include "ui/common/fonts.h"
#include "ui/common/message_bar.h"
#include "ui/common/value_format.h"
#include "ui/connections/production_guard.h"
#include "ui/connections/workspace.h"
#include "ui/jobs/job_runner.h"
#include "ui/timeline/difference_view.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

/// Also stops where the dialog says so. Cancelling the future would lose the word on what was written.
class StoppableProgress final : public core::Progress
{
public:
    StoppableProgress(core::Progress &progress, const std::atomic<bool> &stop)
        : m_progress(progress)
        , m_stop(stop)
    {}
    void report(std::uint64_t done, std::uint64_t total) override { m_progress.report(done, total); }
    void log(std::string_view line) override { m_progress.log(line); }
    bool stopRequested() const override { return m_stop || m_progress.stopRequested(); }

private:
    core::Progress &m_progress;
    const std::atomic<bool> &m_stop;
};

} // namespace

ChangePlanDialog::ChangePlanDialog(AppContext &context, ChangePlan plan, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_plan(std::move(plan))
    , m_head(new QLabel(this))
    , m_bar(new MessageBar(this))
    , m_items(new QTreeWidget(this))
    , m_difference(new DifferenceView(this))
    , m_note(new QLabel(this))
    , m_accept(new QPushButton(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    build();
    connect(m_items, &QTreeWidget::currentItemChanged, this, &ChangePlanDialog::showChosen);
    connect(m_accept, &QPushButton::clicked, this, &ChangePlanDialog::write);
    connect(m_cancel, &QPushButton::clicked, this, &ChangePlanDialog::reject);
    read();
}

ChangePlanDialog::~ChangePlanDialog()
{
    m_reading.cancel();
}

ChangePlanDialog *ChangePlanDialog::show(AppContext &context, ChangePlan plan, QWidget *parent)
{
    auto *dialog = new ChangePlanDialog(context, std::move(plan), parent);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->QDialog::show();
    return dialog;
}

void ChangePlanDialog::build()
{
    setWindowTitle(m_plan.title);
    setObjectName(QStringLiteral("changePlan"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(820, 480);
    m_head->setFont(titleFont());
    m_items->setColumnCount(2);
    m_items->setHeaderLabels({tr("Item"), tr("What happens to it")});
    m_items->setRootIsDecorated(false);
    m_items->setUniformRowHeights(true);
    m_items->setFrameShape(QFrame::NoFrame);
    m_items->setAccessibleName(tr("Items of the plan"));
    m_items->header()->resizeSection(0, 190);
    m_difference->setHeaders(tr("Now"), tr("Afterwards"));
    m_note->setFont(secondaryFont());
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setWordWrap(true);
    m_accept->setObjectName(QStringLiteral("acceptPlan"));
    m_accept->setDefault(true);
    m_cancel->setAutoDefault(false);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_items);
    splitter->addWidget(m_difference);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({320, 480});
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(8);
    bottom->addWidget(m_note, 1);
    bottom->addWidget(m_cancel);
    bottom->addWidget(m_accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(12);
    layout->addWidget(m_head);
    layout->addWidget(m_bar);
    layout->addWidget(splitter, 1);
    layout->addLayout(bottom);
}

void ChangePlanDialog::read()
{
    setState(State::Reading);
    m_reading =
        m_context.jobs.run<ChangePlan::Transitions>(m_plan.title, JobRunner::Visibility::Quiet, m_plan.read);
    JobRunner::then<ChangePlan::Transitions>(
        m_reading, this, [this](const core::Result<ChangePlan::Transitions> &transitions) {
            if (transitions) {
                take(*transitions);
                return;
            }
            setState(State::Failed);
            const ErrorText text = describeError(transitions.error());
            m_bar->showMessage(MessageBar::Kind::Error, text.joined(),
                               {{tr("Read again"), [this] { read(); }}}, text.details);
        });
}

void ChangePlanDialog::take(const ChangePlan::Transitions &transitions)
{
    m_transitions.clear();
    m_items->clear();
    const std::vector<std::string> keyNames =
        m_context.workspace.keyNames(m_plan.table.connection->id, m_plan.table.tableName);
    for (const core::ItemTransition &transition : transitions) {
        if (transition.before == transition.after)
            continue;
        m_transitions.push_back(transition);
        const QString what = !transition.before ? tr("will be deleted")
                             : !transition.after
                                 ? tr("will be created")
                                 : DifferenceView::inWords(transition.after, transition.before);
        auto *row = new QTreeWidgetItem(m_items, {keyText(transition.key, keyNames), what});
        row->setFont(0, monospaceFont());
        row->setToolTip(0, row->text(0));
        row->setToolTip(1, what);
    }
    m_items->setVisible(m_transitions.size() > 1);
    const qsizetype same = qsizetype(transitions.size() - m_transitions.size());
    QString note =
        m_transitions.empty()
            ? QString()
            : tr("An item that somebody else changes meanwhile is left as they made it. This can be "
                 "undone.");
    if (same > 0)
        note.prepend(
            (same == 1 ? tr("1 item is the same already.") : tr("%1 items are the same already.").arg(same)) +
            u' ');
    m_note->setText(note);
    setState(State::Ready);
    if (m_items->topLevelItemCount() > 0)
        m_items->setCurrentItem(m_items->topLevelItem(0));
    else
        m_difference->clear();
}

void ChangePlanDialog::showChosen()
{
    const int row = m_items->indexOfTopLevelItem(m_items->currentItem());
    if (row < 0 || std::size_t(row) >= m_transitions.size())
        return;
    const core::ItemTransition &transition = m_transitions[std::size_t(row)];
    m_difference->setItems(transition.after, transition.before);
}

/// Of the one item that changes; a long key in part.
QString ChangePlanDialog::keyOfOnly() const
{
    constexpr qsizetype kLengthMax = 60;
    const QString text =
        keyText(m_transitions.front().key,
                m_context.workspace.keyNames(m_plan.table.connection->id, m_plan.table.tableName));
    return text.size() <= kLengthMax ? text : text.left(kLengthMax - 1) + QChar(0x2026);
}

void ChangePlanDialog::setState(State state)
{
    m_state = state;
    const QString count = formatCount(qint64(m_transitions.size()));
    const bool isOne = m_transitions.size() == 1;
    m_accept->setEnabled(state == State::Ready && !m_transitions.empty());
    const bool isRevert = m_plan.kind == Commit::Kind::Revert;
    const QString accept = isOne || m_transitions.empty()
                               ? (isRevert ? tr("Revert the item") : tr("Restore the item"))
                           : isRevert ? tr("Revert %1 items").arg(count)
                                      : tr("Restore %1 items").arg(count);
    m_accept->setText(state == State::Writing ? tr("Writing...") : accept);
    m_cancel->setEnabled(true);
    m_cancel->setText(m_transitions.empty() && state == State::Ready ? tr("Close") : tr("Cancel"));
    switch (state) {
    case State::Reading:
        m_head->setText(tr("Reading what would change..."));
        break;
    case State::Failed:
        m_head->setText(tr("The plan could not be made"));
        break;
    case State::Ready:
    case State::Writing:
        m_head->setText(m_transitions.empty() ? tr("Nothing is different from now")
                        : isOne ? tr("%1 of %2 will change").arg(keyOfOnly(), m_plan.table.tableName)
                                : tr("%1 items of %2 will change").arg(count, m_plan.table.tableName));
        break;
    }
}

void ChangePlanDialog::write()
{
    if (m_plan.table.connection->isProduction()) {
        Question question;
        question.title = m_plan.title;
        question.text = m_head->text() + u'.';
        question.acceptText = m_accept->text();
        question.isDestructive = true;
        if (ask(this, guarded(question, m_plan.table)) != Answer::Accept)
            return;
    }
    m_bar->clear();
    setState(State::Writing);
    m_stop = std::make_shared<std::atomic<bool>>(false);
    auto future = m_context.jobs.run<WriteBackOutcome>(
        m_plan.title, JobRunner::Visibility::Write,
        [client = m_plan.table.connection->client, transitions = m_transitions,
         stop = m_stop](core::Progress &progress) -> core::Result<WriteBackOutcome> {
            StoppableProgress stoppable(progress, *stop);
            return writeBack(*client, transitions, stoppable);
        });
    const auto remember = [&context = m_context, table = m_plan.table,
                           kind = m_plan.kind](const core::Result<WriteBackOutcome> &outcome) -> quint64 {
        return outcome ? rememberCommit(context, table, kind, outcome->written) : 0;
    };
    receiveWrite<WriteBackOutcome>(m_context, future, remember, this,
                                   [this](const core::Result<WriteBackOutcome> &outcome, quint64 commit) {
                                       if (outcome)
                                           takeOutcome(*outcome, commit);
                                       else // cancelled before it began
                                           QDialog::reject();
                                   });
}

void ChangePlanDialog::reject()
{
    if (m_state != State::Writing) {
        QDialog::reject();
        return;
    }
    *m_stop = true;
    m_cancel->setEnabled(false);
    m_accept->setText(tr("Stopping..."));
}

void ChangePlanDialog::takeOutcome(const WriteBackOutcome &outcome, quint64 commit)
{
    if (!outcome.written.empty())
        emit committed(commit, qsizetype(outcome.written.size()));
    if (outcome.isComplete()) {
        accept();
        return;
    }
    setState(State::Failed);
    if (*m_stop && outcome.error && outcome.error->code() == core::ErrorCode::Cancelled) {
        QDialog::reject();
        return;
    }
    const QString done = outcome.written.empty()
                             ? tr("Nothing was written.")
                             : tr("%1 items were written.", nullptr, int(outcome.written.size()))
                                   .arg(formatCount(qint64(outcome.written.size())));
    const QList<MessageBar::Action> again{{tr("Look again"), [this] { read(); }}};
    if (outcome.error) {
        const ErrorText text = describeError(*outcome.error);
        m_bar->showMessage(MessageBar::Kind::Error, text.joined() + u' ' + done, again, text.details);
        return;
    }
    const qsizetype conflicts = qsizetype(outcome.conflicts.size());
    m_bar->showMessage(MessageBar::Kind::Warning,
                       (conflicts == 1
                            ? tr("Somebody changed %1 meanwhile.")
                                  .arg(keyText(outcome.conflicts.front().transition.key,
                                               m_context.workspace.keyNames(m_plan.table.connection->id,
                                                                            m_plan.table.tableName)))
                            : tr("Somebody changed %1 of these items meanwhile.").arg(conflicts)) +
                           u' ' + done,
                       again);
}

} // namespace ui
