// Backups, and new tables made from them or from a moment of a table's past.

#pragma once

#include "core/api/schema.h"
#include "core/api/table_options.h"
#include "core/api/time_to_live_requests.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace core {

enum class BackupStatus : std::uint8_t { Creating, Deleted, Available };
/// Stored on disk: never renumber.
enum class BackupType : std::uint8_t { User, System, AwsBackup };
enum class BackupTypeFilter : std::uint8_t { User, System, AwsBackup, All };

struct BackupDetails
{
    std::string backupArn;
    std::string backupName;
    std::int64_t backupSizeBytes = 0;
    BackupStatus backupStatus = BackupStatus::Available;
    BackupType backupType = BackupType::User;
    std::int64_t backupCreationDateTimeMicros = 0;
    std::int64_t backupExpiryDateTimeMicros = 0; // 0: it does not end by itself
};
struct BackupSummary
{
    std::string tableName;
    std::string tableId;
    std::string tableArn;
    BackupDetails details;
};
/// The table as it was when the backup was made.
struct SourceTableDetails
{
    std::string tableName;
    std::string tableId;
    std::string tableArn;
    std::int64_t tableSizeBytes = 0;
    std::vector<KeySchemaElement> keySchema;
    std::int64_t tableCreationDateTimeMicros = 0;
    ProvisionedThroughput provisionedThroughput;
    std::optional<OnDemandThroughput> onDemandThroughput;
    std::int64_t itemCount = 0;
    std::optional<BillingMode> billingMode;
};
struct SourceTableFeatureDetails
{
    std::vector<LocalSecondaryIndex> localSecondaryIndexes;
    std::vector<GlobalSecondaryIndex> globalSecondaryIndexes;
    std::optional<StreamSpecification> streamDescription;
    std::optional<TimeToLiveDescription> timeToLiveDescription;
    std::optional<SseDescription> sseDescription;
};
struct BackupDescription
{
    BackupDetails backupDetails;
    SourceTableDetails sourceTableDetails;
    SourceTableFeatureDetails sourceTableFeatureDetails;
};

struct CreateBackupRequest
{
    std::optional<std::string> tableName;
    std::optional<std::string> backupName;
};
struct CreateBackupResponse
{
    BackupDetails backupDetails;
};
struct DescribeBackupRequest
{
    std::optional<std::string> backupArn;
};
struct DescribeBackupResponse
{
    BackupDescription backupDescription;
};
struct DeleteBackupRequest
{
    std::optional<std::string> backupArn;
};
struct DeleteBackupResponse
{
    BackupDescription backupDescription;
};
struct ListBackupsRequest
{
    std::optional<std::string> tableName;
    std::optional<std::int64_t> limit;
    std::int64_t timeRangeLowerBoundMicros = 0; // 0: absent
    std::int64_t timeRangeUpperBoundMicros = 0;
    std::optional<std::string> exclusiveStartBackupArn;
    std::optional<BackupTypeFilter> backupType;
};
struct ListBackupsResponse
{
    std::vector<BackupSummary> backupSummaries;
    std::optional<std::string> lastEvaluatedBackupArn;
};

/// What the new table has other than the old one. An empty list of indexes: none.
struct RestoreOverrides
{
    std::optional<BillingMode> billingMode;
    std::optional<std::vector<GlobalSecondaryIndex>> globalSecondaryIndexes;
    std::optional<std::vector<LocalSecondaryIndex>> localSecondaryIndexes;
    std::optional<ProvisionedThroughput> provisionedThroughput;
    std::optional<OnDemandThroughput> onDemandThroughput;
    std::optional<SseSpecification> sseSpecification;
    std::optional<std::vector<VectorIndex>> vectorIndexes;
};
struct RestoreTableFromBackupRequest
{
    std::optional<std::string> targetTableName;
    std::optional<std::string> backupArn;
    RestoreOverrides overrides;
};
struct RestoreTableFromBackupResponse
{
    TableDescription tableDescription;
};
struct RestoreTableToPointInTimeRequest
{
    std::optional<std::string> sourceTableArn;
    std::optional<std::string> sourceTableName;
    std::optional<std::string> targetTableName;
    std::optional<bool> useLatestRestorableTime;
    std::int64_t restoreDateTimeMicros = 0; // 0: absent
    RestoreOverrides overrides;
};
struct RestoreTableToPointInTimeResponse
{
    TableDescription tableDescription;
};

} // namespace core
