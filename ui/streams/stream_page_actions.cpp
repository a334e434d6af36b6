// What one may do with records: see the item, copy, export and replay them; and turn a stream on.

#include "ui/streams/stream_page_private.h"

#include "core/copying/replay_records.h"
#include "core/copying/table_copy_request.h"
#include "core/triggers/lambda_event.h"
#include "ui/common/error_text.h"
#include "ui/common/icons.h"
#include "ui/common/prompt.h"
#include "ui/common/value_format.h"
#include "ui/connections/production_guard.h"
#include "ui/connections/workspace.h"
#include "ui/jobs/job_runner.h"
#include "ui/query/query_spec.h"
#include "ui/settings/settings.h"
#include "ui/streams/replay_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QJsonObject>
#include <QMenu>
#include <QSaveFile>

namespace ui {

namespace {

constexpr int kCopyRecordsMax = 1000;

std::vector<std::string> eventRecords(const std::vector<StreamRecordPtr> &records, const std::string &arn)
{
    std::vector<std::string> texts;
    texts.reserve(records.size());
    for (const StreamRecordPtr &record : records)
        texts.push_back(core::lambdaRecord(*record, arn));
    return texts;
}

/// Blocks. A file that cannot be written whole is not written at all.
core::Result<void> writeEvents(const QString &path, const std::vector<StreamRecordPtr> &records,
                               const std::string &arn, core::Progress &progress)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return core::Error::io(file.errorString().toStdString());
    const std::string text = core::lambdaEventText(eventRecords(records, arn));
    if (progress.stopRequested())
        return core::Error::cancelled();
    file.write(text.data(), qint64(text.size()));
    if (!file.commit())
        return core::Error::io(file.errorString().toStdString());
    progress.report(records.size(), records.size());
    return {};
}

std::vector<const core::Record *> pointersTo(const std::vector<StreamRecordPtr> &records)
{
    std::vector<const core::Record *> pointers;
    pointers.reserve(records.size());
    for (const StreamRecordPtr &record : records)
        pointers.push_back(record.get());
    return pointers;
}

} // namespace

const StreamEntry *StreamPage::Private::current() const
{
    return model.entry(list->currentIndex());
}

std::vector<StreamRecordPtr> StreamPage::Private::slice() const
{
    QModelIndexList rows = list->selectionModel()->selectedRows();
    if (rows.size() < 2)
        return model.records();
    std::sort(rows.begin(), rows.end(),
              [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); });
    std::vector<StreamRecordPtr> records;
    for (const QModelIndex &row : std::as_const(rows))
        records.push_back(model.entry(row)->record);
    return records;
}

void StreamPage::Private::turnOn()
{
    core::UpdateTableRequest request;
    request.tableName = table.tableName.toStdString();
    request.streamSpecification = core::StreamSpecification{true, setup->viewType()};
    isTurningOn = true;
    updateState();
    const auto future = context.jobs.run<core::UpdateTableResponse>(
        tr("Turn on the stream of %1").arg(table.tableName), JobRunner::Visibility::Change,
        [client = table.connection->client, request](core::Progress &) {
            return client->updateTable(request);
        });
    JobRunner::then<core::UpdateTableResponse>(
        future, &q, [this](const core::Result<core::UpdateTableResponse> &answer) {
            isTurningOn = false;
            if (!answer) {
                if (answer.error().code() != core::ErrorCode::Cancelled)
                    message->showMessage(MessageBar::Kind::Error, describeError(answer.error()).joined());
                updateState();
                return;
            }
            message->clear();
            context.workspace.refresh(table.connection->id);
            describe();
        });
}

void StreamPage::Private::openItem()
{
    const StreamEntry *entry = current();
    if (!entry || !description || !window.openTable)
        return;
    QuerySpec spec;
    for (const core::KeySchemaElement &element : description->keySchema) {
        const core::AttributeValue *value = entry->record->dynamodb.keys.find(element.attributeName);
        if (!value)
            return;
        const QString text = typedTextOf(*value).text;
        if (element.keyType == core::KeyType::Hash) {
            spec.partitionText = text;
        } else {
            spec.sortOperator = SortOperator::Equal;
            spec.sortText = text;
        }
    }
    window.openTable(table, {{QStringLiteral("query"), toJson(spec)}, {QStringLiteral("isResult"), true}});
}

/// The table with this change, and without what came later. Records know their second only: shown is its end.
void StreamPage::Private::showMoment()
{
    const StreamEntry *entry = current();
    if (!entry || !window.openTable)
        return;
    using Window = core::PastAccess::Window;
    const auto future = context.jobs.run<Window>(
        tr("Look at the past of %1").arg(table.tableName), JobRunner::Visibility::Quiet,
        [client = table.connection->client, name = table.tableName.toStdString()](core::Progress &) {
            return client->past()->windowOf(name);
        });
    JobRunner::then<Window>(
        future, &q,
        [this, second = entry->record->dynamodb.approximateCreationDateTimeMicros](
            const core::Result<Window> &past) {
            constexpr core::UnixMicros kRestOfSecond = 999'999;
            const core::UnixMicros moment = past ? std::min(second + kRestOfSecond, past->latest) : 0;
            if (past && moment >= past->earliest) {
                window.openTable(table, {{QStringLiteral("timeline"),
                                          QJsonObject{{QStringLiteral("moment"), QString::number(moment)}}}});
                return;
            }
            if (past)
                message->showMessage(MessageBar::Kind::Info,
                                     tr("The past of this table begins at %1, behind this record.")
                                         .arg(formatRecordTime(past->earliest)));
            else if (past.error().code() == core::ErrorCode::PointInTimeRecoveryUnavailable)
                message->showMessage(MessageBar::Kind::Info,
                                     tr("This table keeps no past. Turn on point-in-time recovery in its "
                                        "settings: it can be seen as of any moment from then on."));
            else if (past.error().code() != core::ErrorCode::Cancelled)
                message->showMessage(MessageBar::Kind::Error, describeError(past.error()).joined());
        });
}

void StreamPage::Private::copyEvent()
{
    if (!current())
        return;
    std::vector<StreamRecordPtr> records{current()->record};
    const qsizetype chosen = list->selectionModel()->selectedRows().size();
    if (chosen > kCopyRecordsMax) {
        message->showMessage(MessageBar::Kind::Warning,
                             tr("At most %1 records go to the clipboard. Export them to a file.")
                                 .arg(formatCount(kCopyRecordsMax)));
        return;
    }
    if (chosen > 1)
        records = slice();
    const auto future = context.jobs.run<QString>(
        tr("Copy records"), JobRunner::Visibility::Quiet,
        [records, arn = tail.streamArn()](core::Progress &) -> core::Result<QString> {
            return QString::fromStdString(core::lambdaEventText(eventRecords(records, arn)));
        });
    JobRunner::then<QString>(future, &q, [](const core::Result<QString> &text) {
        if (text)
            QApplication::clipboard()->setText(*text);
    });
}

void StreamPage::Private::exportSlice()
{
    const std::vector<StreamRecordPtr> records = slice();
    if (records.empty())
        return;
    const QString path =
        askSaveFile(&q, {tr("Export %n record(s) as a Lambda event", nullptr, int(records.size())),
                         context.settings.get(settings::lastExportFolder),
                         table.tableName + QStringLiteral("-events.json"), tr("Lambda event (*.json)")});
    if (path.isEmpty())
        return;
    context.settings.set(settings::lastExportFolder, QFileInfo(path).absolutePath());
    const auto future = context.jobs.run<void>(
        tr("Export %1 to %2")
            .arg(tr("%n record(s)", nullptr, int(records.size())), QFileInfo(path).fileName()),
        JobRunner::Visibility::Listed, [path, records, arn = tail.streamArn()](core::Progress &progress) {
            return writeEvents(path, records, arn, progress);
        });
    JobRunner::then<void>(
        future, &q, [this, path, count = int(records.size())](const core::Result<void> &written) {
            if (!written && written.error().code() != core::ErrorCode::Cancelled)
                message->showMessage(MessageBar::Kind::Error, describeError(written.error()).joined());
            else if (written)
                message->showMessage(MessageBar::Kind::Info,
                                     tr("%n record(s) are in %1.", nullptr, count).arg(path));
        });
}

void StreamPage::Private::replaySlice()
{
    std::vector<StreamRecordPtr> records = slice();
    if (records.empty())
        return;
    const auto plan = core::planReplay(pointersTo(records));
    auto *dialog =
        new ReplayDialog(table.tableName, context.workspace.tableNames(table.connection->id), plan, &q);
    connect(dialog, &ReplayDialog::replayRequested, &q, [this, dialog, records] {
        const QString target = dialog->target();
        const bool creates = dialog->createsTarget();
        if (!creates) {
            const Question question{tr("Replay into %1?").arg(target),
                                    tr("Its items under the same keys are replaced or deleted."),
                                    tr("Replay into %1").arg(target),
                                    {},
                                    {},
                                    true};
            if (ask(dialog, guarded(question, {table.connection, target})) != Answer::Accept)
                return;
        }
        dialog->accept();
        replay(records, target, creates);
    });
    dialog->open();
}

void StreamPage::Private::replay(std::vector<StreamRecordPtr> records, const QString &target,
                                 bool createTarget)
{
    const auto future = context.jobs.run<core::ReplayReport>(
        tr("Replay changes of %1 into %2").arg(table.tableName, target), JobRunner::Visibility::Listed,
        [client = table.connection->client, records = std::move(records), name = target.toStdString(),
         source = table.tableName.toStdString(),
         createTarget](core::Progress &progress) -> core::Result<core::ReplayReport> {
            if (createTarget) {
                const auto described = client->describeTable({source});
                if (!described)
                    return described.error();
                core::CreateTableRequest request = core::tableCopyRequest(described->table, name);
                request.streamSpecification.reset();
                request.deletionProtectionEnabled.reset();
                const auto made = core::createAndWait(*client, request, core::Pause::real(), progress);
                if (!made)
                    return made.error();
            }
            return core::replayRecords(*client, name, pointersTo(records), progress);
        });
    JobRunner::then<core::ReplayReport>(
        future, &q, [this, target](const core::Result<core::ReplayReport> &report) {
            context.workspace.refresh(table.connection->id);
            if (!report) {
                if (report.error().code() != core::ErrorCode::Cancelled)
                    message->showMessage(MessageBar::Kind::Error, describeError(report.error()).joined());
                else
                    message->showMessage(MessageBar::Kind::Warning,
                                         tr("Stopped: %1 has the changes written until then.").arg(target));
                return;
            }
            QString text = tr("%1 has %n change(s) more.", nullptr, int(report->written)).arg(target);
            if (report->refused > 0)
                text += QLatin1Char(' ') +
                        tr("%n were refused; the job's log says which.", nullptr, int(report->refused));
            message->showMessage(report->refused > 0 ? MessageBar::Kind::Warning : MessageBar::Kind::Info,
                                 text, {{tr("Open %1").arg(target), [this, target] {
                                             if (window.openTable)
                                                 window.openTable({table.connection, target}, {});
                                         }}});
        });
}

void StreamPage::Private::fillMenu(QMenu &menu)
{
    const int chosen = int(list->selectionModel()->selectedRows().size());
    const int count = chosen > 1 ? chosen : model.rowCount();
    const QString nothing = count > 0 ? QString() : tr("There are no records");
    const auto add = [&](Icon shape, const QString &label, const QString &reason, const char *name,
                         const std::function<void()> &act) {
        QAction *action = menu.addAction(ui::icon(shape), label, &q, act);
        action->setObjectName(QLatin1String(name));
        action->setEnabled(reason.isEmpty());
        action->setToolTip(reason.isEmpty() ? label : reason);
        return action;
    };
    const QString noRow = current() ? QString() : tr("Choose a record first");
    add(Icon::Item, tr("Open item"), noRow, "openItemOfRecord", [this] {
        openItem();
    })->setShortcut(Qt::CTRL | Qt::Key_Return);
    if (table.connection->client->past())
        add(Icon::Clock, tr("Show the table at this moment"), noRow, "showMomentOfRecord",
            [this] { showMoment(); });
    add(Icon::Copy,
        chosen > 1 ? tr("Copy %n record(s) as a Lambda event", nullptr, chosen) : tr("Copy event"), noRow,
        "copyEventOfRecord", [this] { copyEvent(); })
        ->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    menu.addSeparator();
    add(Icon::Export, tr("Export %n record(s) as a Lambda event...", nullptr, count), nothing,
        "exportRecords", [this] { exportSlice(); });
    add(Icon::Redo, tr("Replay %n record(s) into a table...", nullptr, count),
        table.connection->readOnly ? tr("The database is open for reading only") : nothing, "replayRecords",
        [this] { replaySlice(); });
    if (const StreamEntry *entry = current()) {
        menu.addSeparator();
        const auto only = [&](const QString &label, const StreamFilter &filter) {
            add(Icon::Filter, label, {}, "filterRecords", [this, filter] {
                bar->setFilter(filter);
                applyFilter();
            });
        };
        StreamFilter byEvent = bar->filter();
        byEvent.event = entry->isExpiry() ? StreamFilter::Event::Expiry
                                          : StreamFilter::Event(int(entry->record->eventName) + 1);
        only(tr("Only %1").arg(formatEvent(*entry)), byEvent);
        StreamFilter byKey = bar->filter();
        byKey.key = entry->key;
        only(tr("Only changes of this item"), byKey);
    }
}

} // namespace ui
