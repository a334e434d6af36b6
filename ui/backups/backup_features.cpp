#include "ui/backups/backup_features.h"

#include "ui/backups/backup_actions.h"
#include "ui/backups/backup_notes.h"
#include "ui/backups/backups_page.h"
#include "ui/common/prompt.h"
#include "ui/connections/workspace.h"

#include <QCoreApplication>

namespace ui {

namespace {

const QString kPageKind = QStringLiteral("backups");

QString words(const char *text)
{
    return QCoreApplication::translate("ui::BackupFeatures", text);
}

bool isWritable(AppContext &, const TableRef &table)
{
    return !table.connection->readOnly;
}

void backUp(AppContext &context, const TableRef &table, const FeatureWindow &window)
{
    showCreateBackup(context, table.connection, table.tableName, window.widget,
                     [&context, connection = table.connection, window](const core::BackupDetails &backup,
                                                                       const QString &note) {
                         const QString arn = QString::fromStdString(backup.backupArn);
                         BackupNotes(context.settings, connection->id).setNote(arn, note);
                         window.openPage(kPageKind, {connection, {}}, {{QStringLiteral("chosen"), arn}});
                     });
}

/// Where a backup file is read and restored: the database at hand, or the first that can. nullptr: none.
ConnectionPtr placeForFiles(AppContext &context, const ConnectionPtr &atHand)
{
    if (atHand && atHand->client->backupFiles())
        return atHand;
    for (const ConnectionPtr &connection : context.workspace.connections()) {
        if (connection->client->backupFiles())
            return connection;
    }
    return nullptr;
}

void openFile(AppContext &context, const ConnectionPtr &atHand, const QString &file, QWidget *parent)
{
    if (const ConnectionPtr place = placeForFiles(context, atHand)) {
        showBackupFile(context, place, file, parent);
        return;
    }
    showError(parent, {words(QT_TRANSLATE_NOOP("ui::BackupFeatures", "A backup file needs a database.")),
                       words(QT_TRANSLATE_NOOP("ui::BackupFeatures",
                                               "Open or make a database folder first: the file is read and "
                                               "restored there."))});
}

} // namespace

PageKind backupsPageKind()
{
    PageKind kind;
    kind.name = kPageKind;
    kind.make = [](AppContext &context, const TableRef &table, const FeatureWindow &,
                   QWidget *parent) -> Page * { return new BackupsPage(context, table.connection, parent); };
    kind.restore = [](Page *page, const QJsonObject &state) {
        static_cast<BackupsPage *>(page)->restoreState(state);
    };
    return kind;
}

QList<FeatureCommand> backupCommands()
{
    FeatureCommand show;
    show.subject = FeatureCommand::Subject::Database;
    show.name = QStringLiteral("showBackups");
    show.icon = Icon::Save;
    show.text = words(QT_TRANSLATE_NOOP("ui::BackupFeatures", "&Backups"));
    show.otherWords = words(QT_TRANSLATE_NOOP("ui::BackupFeatures", "restore backup, snapshots, recovery"));
    show.keys = QKeySequence(QStringLiteral("Ctrl+Shift+B"));
    show.run = [](AppContext &, const TableRef &table, const FeatureWindow &window) {
        window.openPage(kPageKind, {table.connection, {}}, {});
    };
    FeatureCommand create;
    create.name = QStringLiteral("backUpTable");
    create.icon = Icon::Save;
    create.text = words(QT_TRANSLATE_NOOP("ui::BackupFeatures", "&Back up the table..."));
    create.otherWords = words(QT_TRANSLATE_NOOP("ui::BackupFeatures", "create backup, snapshot"));
    create.keys = QKeySequence(QStringLiteral("Ctrl+B"));
    create.isEnabled = isWritable;
    create.run = backUp;
    FeatureCommand restore;
    restore.name = QStringLiteral("restoreMoment");
    restore.icon = Icon::Clock;
    restore.text = words(QT_TRANSLATE_NOOP("ui::BackupFeatures", "Restore &as it was..."));
    restore.otherWords =
        words(QT_TRANSLATE_NOOP("ui::BackupFeatures", "restore to a point in time, roll back"));
    restore.isEnabled = isWritable;
    restore.run = [](AppContext &context, const TableRef &table, const FeatureWindow &window) {
        showRestoreMoment(context, table, window.widget);
    };
    FeatureCommand writeFile;
    writeFile.name = QStringLiteral("writeBackupFile");
    writeFile.icon = Icon::Save;
    writeFile.text = words(QT_TRANSLATE_NOOP("ui::BackupFeatures", "Back up to a fi&le..."));
    writeFile.isEnabled = [](AppContext &, const TableRef &table) {
        return table.connection->client->backupFiles() != nullptr;
    };
    writeFile.run = [](AppContext &context, const TableRef &table, const FeatureWindow &window) {
        showExportTableBackup(context, table, window.widget);
    };
    FeatureCommand readFile;
    readFile.subject = FeatureCommand::Subject::Database;
    readFile.name = QStringLiteral("openBackupFile");
    readFile.icon = Icon::File;
    readFile.text = words(QT_TRANSLATE_NOOP("ui::BackupFeatures", "Open a backup &file..."));
    readFile.otherWords = words(QT_TRANSLATE_NOOP("ui::BackupFeatures", "restore from a file"));
    readFile.run = [](AppContext &context, const TableRef &table, const FeatureWindow &window) {
        openFile(context, table.connection, {}, window.widget);
    };
    return {show, readFile, create, writeFile, restore};
}

bool takeBackupFile(AppContext &context, const ConnectionPtr &atHand, const QString &file, QWidget *parent)
{
    if (!isBackupFileName(file))
        return false;
    openFile(context, atHand, file, parent);
    return true;
}

} // namespace ui
