#include "core/engine/backups.h"

#include "core/api/constraints.h"
#include "core/engine/background.h"
#include "core/engine/engine.h"
#include "core/engine/engine_errors.h"
#include "core/engine/pins.h"
#include "core/engine/restored_table.h"
#include "core/engine/table_backups.h"
#include "core/engine/table_states.h"
#include "core/engine/time_text.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t kBackupsPerPageMax = 100;

BackupDetails detailsOf(const TableBackup &backup, BackupStatus status)
{
    BackupDetails details;
    details.backupArn = backup.arn();
    details.backupName = backup.name;
    details.backupSizeBytes = backup.bytes;
    details.backupStatus = status;
    details.backupType = backup.type;
    details.backupCreationDateTimeMicros = backup.createdAt;
    details.backupExpiryDateTimeMicros = backup.expiresAt;
    return details;
}

SourceTableFeatureDetails featuresOf(const TableRecord &record)
{
    const TableDescription &table = record.description;
    SourceTableFeatureDetails features;
    for (const IndexDescription &index : table.localSecondaryIndexes)
        features.localSecondaryIndexes.push_back({index.indexName, index.keySchema, index.projection});
    for (const IndexDescription &index : table.globalSecondaryIndexes) {
        features.globalSecondaryIndexes.push_back({index.indexName, index.keySchema, index.projection,
                                                   index.provisionedThroughput, index.onDemandThroughput});
    }
    features.streamDescription = table.streamSpecification;
    if (record.timeToLive) {
        features.timeToLiveDescription.emplace();
        features.timeToLiveDescription->timeToLiveStatus = record.timeToLive->status;
        features.timeToLiveDescription->attributeName = record.timeToLive->attributeName;
    }
    features.sseDescription = table.sseDescription;
    return features;
}

BackupDescription describe(const TableBackup &backup, BackupStatus status)
{
    const TableDescription &table = backup.table->description();
    BackupDescription description;
    description.backupDetails = detailsOf(backup, status);
    SourceTableDetails &source = description.sourceTableDetails;
    source.tableName = table.tableName;
    source.tableId = table.tableId;
    source.tableArn = table.tableArn;
    source.tableSizeBytes = backup.bytes;
    source.keySchema = table.keySchema;
    source.tableCreationDateTimeMicros = table.creationDateTimeMicros;
    source.provisionedThroughput = table.provisionedThroughput;
    source.onDemandThroughput = table.onDemandThroughput;
    source.itemCount = backup.items;
    source.billingMode = table.billingMode.value_or(BillingMode::Provisioned);
    description.sourceTableFeatureDetails = featuresOf(backup.table->record());
    return description;
}

Result<BackupPlace> placeOf(const Engine &engine, const std::string &arn)
{
    const auto place = backupPlaceOf(engine.options, arn);
    if (!place)
        return Error::validation("Invalid Backup ARN");
    return *place;
}

Result<TableBackup> backupNamed(const Engine &engine, const std::string &arn)
{
    const Result<BackupPlace> place = placeOf(engine, arn);
    if (!place)
        return place.error();
    Result<std::optional<TableBackup>> backup = findBackup(engine, *place);
    if (!backup)
        return backup.error();
    if (!*backup)
        return Error(ErrorCode::BackupNotFound, "Backup not found: " + arn);
    return std::move(**backup);
}

bool isInUse(const Engine &engine, const TableBackup &backup)
{
    const auto tables = engine.catalog.tables();
    return std::any_of(tables->begin(), tables->end(), [&backup](const auto &entry) {
        const auto &restore = entry.second->record().restore;
        return restore && restore->backupName == backup.key();
    });
}

Error inUse(const TableBackup &backup)
{
    return {ErrorCode::BackupInUse, "Backup is being used to restore another table: " + backup.arn()};
}

/// Requires that `engine.schemaMutex` is held.
Result<void> removeBackup(Engine &engine, const TableBackup &backup)
{
    Mutation mutation;
    stageBackupRemoval(backup, mutation);
    Result<TableSchemaPointer> source =
        stageRelease(engine, backup.table->number(), backup.sequence, mutation);
    if (!source)
        return source.error();
    if (auto ok = engine.database->commit(std::move(mutation)); !ok)
        return ok.error();
    if (*source)
        engine.catalog.show(std::move(*source));
    engine.background->wake(); // rows that only this backup kept can go
    return {};
}

bool isWanted(const TableBackup &backup, const ListBackupsRequest &request)
{
    if (request.timeRangeLowerBoundMicros != 0 && backup.createdAt < request.timeRangeLowerBoundMicros)
        return false;
    if (request.timeRangeUpperBoundMicros != 0 && backup.createdAt >= request.timeRangeUpperBoundMicros)
        return false;
    switch (request.backupType.value_or(BackupTypeFilter::User)) {
    case BackupTypeFilter::User:
        return backup.type == BackupType::User;
    case BackupTypeFilter::System:
        return backup.type == BackupType::System;
    case BackupTypeFilter::AwsBackup:
        return backup.type == BackupType::AwsBackup;
    case BackupTypeFilter::All:
        break;
    }
    return true;
}

BackupSummary summaryOf(const TableBackup &backup)
{
    const TableDescription &table = backup.table->description();
    return {table.tableName, table.tableId, table.tableArn, detailsOf(backup, BackupStatus::Available)};
}

} // namespace

Result<CreateBackupResponse> createBackup(Engine &engine, const CreateBackupRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    if (auto ok = checkTableArn(engine, *request.tableName); !ok)
        return ok.error();
    const std::string_view name = bareTableName(*request.tableName);
    if (auto ok = settleTable(engine, name); !ok)
        return ok.error();
    const std::lock_guard lock(engine.schemaMutex);
    const TableSchemaPointer table = findUsableTable(engine, name);
    if (!table)
        return Error(ErrorCode::TableNotFound, "Table not found: " + *request.tableName);
    if (engine.database->readOnly())
        return readOnlyDatabase();
    // With every key locked, so that every change behind the backup's state is recorded.
    const KeyLocks::Set everything = engine.locks.lockEverything();
    const Result<TableBackup> backup = makeBackup(engine, table, *request.backupName, BackupType::User);
    if (!backup)
        return backup.error();
    Mutation mutation;
    stageBackup(*backup, mutation);
    TableSchemaPointer pinned = stagePin(*table, backup->sequence, mutation);
    if (auto ok = engine.database->commit(std::move(mutation)); !ok)
        return ok.error();
    engine.catalog.show(std::move(pinned));
    return CreateBackupResponse{detailsOf(*backup, BackupStatus::Creating)};
}

Result<DescribeBackupResponse> describeBackup(const Engine &engine, const DescribeBackupRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    const Result<TableBackup> backup = backupNamed(engine, *request.backupArn);
    if (!backup)
        return backup.error();
    return DescribeBackupResponse{describe(*backup, BackupStatus::Available)};
}

Result<ListBackupsResponse> listBackups(const Engine &engine, const ListBackupsRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    if (request.timeRangeLowerBoundMicros != 0 && request.timeRangeUpperBoundMicros != 0 &&
        request.timeRangeLowerBoundMicros > request.timeRangeUpperBoundMicros)
        return invalidParameter("Time range lower bound must be less than or equal to upper bound");
    std::optional<std::string> tableName;
    if (request.tableName) {
        if (auto ok = checkTableArn(engine, *request.tableName); !ok)
            return ok.error();
        tableName = bareTableName(*request.tableName);
    }
    std::optional<BackupPlace> after;
    if (request.exclusiveStartBackupArn) {
        const Result<BackupPlace> place = placeOf(engine, *request.exclusiveStartBackupArn);
        if (!place)
            return place.error();
        after = *place;
    }
    const std::size_t limit = request.limit ? std::size_t(*request.limit) : kBackupsPerPageMax;
    ListBackupsResponse response;
    auto visited = eachBackup(engine, tableName, after, [&](const TableBackup &backup) {
        if (!isWanted(backup, request))
            return true;
        if (response.backupSummaries.size() == limit) {
            response.lastEvaluatedBackupArn = response.backupSummaries.back().details.backupArn;
            return false;
        }
        response.backupSummaries.push_back(summaryOf(backup));
        return true;
    });
    if (!visited)
        return visited.error();
    return response;
}

Result<DeleteBackupResponse> deleteBackup(Engine &engine, const DeleteBackupRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    const std::lock_guard lock(engine.schemaMutex);
    const Result<TableBackup> backup = backupNamed(engine, *request.backupArn);
    if (!backup)
        return backup.error();
    if (backup->type == BackupType::System)
        return Error::validation(
            "Invalid Request: User is not allowed to delete the system backup with arn " + backup->arn() +
            ". It will automatically expire on " + timeText(backup->expiresAt));
    if (isInUse(engine, *backup))
        return inUse(*backup);
    if (engine.database->readOnly())
        return readOnlyDatabase();
    if (auto ok = removeBackup(engine, *backup); !ok)
        return ok.error();
    return DeleteBackupResponse{describe(*backup, BackupStatus::Deleted)};
}

Result<RestoreTableFromBackupResponse> restoreTableFromBackup(Engine &engine,
                                                              const RestoreTableFromBackupRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    if (auto ok = settleTable(engine, *request.targetTableName); !ok)
        return ok.error();
    const std::lock_guard lock(engine.schemaMutex);
    const Result<TableBackup> backup = backupNamed(engine, *request.backupArn);
    if (!backup)
        return backup.error();
    if (isInUse(engine, *backup))
        return inUse(*backup);
    const TableDescription &source = backup->table->description();
    const Result<CreateTableRequest> target =
        tableToRestore(engine, source, *request.targetTableName, request.overrides);
    if (!target)
        return target.error();
    RestoreSource from;
    from.restore = {backup->table->number(), backup->sequence, backup->key()};
    from.summary.sourceBackupArn = backup->arn();
    from.summary.sourceTableArn = source.tableArn;
    from.summary.restoreDateTimeMicros = backup->createdAt;
    Result<TableDescription> description = beginRestore(engine, *target, std::move(from));
    if (!description)
        return description.error();
    return RestoreTableFromBackupResponse{std::move(*description)};
}

Result<void> removeExpiredBackups(Engine &engine, UnixMicros now)
{
    const std::lock_guard lock(engine.schemaMutex);
    std::vector<TableBackup> expired;
    auto visited = eachBackup(engine, {}, {}, [&](TableBackup backup) {
        if (backup.expiresAt != 0 && backup.expiresAt <= now && !isInUse(engine, backup))
            expired.push_back(std::move(backup));
        return true;
    });
    if (!visited)
        return visited.error();
    for (const TableBackup &backup : expired) {
        if (auto ok = removeBackup(engine, backup); !ok)
            return ok.error();
    }
    return {};
}

} // namespace core
