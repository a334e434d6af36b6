// A backup as the list shows it.

#pragma once

#include "core/api/backup_requests.h"

#include <QString>
#include <optional>
#include <vector>

namespace ui {

struct BackupEntry
{
    core::BackupSummary summary;
    std::optional<std::int64_t> items; // nullopt: not asked for yet
    bool isTableGone = false;          // there is no table of this name now
    QString note;                      // the person's own; kept on this computer

    QString arn() const { return QString::fromStdString(summary.details.backupArn); }
    QString name() const { return QString::fromStdString(summary.details.backupName); }
    QString tableName() const { return QString::fromStdString(summary.tableName); }
    /// Made by the service when its table was deleted.
    bool isOfDeletedTable() const { return summary.details.backupType == core::BackupType::System; }
    bool isReady() const { return summary.details.backupStatus == core::BackupStatus::Available; }
};

} // namespace ui
