// What is known of a backup or a table's past before it is restored.

#pragma once

#include "core/api/client.h"
#include "core/base/progress.h"
#include "ui/backups/restore_plan.h"

#include <QString>

namespace ui {

struct RestoreSource
{
    RestoreOrigin origin;
    std::string backupName; // empty: a table's past, or a file made of one
    bool isTableThere = false;
    std::int64_t items = 0;
    // Of a table's past: which moments can be restored, micros
    std::int64_t earliestMicros = 0;
    std::int64_t latestMicros = 0;
    std::vector<core::GlobalSecondaryIndex> globalIndexes;
    std::vector<core::LocalSecondaryIndex> localIndexes;
    core::BillingMode billing = core::BillingMode::PayPerRequest;
    core::ProvisionedThroughput throughput;
    KeptSettings settings;
};

/// All of these block.
core::Result<RestoreSource> readBackupSource(core::Client &client, const std::string &backupArn);
core::Result<RestoreSource> readFileSource(core::Client &client, const std::filesystem::path &file);
/// PointInTimeRecoveryUnavailable where the table keeps no past. The origin's moment is the latest one.
core::Result<RestoreSource> readTableSource(core::Client &client, const std::string &tableName);

} // namespace ui
