// Constraints of the operations on backups and of restoring.

#include "core/api/backup_constraints.h"

namespace core {

namespace {

constexpr std::size_t kBackupArnBytesMin = 37;
constexpr std::size_t kArnBytesMax = 1024;
constexpr std::int64_t kBackupsPerPageMax = 100;

void checkBackupArn(ConstraintCheck &check, std::string_view path, const std::optional<std::string> &arn)
{
    if (arn)
        check.length(path, *arn, kBackupArnBytesMin, kArnBytesMax);
}

Result<void> checkOneBackup(const std::optional<std::string> &arn, const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.required("backupArn", arn.has_value());
    checkBackupArn(check, "backupArn", arn);
    return check.finish();
}

} // namespace

Result<void> checkConstraints(const CreateBackupRequest &request, const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.required("tableName", request.tableName.has_value());
    check.tableName("tableName", request.tableName);
    check.required("backupName", request.backupName.has_value());
    check.name("backupName", request.backupName);
    return check.finish();
}

Result<void> checkConstraints(const DescribeBackupRequest &request, const ConstraintViolations &fromReader)
{
    return checkOneBackup(request.backupArn, fromReader);
}

Result<void> checkConstraints(const DeleteBackupRequest &request, const ConstraintViolations &fromReader)
{
    return checkOneBackup(request.backupArn, fromReader);
}

Result<void> checkConstraints(const ListBackupsRequest &request, const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.tableName("tableName", request.tableName);
    if (request.limit)
        check.range("limit", *request.limit, 1, kBackupsPerPageMax);
    checkBackupArn(check, "exclusiveStartBackupArn", request.exclusiveStartBackupArn);
    check.member("backupType");
    return check.finish();
}

Result<void> checkConstraints(const RestoreTableFromBackupRequest &request,
                              const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.required("targetTableName", request.targetTableName.has_value());
    check.name("targetTableName", request.targetTableName);
    check.required("backupArn", request.backupArn.has_value());
    checkBackupArn(check, "backupArn", request.backupArn);
    checkOverrides(check, request.overrides);
    return check.finish();
}

Result<void> checkConstraints(const RestoreTableToPointInTimeRequest &request,
                              const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.name("sourceTableName", request.sourceTableName);
    if (request.sourceTableArn)
        check.length("sourceTableArn", *request.sourceTableArn, 1, kArnBytesMax);
    check.required("targetTableName", request.targetTableName.has_value());
    check.name("targetTableName", request.targetTableName);
    checkOverrides(check, request.overrides);
    return check.finish();
}

} // namespace core
