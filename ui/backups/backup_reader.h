// Reading backups through any client. Everything here blocks: call it in a job.

#pragma once

#include "core/api/client.h"
#include "core/base/progress.h"
#include "ui/backups/backup_entry.h"

#include <map>
#include <memory>
#include <string>

namespace ui {

/// How many items each backup holds, by ARN; that never changes.
using BackupItemCounts = std::map<std::string, std::int64_t>;

/// All backups, newest first, with those counts that are known; of some of the others the counts are asked
/// for, so that a long list costs few requests.
core::Result<std::vector<BackupEntry>> readBackups(core::Client &client, const BackupItemCounts &known,
                                                   core::Progress &progress);

/// A backup as a database with one table. Unsupported where the client cannot look into backups.
core::Result<std::shared_ptr<core::Client>> openBackup(const std::shared_ptr<core::Client> &client,
                                                       const std::string &backupArn);

struct BackupCheck
{
    std::uint64_t items = 0;
    std::uint64_t bytes = 0;        // as DynamoDB counts items
    std::int64_t itemsExpected = 0; // as the backup says of itself
};
/// Reads every item of a backup. Corruption where one cannot be read.
core::Result<BackupCheck> verifyBackup(const std::shared_ptr<core::Client> &client,
                                       const std::string &backupArn, core::Progress &progress);

} // namespace ui
