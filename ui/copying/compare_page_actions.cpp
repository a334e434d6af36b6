// What the page does: compare, look at an item, export, sync.

#include "ui/copying/compare_page_private.h"

#include "core/copying/difference_log.h"
#include "ui/common/error_text.h"
#include "ui/common/prompt.h"
#include "ui/common/value_format.h"
#include "ui/connections/production_guard.h"
#include "ui/connections/workspace.h"
#include "ui/copying/sync_dialog.h"
#include "ui/jobs/job_runner.h"
#include "ui/settings/settings.h"

#include <QDir>
#include <QFileInfo>

namespace ui {

namespace {

constexpr unsigned kSegments = 4;

struct TwoItems
{
    std::optional<core::Item> before;
    std::optional<core::Item> after;
};

core::Result<std::optional<core::Item>> readItem(const TableRef &table, const core::Key &key)
{
    core::GetItemRequest request;
    request.tableName = table.tableName.toStdString();
    request.key = key;
    request.consistentRead = true;
    core::Result<core::GetItemResponse> got = table.connection->client->getItem(request);
    if (!got)
        return got.error();
    return std::move(got->item);
}

core::Result<TwoItems> readBoth(const Comparison &comparison, const core::Key &key)
{
    auto before = readItem(comparison.before(), key);
    if (!before)
        return before.error();
    auto after = readItem(comparison.after(), key);
    if (!after)
        return after.error();
    return TwoItems{std::move(*before), std::move(*after)};
}

} // namespace

void ComparePage::Private::compare()
{
    const ConnectionPtr open = otherConnection();
    if (state == State::Comparing || isSyncing)
        return;
    if (const QString wrong = problem(); !wrong.isEmpty()) { // a table that was there before
        message->showMessage(MessageBar::Kind::Warning, wrong);
        return;
    }
    message->clear();
    model.clear();
    difference->showLine(ComparePage::tr("Choose an item to see how it differs."));
    auto log = core::DifferenceLog::create(QDir::tempPath().toStdString());
    if (!log) {
        const ErrorText text = describeError(log.error());
        message->showMessage(MessageBar::Kind::Error, text.joined(), {}, text.details);
        return;
    }
    comparison = std::make_shared<Comparison>(
        table, TableRef{open, other->currentText()},
        context.workspace.keyNames(table.connection->id, table.tableName), std::move(*log));
    report = {};
    state = State::Comparing;
    difference->setSideNames(open->id == table.connection->id ? table.tableName : table.connection->name,
                             open->id == table.connection->id ? other->currentText() : open->name);
    comparing = context.jobs.run<core::CompareReport>(
        ComparePage::tr("Compare %1 in %2 with %3 in %4")
            .arg(table.tableName, table.connection->name, other->currentText(), open->name),
        JobRunner::Visibility::Listed, [shared = comparison](core::Progress &progress) {
            return ui::compare(*shared, kSegments, progress);
        });
    JobRunner::then<core::CompareReport>(
        comparing, &q, [this, shared = comparison](const core::Result<core::CompareReport> &done) {
            if (shared == comparison) // else it was forgotten meanwhile
                takeReport(done);
        });
    rowsTimer.start();
    updateState();
}

void ComparePage::Private::stop()
{
    comparing.cancel();
}

/// Drops what was found, and with it the other database.
void ComparePage::Private::forget()
{
    comparing.cancel();
    message->showMessage(MessageBar::Kind::Info,
                         ComparePage::tr("%1 was closed.").arg(comparison->after().connection->name));
    comparison.reset();
    rowsTimer.stop();
    model.clear();
    difference->showLine(ComparePage::tr("Choose an item to see how it differs."));
    state = State::Idle;
    updateState();
}

void ComparePage::Private::takeRows()
{
    if (!comparison)
        return;
    model.append(comparison->takeRows());
    if (!list->currentIndex().isValid() && model.rowCount() > 0)
        list->setCurrentIndex(model.index(0, 0));
    updateState();
}

void ComparePage::Private::takeReport(const core::Result<core::CompareReport> &done)
{
    rowsTimer.stop();
    state = done                                                ? State::Compared
            : done.error().code() == core::ErrorCode::Cancelled ? State::Stopped
                                                                : State::Failed;
    if (done) {
        report = *done;
    } else if (state == State::Failed) {
        const ErrorText text = describeError(done.error());
        message->showMessage(MessageBar::Kind::Error, text.joined(),
                             {{ComparePage::tr("Compare again"), [this] { compare(); }}}, text.details);
    }
    takeRows();
}

void ComparePage::Private::showCurrent()
{
    const QModelIndex current = list->currentIndex();
    if (!current.isValid() || !comparison)
        return;
    const quint64 number = ++shownItem;
    auto future = context.jobs.run<TwoItems>(ComparePage::tr("Read two items"), JobRunner::Visibility::Quiet,
                                             [shared = comparison, key = model.rowAt(current.row()).key](
                                                 core::Progress &) { return readBoth(*shared, key); });
    JobRunner::then<TwoItems>(future, &q, [this, number](const core::Result<TwoItems> &items) {
        if (number != shownItem)
            return; // another one was chosen meanwhile
        if (!items)
            difference->showLine(describeError(items.error()).joined());
        else if (!items->before && !items->after)
            difference->showLine(ComparePage::tr("The item is in neither table any more."));
        else
            difference->setItems(items->before, items->after);
    });
}

void ComparePage::Private::exportList()
{
    const QString path = askSaveFile(&q, {ComparePage::tr("Export the differences"),
                                          context.settings.get(settings::lastExportFolder),
                                          ComparePage::tr("differences") + QStringLiteral(".jsonl"),
                                          ComparePage::tr("JSON Lines (*.jsonl);;CSV (*.csv)")});
    if (path.isEmpty())
        return;
    context.settings.set(settings::lastExportFolder, QFileInfo(path).absolutePath());
    auto future = context.jobs.run<void>(ComparePage::tr("Export differences of %1").arg(table.tableName),
                                         JobRunner::Visibility::Listed,
                                         [shared = comparison, path](core::Progress &progress) {
                                             return exportDifferences(*shared, path, progress);
                                         });
    JobRunner::then<void>(future, &q, [this, path](const core::Result<void> &done) {
        if (done) {
            message->showMessage(
                MessageBar::Kind::Info,
                ComparePage::tr("The differences are in %1.").arg(QDir::toNativeSeparators(path)));
        } else if (done.error().code() != core::ErrorCode::Cancelled) {
            const ErrorText text = describeError(done.error());
            message->showMessage(MessageBar::Kind::Error, text.joined(), {}, text.details);
        }
    });
}

void ComparePage::Private::askSync()
{
    if (!comparison || state != State::Compared || isSyncing)
        return;
    auto *dialog = new SyncDialog(comparison, model.rows(), &q);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &SyncDialog::syncRequested, dialog, [this, dialog] {
        const SyncChoice choice = dialog->choice();
        if (dialog->target().connection->isProduction()) {
            const SyncCounts counts = syncCounts(comparison->counts(), choice);
            Question question;
            question.title = ComparePage::tr("Write to %1?").arg(dialog->target().tableName);
            question.text = ComparePage::tr("Items: %1 added, %2 replaced, %3 removed.")
                                .arg(formatCount(qint64(counts.made)), formatCount(qint64(counts.replaced)),
                                     formatCount(qint64(counts.removed)));
            question.acceptText = ComparePage::tr("Write to %1").arg(dialog->target().tableName);
            question.isDestructive = true;
            if (ask(dialog, guarded(question, dialog->target())) != Answer::Accept)
                return;
        }
        sync(choice);
        dialog->accept();
    });
    dialog->open();
}

void ComparePage::Private::sync(const SyncChoice &choice)
{
    const bool toAfter = choice.target == SyncChoice::Target::After;
    const TableRef &to = toAfter ? comparison->after() : comparison->before();
    const TableRef &from = toAfter ? comparison->before() : comparison->after();
    isSyncing = true;
    message->clear();
    lastSync = std::make_shared<SyncResult>();
    auto syncing = context.jobs.run<void>(
        ComparePage::tr("Make %1 in %2 like %3 in %4")
            .arg(to.tableName, to.connection->name, from.tableName, from.connection->name),
        JobRunner::Visibility::Listed,
        [shared = comparison, choice, result = lastSync](core::Progress &progress) {
            return ui::sync(*shared, choice, *result, progress);
        });
    JobRunner::then<void>(syncing, &q, [this, id = to.connection->id](const core::Result<void> &done) {
        context.workspace.refresh(id);
        takeSync(done);
    });
    updateState();
}

void ComparePage::Private::takeSync(const core::Result<void> &done)
{
    isSyncing = false;
    const core::SyncReport &synced = lastSync->report;
    QStringList parts{ComparePage::tr("%1 items written", nullptr, int(synced.written))
                          .arg(formatCount(qint64(synced.written)))};
    if (synced.removed > 0)
        parts.append(ComparePage::tr("%1 removed").arg(formatCount(qint64(synced.removed))));
    if (synced.unneeded > 0)
        parts.append(ComparePage::tr("%1 no longer needed").arg(formatCount(qint64(synced.unneeded))));
    if (synced.refused > 0)
        parts.append(ComparePage::tr("%1 left as they are", nullptr, int(synced.refused))
                         .arg(formatCount(qint64(synced.refused))));
    QString text = parts.join(QStringLiteral(", ")) + QStringLiteral(". ") +
                   ComparePage::tr("The list is as it was before that.");
    MessageBar::Kind kind = synced.refused > 0 ? MessageBar::Kind::Warning : MessageBar::Kind::Info;
    QString details;
    if (!done && done.error().code() == core::ErrorCode::Cancelled) {
        text = ComparePage::tr("The sync was stopped.") + u' ' + text;
        kind = MessageBar::Kind::Warning;
    } else if (!done) {
        const ErrorText error = describeError(done.error());
        text = ComparePage::tr("The sync did not come to its end: %1").arg(error.joined()) + u' ' + text;
        details = error.details;
        kind = MessageBar::Kind::Error;
    }
    QList<MessageBar::Action> actions;
    if (synced.refused > 0)
        actions.append({ComparePage::tr("Show them"), [this] {
                            auto *dialog = new RefusedDialog(*lastSync, table.tableName, &q);
                            dialog->setAttribute(Qt::WA_DeleteOnClose);
                            dialog->open();
                        }});
    actions.append({ComparePage::tr("Compare again"), [this] { compare(); }});
    message->showMessage(kind, text, actions, details);
    updateState();
}

} // namespace ui
