// What backups bring to the window: their tab, and commands for tables and databases.

#pragma once

#include "ui/feature_command.h"

#include <QList>

namespace ui {

PageKind backupsPageKind();
QList<FeatureCommand> backupCommands();
/// A backup file is shown; any other file is left to others (false). `atHand` may be nullptr.
bool takeBackupFile(AppContext &context, const ConnectionPtr &atHand, const QString &file, QWidget *parent);

} // namespace ui
