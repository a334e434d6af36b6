#include "ui/backups/restore_source.h"

#include "core/api/backup_files.h"

namespace ui {

namespace {

void addTable(const core::TableDescription &table, RestoreSource &source)
{
    for (const core::IndexDescription &index : table.globalSecondaryIndexes)
        source.globalIndexes.push_back(
            {index.indexName, index.keySchema, index.projection, index.provisionedThroughput});
    for (const core::IndexDescription &index : table.localSecondaryIndexes)
        source.localIndexes.push_back({index.indexName, index.keySchema, index.projection});
    source.billing = table.billingMode.value_or(core::BillingMode::Provisioned);
    source.throughput = table.provisionedThroughput;
}

/// With what is there now: the table of that name, and the settings that can be kept.
core::Result<RestoreSource> withPresent(core::Client &client, RestoreSource source)
{
    const auto table = client.describeTable({source.origin.tableName});
    if (!table && table.error().code() != core::ErrorCode::ResourceNotFound)
        return table.error();
    source.isTableThere = bool(table);
    auto settings = readKeptSettings(client, source.origin);
    if (!settings)
        return settings.error();
    source.settings = std::move(*settings);
    return source;
}

} // namespace

core::Result<RestoreSource> readBackupSource(core::Client &client, const std::string &backupArn)
{
    const auto described = client.describeBackup({backupArn});
    if (!described)
        return described.error();
    const core::BackupDescription &backup = described->backupDescription;
    RestoreSource source;
    source.origin.backupArn = backupArn;
    source.origin.tableName = backup.sourceTableDetails.tableName;
    source.origin.momentMicros = backup.backupDetails.backupCreationDateTimeMicros;
    source.backupName = backup.backupDetails.backupName;
    source.items = backup.sourceTableDetails.itemCount;
    source.globalIndexes = backup.sourceTableFeatureDetails.globalSecondaryIndexes;
    source.localIndexes = backup.sourceTableFeatureDetails.localSecondaryIndexes;
    source.billing = backup.sourceTableDetails.billingMode.value_or(core::BillingMode::Provisioned);
    source.throughput = backup.sourceTableDetails.provisionedThroughput;
    return withPresent(client, std::move(source));
}

core::Result<RestoreSource> readFileSource(core::Client &client, const std::filesystem::path &file)
{
    if (!client.backupFiles())
        return core::Error(core::ErrorCode::Unsupported, "This endpoint cannot restore backup files");
    const auto described = client.backupFiles()->describeBackupFile(file);
    if (!described)
        return described.error();
    RestoreSource source;
    source.origin.file = file;
    source.origin.tableName = described->table.tableName;
    source.origin.momentMicros = described->moment;
    source.backupName = described->backupName;
    source.items = std::int64_t(described->items);
    addTable(described->table, source);
    return withPresent(client, std::move(source));
}

core::Result<RestoreSource> readTableSource(core::Client &client, const std::string &tableName)
{
    const auto recovery = client.describeContinuousBackups({tableName});
    if (!recovery)
        return recovery.error();
    const auto &window = recovery->continuousBackupsDescription.pointInTimeRecoveryDescription;
    if (window.pointInTimeRecoveryStatus != core::PointInTimeRecoveryStatus::Enabled)
        return core::Error(core::ErrorCode::PointInTimeRecoveryUnavailable,
                           "Point in time recovery is not enabled for table '" + tableName + "'");
    const auto described = client.describeTable({tableName});
    if (!described)
        return described.error();
    RestoreSource source;
    source.origin.tableName = tableName;
    source.origin.momentMicros = window.latestRestorableDateTimeMicros;
    source.earliestMicros = window.earliestRestorableDateTimeMicros;
    source.latestMicros = window.latestRestorableDateTimeMicros;
    source.items = described->table.itemCount;
    addTable(described->table, source);
    return withPresent(client, std::move(source));
}

} // namespace ui
