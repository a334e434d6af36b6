// Making backups and restoring, from wherever it is asked for: the dialog, the job, and what comes after it.

#pragma once

#include "core/api/backup_requests.h"
#include "core/base/clock.h"
#include "ui/app_context.h"
#include "ui/connections/connection.h"

#include <functional>
#include <optional>

class QWidget;

namespace ui {

/// `table` may be empty: it is chosen in the dialog. `made` is called with the new backup and the note,
/// unless `parent` is gone by then.
using BackupMade = std::function<void(const core::BackupDetails &backup, const QString &note)>;
void showCreateBackup(AppContext &context, const ConnectionPtr &connection, const QString &table,
                      QWidget *parent, BackupMade made);
void showRestoreBackup(AppContext &context, const ConnectionPtr &connection, const QString &backupArn,
                       QWidget *parent);
/// Asks for a place, and writes the backup there.
void showExportBackup(AppContext &context, const ConnectionPtr &connection, const QString &backupArn,
                      const QString &suggestedName, QWidget *parent);
/// Of the table as it is now.
void showExportTableBackup(AppContext &context, const TableRef &table, QWidget *parent);
/// What the file holds, and what can be done with it; `path` empty: asks for one first.
void showBackupFile(AppContext &context, const ConnectionPtr &connection, const QString &path,
                    QWidget *parent);
/// "before-the-fair.twbackup"; long names are cut to what a file can have.
QString backupFileName(const QString &backupName);
/// By its name alone.
bool isBackupFileName(const QString &path);
/// A moment of the table's past, nullopt: the latest; says how to turn it on where none is kept.
void showRestoreMoment(AppContext &context, const TableRef &table, QWidget *parent,
                       std::optional<core::UnixMicros> moment = {});

} // namespace ui
