#include "ui/backups/backup_actions.h"

#include "core/api/backup_files.h"
#include "ui/backups/backup_file_dialog.h"
#include "ui/backups/backup_notes.h"
#include "ui/backups/create_backup_dialog.h"
#include "ui/backups/restore_dialog.h"
#include "ui/common/error_text.h"
#include "ui/common/prompt.h"
#include "ui/connections/workspace.h"
#include "ui/jobs/job_runner.h"
#include "ui/settings/settings.h"
#include "ui/timeline/keep_past.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QPointer>

namespace ui {

namespace {

constexpr QLatin1String kFileSuffix(".twbackup");

QString words(const char *text)
{
    return QCoreApplication::translate("ui::BackupActions", text);
}

void finish(AppContext &context, const ConnectionPtr &connection, const QPointer<RestoreDialog> &dialog,
            const QPointer<QWidget> &owner, const QString &target,
            const core::Result<core::TableDescription> &made)
{
    context.workspace.refresh(connection->id);
    if (made) {
        context.workspace.showTable(connection->id, target);
        if (dialog)
            dialog->accept();
        return;
    }
    const ErrorText text = describeError(made.error());
    if (dialog && dialog->isVisible()) {
        dialog->setWorking(false);
        if (made.error().code() != core::ErrorCode::Cancelled)
            dialog->showFailure(text.joined(), text.details);
    } else if (made.error().code() != core::ErrorCode::Cancelled) {
        showError(
            owner,
            {words(QT_TRANSLATE_NOOP("ui::BackupActions", "The table %1 was not restored.")).arg(target),
             text.joined(), text.details});
    }
}

void run(AppContext &context, const ConnectionPtr &connection, RestoreDialog *dialog, QWidget *parent)
{
    const RestorePlan plan = dialog->plan();
    const QString target = QString::fromStdString(plan.targetName);
    dialog->setWorking(true);
    auto future = context.jobs.run<core::TableDescription>(
        words(QT_TRANSLATE_NOOP("ui::BackupActions", "Restore %1 to %2"))
            .arg(QString::fromStdString(plan.origin.tableName), target),
        JobRunner::Visibility::Listed, [client = connection->client, plan](core::Progress &progress) {
            return runRestore(*client, plan, progress);
        });
    if (!context.jobs.jobs().isEmpty()) {
        Job *job = context.jobs.jobs().back();
        QObject::connect(job, &Job::changed, dialog, [job, dialog] { dialog->showProgress(job->done()); });
        QObject::connect(dialog, &RestoreDialog::cancelRequested, job, &Job::cancel);
    }
    // Received by the workspace, which outlives windows.
    JobRunner::then<core::TableDescription>(
        future, &context.workspace,
        [&context, connection, target, dialog = QPointer(dialog),
         owner = QPointer(parent)](const core::Result<core::TableDescription> &made) {
            finish(context, connection, dialog, owner, target, made);
        });
    context.workspace.refresh(connection->id); // it is there already, being made
}

void open(AppContext &context, const ConnectionPtr &connection, const RestoreSource &source, QWidget *parent)
{
    auto *dialog = new RestoreDialog(context, connection, source, parent);
    QObject::connect(dialog, &RestoreDialog::restoreRequested, dialog,
                     [&context, connection, dialog, parent] { run(context, connection, dialog, parent); });
    dialog->open();
}

/// `offerPast` where the table keeps none yet.
void readAndOpen(AppContext &context, const ConnectionPtr &connection, QWidget *parent, const QString &title,
                 std::function<core::Result<RestoreSource>(core::Client &)> read,
                 const std::function<void()> &offerPast = {})
{
    auto future = context.jobs.run<RestoreSource>(
        title, JobRunner::Visibility::Quiet,
        [client = connection->client, read = std::move(read)](core::Progress &) { return read(*client); });
    JobRunner::then<RestoreSource>(
        future, parent, [&context, connection, parent, offerPast](const core::Result<RestoreSource> &source) {
            if (source) {
                open(context, connection, *source, parent);
                return;
            }
            if (source.error().code() == core::ErrorCode::Cancelled)
                return;
            if (source.error().code() == core::ErrorCode::PointInTimeRecoveryUnavailable && offerPast)
                return offerPast();
            const ErrorText text = describeError(source.error());
            showError(parent, {words(QT_TRANSLATE_NOOP("ui::BackupActions", "It cannot be restored.")),
                               text.joined(), text.details});
        });
}

QString fileFilter()
{
    return words(QT_TRANSLATE_NOOP("ui::BackupActions", "Backup files (*%1);;All files (*)"))
        .arg(QString(kFileSuffix));
}

void writeFile(AppContext &context, const ConnectionPtr &connection, const core::BackupFileSource &source,
               const QString &title, const QString &suggestedName, QWidget *parent)
{
    FileQuestion question;
    question.title = title;
    question.folder = context.settings.get(settings::lastExportFolder);
    question.name = backupFileName(suggestedName);
    question.filter = fileFilter();
    QString path = askSaveFile(parent, question);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QString(kFileSuffix);
    context.settings.set(settings::lastExportFolder, QFileInfo(path).absolutePath());
    const QString name = QFileInfo(path).fileName();
    auto future = context.jobs.run<core::BackupFileDescription>(
        words(QT_TRANSLATE_NOOP("ui::BackupActions", "Write %1")).arg(name), JobRunner::Visibility::Listed,
        [client = connection->client, source,
         file = std::filesystem::path(QFile::encodeName(path).toStdString())](core::Progress &progress) {
            return client->backupFiles()->writeBackupFile(source, file, progress);
        });
    JobRunner::then<core::BackupFileDescription>(
        future, &context.workspace,
        [&jobs = context.jobs, owner = QPointer(parent),
         name](const core::Result<core::BackupFileDescription> &written) {
            if (written)
                jobs.announce(words(QT_TRANSLATE_NOOP("ui::BackupActions", "The backup is in %1")).arg(name));
            if (written || written.error().code() == core::ErrorCode::Cancelled)
                return;
            const ErrorText text = describeError(written.error());
            showError(owner, {words(QT_TRANSLATE_NOOP("ui::BackupActions", "%1 was not written.")).arg(name),
                              text.joined(), text.details});
        });
}

} // namespace

void showCreateBackup(AppContext &context, const ConnectionPtr &connection, const QString &table,
                      QWidget *parent, BackupMade made)
{
    auto *dialog = new CreateBackupDialog(context.workspace.tableNames(connection->id), table, parent);
    QObject::connect(
        dialog, &CreateBackupDialog::createRequested, dialog, [&context, connection, dialog, parent, made] {
            dialog->setWorking(true);
            const core::CreateBackupRequest request = dialog->request();
            auto future = context.jobs.run<core::CreateBackupResponse>(
                words(QT_TRANSLATE_NOOP("ui::BackupActions", "Back up %1"))
                    .arg(QString::fromStdString(*request.tableName)),
                JobRunner::Visibility::Change, [client = connection->client, request](core::Progress &) {
                    return client->createBackup(request);
                });
            // Received by the workspace: the dialog may be closed before, and the note is kept all the same.
            JobRunner::then<core::CreateBackupResponse>(
                future, &context.workspace,
                [&context, connection, note = dialog->note(), dialog = QPointer(dialog),
                 asked = QPointer(parent), made](const core::Result<core::CreateBackupResponse> &result) {
                    if (dialog)
                        dialog->setWorking(false);
                    if (!result) {
                        const ErrorText text = describeError(result.error());
                        if (dialog)
                            dialog->showFailure(text.joined(), text.details);
                        return;
                    }
                    BackupNotes(context.settings, connection->id)
                        .setNote(QString::fromStdString(result->backupDetails.backupArn), note);
                    if (asked && made)
                        made(result->backupDetails, note);
                    if (dialog)
                        dialog->accept();
                });
        });
    dialog->open();
}

void showRestoreBackup(AppContext &context, const ConnectionPtr &connection, const QString &backupArn,
                       QWidget *parent)
{
    readAndOpen(
        context, connection, parent, words(QT_TRANSLATE_NOOP("ui::BackupActions", "Read a backup")),
        [arn = backupArn.toStdString()](core::Client &client) { return readBackupSource(client, arn); });
}

QString backupFileName(const QString &backupName)
{
    constexpr int kFileNameMax = 255; // of bytes; names of backups and tables are ASCII
    return backupName.left(kFileNameMax - kFileSuffix.size()) + kFileSuffix;
}

bool isBackupFileName(const QString &path)
{
    return path.endsWith(kFileSuffix, Qt::CaseInsensitive);
}

void showExportBackup(AppContext &context, const ConnectionPtr &connection, const QString &backupArn,
                      const QString &suggestedName, QWidget *parent)
{
    core::BackupFileSource source;
    source.backupArn = backupArn.toStdString();
    writeFile(context, connection, source,
              words(QT_TRANSLATE_NOOP("ui::BackupActions", "Export the backup %1")).arg(suggestedName),
              suggestedName, parent);
}

void showExportTableBackup(AppContext &context, const TableRef &table, QWidget *parent)
{
    core::BackupFileSource source;
    source.tableName = table.tableName.toStdString();
    writeFile(context, table.connection, source,
              words(QT_TRANSLATE_NOOP("ui::BackupActions", "Back up %1 to a file")).arg(table.tableName),
              table.tableName, parent);
}

void showBackupFile(AppContext &context, const ConnectionPtr &connection, const QString &path,
                    QWidget *parent)
{
    QString chosen = path;
    if (chosen.isEmpty()) {
        FileQuestion question;
        question.title = words(QT_TRANSLATE_NOOP("ui::BackupActions", "Open a backup file"));
        question.folder = context.settings.get(settings::lastExportFolder);
        question.filter = fileFilter();
        const QStringList files = askOpenFiles(parent, question);
        if (files.isEmpty())
            return;
        chosen = files.front();
        context.settings.set(settings::lastExportFolder, QFileInfo(chosen).absolutePath());
    }
    auto *dialog = new BackupFileDialog(context, connection, chosen, parent);
    QObject::connect(dialog, &BackupFileDialog::restoreRequested, parent,
                     [&context, connection, parent](const QString &file) {
                         readAndOpen(context, connection, parent,
                                     words(QT_TRANSLATE_NOOP("ui::BackupActions", "Read a backup file")),
                                     [path = std::filesystem::path(QFile::encodeName(file).toStdString())](
                                         core::Client &client) { return readFileSource(client, path); });
                     });
    QObject::connect(dialog, &BackupFileDialog::browseRequested, &context.workspace,
                     [&context](const QString &file, const QString &tableName) {
                         context.workspace.openFolder(file, Connector::Mode::ReadOnly, false);
                         context.workspace.showTable(Workspace::idOfFolder(file), tableName);
                     });
    dialog->open();
}

void showRestoreMoment(AppContext &context, const TableRef &table, QWidget *parent,
                       std::optional<core::UnixMicros> moment)
{
    readAndOpen(
        context, table.connection, parent,
        words(QT_TRANSLATE_NOOP("ui::BackupActions", "Read point-in-time recovery of %1"))
            .arg(table.tableName),
        [name = table.tableName.toStdString(), moment](core::Client &client) {
            core::Result<RestoreSource> source = readTableSource(client, name);
            if (source && moment)
                source->origin.momentMicros = *moment;
            return source;
        },
        [&context, table, parent] { askToKeepPast(context, table, parent); });
}

} // namespace ui
