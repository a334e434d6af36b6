// Constraints of the operations on continuous backups.

#include "core/api/constraint_check.h"

namespace core {

Result<void> checkConstraints(const UpdateContinuousBackupsRequest &request,
                              const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.required("tableName", request.tableName.has_value());
    check.tableName("tableName", request.tableName);
    check.required("pointInTimeRecoverySpecification", request.pointInTimeRecoverySpecification.has_value());
    if (request.pointInTimeRecoverySpecification) {
        check.member("pointInTimeRecoverySpecification.pointInTimeRecoveryEnabled");
        if (const auto &days = request.pointInTimeRecoverySpecification->recoveryPeriodInDays)
            check.range("pointInTimeRecoverySpecification.recoveryPeriodInDays", *days, 1, 35);
    }
    return check.finish();
}

Result<void> checkConstraints(const DescribeContinuousBackupsRequest &request,
                              const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.required("tableName", request.tableName.has_value());
    check.tableName("tableName", request.tableName);
    return check.finish();
}

} // namespace core
