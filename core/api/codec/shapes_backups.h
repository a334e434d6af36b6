// The members of the shapes of backups and restores: see shapes.h. Private to core/api/codec.

#pragma once

#include "core/api/backup_requests.h"
#include "core/api/codec/enum_names.h"
#include "core/api/codec/shapes.h"
#include "core/api/codec/shapes_time_to_live.h"

namespace core::codec {

template <>
inline constexpr EnumNames<BackupStatus, 3> enumNames<BackupStatus>{{{"CREATING", BackupStatus::Creating},
                                                                     {"DELETED", BackupStatus::Deleted},
                                                                     {"AVAILABLE", BackupStatus::Available}}};
template <>
inline constexpr EnumNames<BackupType, 3> enumNames<BackupType>{
    {{"USER", BackupType::User}, {"SYSTEM", BackupType::System}, {"AWS_BACKUP", BackupType::AwsBackup}}};
template <>
inline constexpr EnumNames<BackupTypeFilter, 4> enumNames<BackupTypeFilter>{
    {{"USER", BackupTypeFilter::User},
     {"SYSTEM", BackupTypeFilter::System},
     {"AWS_BACKUP", BackupTypeFilter::AwsBackup},
     {"ALL", BackupTypeFilter::All}}};

template <typename V, typename Details>
void backupMembers(V &v, Details &s)
{
    v.always("BackupArn", s.backupArn);
    v.always("BackupName", s.backupName);
    v.always("BackupSizeBytes", s.backupSizeBytes);
    v.always("BackupStatus", s.backupStatus);
    v.always("BackupType", s.backupType);
    v.always("BackupCreationDateTime", Seconds{s.backupCreationDateTimeMicros});
    v.member("BackupExpiryDateTime", Seconds{s.backupExpiryDateTimeMicros});
}
template <typename V>
void members(V &v, Of<V, BackupDetails> &s)
{
    backupMembers(v, s);
}
template <typename V>
void members(V &v, Of<V, BackupSummary> &s)
{
    v.always("TableName", s.tableName);
    v.always("TableId", s.tableId);
    v.always("TableArn", s.tableArn);
    backupMembers(v, s.details);
}
template <typename V>
void members(V &v, Of<V, SourceTableDetails> &s)
{
    v.always("TableName", s.tableName);
    v.always("TableId", s.tableId);
    v.always("TableArn", s.tableArn);
    v.always("TableSizeBytes", s.tableSizeBytes);
    v.always("KeySchema", s.keySchema);
    v.always("TableCreationDateTime", Seconds{s.tableCreationDateTimeMicros});
    v.always("ProvisionedThroughput", s.provisionedThroughput);
    v.member("OnDemandThroughput", s.onDemandThroughput);
    v.always("ItemCount", s.itemCount);
    v.member("BillingMode", s.billingMode);
}
template <typename V>
void members(V &v, Of<V, SourceTableFeatureDetails> &s)
{
    v.member("LocalSecondaryIndexes", s.localSecondaryIndexes);
    v.member("GlobalSecondaryIndexes", s.globalSecondaryIndexes);
    v.member("StreamDescription", s.streamDescription);
    v.member("TimeToLiveDescription", s.timeToLiveDescription);
    v.member("SSEDescription", s.sseDescription);
}
template <typename V>
void members(V &v, Of<V, BackupDescription> &s)
{
    v.always("BackupDetails", s.backupDetails);
    v.always("SourceTableDetails", s.sourceTableDetails);
    v.always("SourceTableFeatureDetails", s.sourceTableFeatureDetails);
}

template <typename V>
void members(V &v, Of<V, CreateBackupRequest> &s)
{
    v.member("TableName", s.tableName);
    v.member("BackupName", s.backupName);
}
template <typename V>
void members(V &v, Of<V, CreateBackupResponse> &s)
{
    v.always("BackupDetails", s.backupDetails);
}
template <typename V>
void members(V &v, Of<V, DescribeBackupRequest> &s)
{
    v.member("BackupArn", s.backupArn);
}
template <typename V>
void members(V &v, Of<V, DescribeBackupResponse> &s)
{
    v.always("BackupDescription", s.backupDescription);
}
template <typename V>
void members(V &v, Of<V, DeleteBackupRequest> &s)
{
    v.member("BackupArn", s.backupArn);
}
template <typename V>
void members(V &v, Of<V, DeleteBackupResponse> &s)
{
    v.always("BackupDescription", s.backupDescription);
}
template <typename V>
void members(V &v, Of<V, ListBackupsRequest> &s)
{
    v.member("TableName", s.tableName);
    v.member("Limit", s.limit);
    v.member("TimeRangeLowerBound", Seconds{s.timeRangeLowerBoundMicros});
    v.member("TimeRangeUpperBound", Seconds{s.timeRangeUpperBoundMicros});
    v.member("ExclusiveStartBackupArn", s.exclusiveStartBackupArn);
    v.member("BackupType", s.backupType);
}
template <typename V>
void members(V &v, Of<V, ListBackupsResponse> &s)
{
    v.always("BackupSummaries", s.backupSummaries);
    v.member("LastEvaluatedBackupArn", s.lastEvaluatedBackupArn);
}

template <typename V, typename Overrides>
void overrideMembers(V &v, Overrides &s)
{
    v.member("BillingModeOverride", s.billingMode);
    v.member("GlobalSecondaryIndexOverride", s.globalSecondaryIndexes);
    v.member("LocalSecondaryIndexOverride", s.localSecondaryIndexes);
    v.member("ProvisionedThroughputOverride", s.provisionedThroughput);
    v.member("OnDemandThroughputOverride", s.onDemandThroughput);
    v.member("SSESpecificationOverride", s.sseSpecification);
    v.member("VectorIndexOverride", s.vectorIndexes);
}
template <typename V>
void members(V &v, Of<V, RestoreTableFromBackupRequest> &s)
{
    v.member("TargetTableName", s.targetTableName);
    v.member("BackupArn", s.backupArn);
    overrideMembers(v, s.overrides);
}
template <typename V>
void members(V &v, Of<V, RestoreTableFromBackupResponse> &s)
{
    v.always("TableDescription", s.tableDescription);
}
template <typename V>
void members(V &v, Of<V, RestoreTableToPointInTimeRequest> &s)
{
    v.member("SourceTableArn", s.sourceTableArn);
    v.member("SourceTableName", s.sourceTableName);
    v.member("TargetTableName", s.targetTableName);
    v.member("UseLatestRestorableTime", s.useLatestRestorableTime);
    v.member("RestoreDateTime", Seconds{s.restoreDateTimeMicros});
    overrideMembers(v, s.overrides);
}
template <typename V>
void members(V &v, Of<V, RestoreTableToPointInTimeResponse> &s)
{
    v.always("TableDescription", s.tableDescription);
}

} // namespace core::codec
