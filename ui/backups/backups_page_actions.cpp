#include "ui/backups/backups_page_private.h"

#include "ui/backups/backup_actions.h"
#include "ui/backups/backup_details.h"
#include "ui/backups/backup_drag.h"
#include "ui/backups/backup_list_view.h"
#include "ui/common/error_text.h"
#include "ui/common/icons.h"
#include "ui/common/message_bar.h"
#include "ui/common/prompt.h"
#include "ui/common/time_format.h"
#include "ui/common/value_format.h"
#include "ui/connections/production_guard.h"
#include "ui/connections/workspace.h"
#include "ui/jobs/job_runner.h"

#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <algorithm>

namespace ui {

namespace {

bool isUnderWay(const std::vector<BackupEntry> &entries)
{
    return std::any_of(entries.begin(), entries.end(), [](const BackupEntry &entry) {
        return entry.summary.details.backupStatus == core::BackupStatus::Creating;
    });
}

} // namespace

void BackupsPage::Private::read()
{
    again.stop();
    if (isReading) {
        readAgain = true;
        return;
    }
    isReading = true;
    using Entries = std::vector<BackupEntry>;
    auto future = context.jobs.run<Entries>(
        tr("Read the backups of %1").arg(connection->name), JobRunner::Visibility::Quiet,
        [client = connection->client, known = counts](core::Progress &progress) {
            return readBackups(*client, known, progress);
        });
    JobRunner::then<Entries>(future, &q, [this](const core::Result<Entries> &entries) { take(entries); });
}

void BackupsPage::Private::take(const core::Result<std::vector<BackupEntry>> &entries)
{
    isReading = false;
    if (!entries) {
        const core::ErrorCode code = entries.error().code();
        isAbsent = code == core::ErrorCode::UnknownOperation || code == core::ErrorCode::Unsupported;
        if (!isAbsent && code != core::ErrorCode::Cancelled)
            showFailure(tr("The backups could not be read."), entries.error());
        updateState();
        return;
    }
    const QString before = current() ? current()->arn() : toChoose;
    std::vector<BackupEntry> found = *entries;
    QStringList arns;
    const QStringList names = context.workspace.tableNames(connection->id);
    const bool areNamesKnown = context.workspace.tablesAreKnown(connection->id);
    counts.clear();
    for (BackupEntry &entry : found) {
        entry.note = notes.note(entry.arn());
        entry.isTableGone = areNamesKnown && !names.contains(entry.tableName());
        arns.append(entry.arn());
        if (entry.items)
            counts.emplace(entry.summary.details.backupArn, *entry.items);
    }
    if (isRead || !found.empty())
        notes.keepOnly(arns);
    const bool isFirst = !isRead;
    isRead = true;
    isAbsent = false;
    model.setEntries(std::move(found));
    fillTables();
    updateState();
    choose(toChoose.isEmpty() ? before : toChoose);
    toChoose.clear();
    if (isFirst && !current() && filtered.rowCount() > 0)
        list->setCurrentIndex(filtered.index(0, 0));
    showCurrent();
    if (readAgain) {
        readAgain = false;
        read();
    } else if (isUnderWay(model.entries()) && q.isVisible()) {
        again.start();
    }
}

void BackupsPage::Private::describe(const QString &arn)
{
    auto future = context.jobs.run<core::DescribeBackupResponse>(
        tr("Read a backup"), JobRunner::Visibility::Quiet,
        [client = connection->client, name = arn.toStdString()](core::Progress &) {
            return client->describeBackup({name});
        });
    JobRunner::then<core::DescribeBackupResponse>(
        future, &q, [this, arn](const core::Result<core::DescribeBackupResponse> &described) {
            if (details->arn() != arn)
                return;
            if (described)
                details->showDescription(&described->backupDescription);
            else if (described.error().code() !=
                     core::ErrorCode::BackupNotFound) // then the list is read again
                showFailure(tr("The backup could not be read."), described.error());
        });
}

void BackupsPage::Private::fillMenu(QMenu &menu)
{
    const BackupEntry *entry = current();
    const auto add = [&](Icon shape, const QString &label, bool isEnabled, const std::function<void()> &act) {
        menu.addAction(ui::icon(shape), label, &q, act)->setEnabled(isEnabled);
    };
    const bool isReady = entry && entry->isReady();
    const bool isWritable = !connection->readOnly;
    add(Icon::Undo, tr("Restore..."), isReady && isWritable, [this] { restore(); });
    if (connection->client->past())
        add(Icon::Check, tr("Verify"), isReady, [this] { verify(); });
    if (connection->client->backupFiles())
        add(Icon::Export, tr("Export to a file..."), isReady, [this] { exportFile(); });
    add(Icon::Edit, tr("Change the note"), entry != nullptr, [this] { details->focusNote(); });
    if (entry) {
        add(Icon::Copy, tr("Copy the ARN"), true,
            [arn = entry->arn()] { QGuiApplication::clipboard()->setText(arn); });
        menu.addSeparator();
        add(Icon::Save, tr("Back up %1 now...").arg(entry->tableName()), isWritable && !entry->isTableGone,
            [this, name = entry->tableName()] { create(name); });
    }
    menu.addSeparator();
    add(Icon::Delete, tr("Delete..."), isReady && isWritable && !entry->isOfDeletedTable(),
        [this] { remove(); });
}

void BackupsPage::Private::create(const QString &ofTable)
{
    const QStringList names = context.workspace.tableNames(connection->id);
    const QString filteredTable = table->currentData().toString();
    QString chosen = ofTable.isEmpty() ? filteredTable : ofTable;
    if (chosen.isEmpty() && names.size() == 1)
        chosen = names.front();
    showCreateBackup(context, connection, chosen, &q,
                     [this](const core::BackupDetails &made, const QString &note) {
                         toChoose = QString::fromStdString(made.backupArn);
                         notes.setNote(toChoose, note);
                         read();
                     });
}

void BackupsPage::Private::restore()
{
    const BackupEntry *entry = current();
    if (entry && entry->isReady() && !connection->readOnly)
        showRestoreBackup(context, connection, entry->arn(), &q);
}

void BackupsPage::Private::restoreMoment()
{
    auto *menu = new QMenu(&q);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("restoreMomentMenu"));
    for (const QString &name : context.workspace.tableNames(connection->id))
        menu->addAction(ui::icon(Icon::Table), name, &q, [this, name] {
            showRestoreMoment(context, {connection, name}, &q);
        });
    menu->popup(momentButton->mapToGlobal(QPoint(0, momentButton->height())));
}

void BackupsPage::Private::exportFile()
{
    const BackupEntry *entry = current();
    if (entry && entry->isReady())
        showExportBackup(context, connection, entry->arn(), entry->name(), &q);
}

/// Out of the list, into another program.
void BackupsPage::Private::connectDrag()
{
    list->setDragEnabled(connection->client->backupFiles() != nullptr);
    if (!list->dragEnabled())
        return;
    drag = new BackupDrag(context, connection, list);
    const auto say = [this](MessageBar::Kind messageKind, const QString &sentence,
                            const QList<MessageBar::Action> &actions, const QString &more) {
        message->showMessage(messageKind, sentence, actions, more);
        dragMessage = message->text();
    };
    QObject::connect(list, &BackupListView::dragStarted, drag, [this] {
        if (const BackupEntry *entry = current())
            drag->begin(*entry);
    });
    QObject::connect(drag, &BackupDrag::ended, &q, [this] {
        if (!dragMessage.isEmpty() && message->text() == dragMessage) // else another one is said by now
            message->clear();
        dragMessage.clear();
    });
    QObject::connect(drag, &BackupDrag::writing, &q, [this, say](const QString &name) {
        say(MessageBar::Kind::Info,
            tr("Writing the file of %1. It can be dragged out when it is written.").arg(name),
            {{tr("Stop"), [this] { drag->cancel(); }}}, {});
    });
    QObject::connect(drag, &BackupDrag::ready, &q, [say](const QString &name) {
        say(MessageBar::Kind::Info,
            tr("The file of %1 is written. Drag the backup once more to take it out.").arg(name), {}, {});
    });
    QObject::connect(drag, &BackupDrag::failed, &q, [say](const QString &name, const core::Error &error) {
        const ErrorText words = describeError(error);
        say(MessageBar::Kind::Error,
            tr("The file of %1 was not written.").arg(name) + QLatin1Char(' ') + words.joined(), {},
            words.details);
    });
}

void BackupsPage::Private::verify()
{
    if (check.isRunning()) {
        check.cancel();
        return;
    }
    const BackupEntry *entry = current();
    if (!entry || !entry->isReady())
        return;
    checkedArn = entry->arn();
    details->setWorking(true);
    details->showResult(tr("Reading every item..."));
    check = context.jobs.run<BackupCheck>(
        tr("Verify the backup %1").arg(entry->name()), JobRunner::Visibility::Listed,
        [client = connection->client, arn = checkedArn.toStdString()](core::Progress &progress) {
            return verifyBackup(client, arn, progress);
        });
    JobRunner::then<BackupCheck>(
        check, &q,
        [this, name = entry->name()](const core::Result<BackupCheck> &found) { takeCheck(found, name); });
}

void BackupsPage::Private::takeCheck(const core::Result<BackupCheck> &found, const QString &name)
{
    const bool isShown = details->arn() == checkedArn;
    details->setWorking(false);
    if (!found) {
        if (isShown)
            details->showResult({});
        if (found.error().code() != core::ErrorCode::Cancelled)
            showFailure(tr("The backup %1 could not be read through.").arg(name), found.error());
        return;
    }
    const bool isWhole = std::int64_t(found->items) == found->itemsExpected;
    const QString sentence =
        isWhole ? tr("Verified %1: all %2 items can be read (%3).", nullptr, int(found->items))
                      .arg(formatMoment(QDateTime::currentMSecsSinceEpoch() * 1000),
                           formatCount(qint64(found->items)), formatSize(qint64(found->bytes)))
                : tr("%1 items can be read, but the backup says %2.", nullptr, int(found->items))
                      .arg(formatCount(qint64(found->items)), formatCount(found->itemsExpected));
    if (isShown)
        details->showResult(sentence);
    if (!isWhole)
        message->showMessage(MessageBar::Kind::Error, name + QStringLiteral(": ") + sentence);
}

void BackupsPage::Private::remove()
{
    const BackupEntry *chosen = current();
    if (!chosen || !chosen->isReady() || chosen->isOfDeletedTable() || connection->readOnly)
        return;
    const BackupEntry entry = *chosen; // the list may be read again while the question is open
    Question question;
    question.title = tr("Delete the backup %1?").arg(entry.name());
    question.text =
        tr("What %1 was at %2 can no longer be restored from it. There is no way back.")
            .arg(entry.tableName(), formatMoment(entry.summary.details.backupCreationDateTimeMicros));
    question.acceptText = tr("Delete the backup");
    question.isDestructive = true;
    question.textToType = entry.name();
    if (ask(&q, guarded(question, {connection, entry.name()})) != Answer::Accept)
        return;
    auto future = context.jobs.run<core::DeleteBackupResponse>(
        tr("Delete the backup %1").arg(entry.name()), JobRunner::Visibility::Change,
        [client = connection->client, arn = entry.summary.details.backupArn](core::Progress &) {
            return client->deleteBackup({arn});
        });
    JobRunner::then<core::DeleteBackupResponse>(
        future, &q, [this, name = entry.name()](const core::Result<core::DeleteBackupResponse> &result) {
            if (!result && result.error().code() != core::ErrorCode::Cancelled)
                showFailure(tr("The backup %1 was not deleted.").arg(name), result.error());
            read();
        });
}

void BackupsPage::Private::showFailure(const QString &what, const core::Error &error)
{
    const ErrorText words = describeError(error);
    message->showMessage(MessageBar::Kind::Error, what + QLatin1Char(' ') + words.joined(),
                         {{tr("Try again"),
                           [this] {
                               message->clear();
                               read();
                           }}},
                         words.details);
}

} // namespace ui
