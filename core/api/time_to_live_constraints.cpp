// Constraints of the operations on a table's time to live.

#include "core/api/constraint_check.h"

namespace core {

namespace {

Result<void> missingTableName()
{
    return Error::validation("The parameter 'TableName' is required but was not present in the request");
}

} // namespace

Result<void> checkConstraints(const UpdateTimeToLiveRequest &request, const ConstraintViolations &fromReader)
{
    if (!request.tableName)
        return missingTableName();
    ConstraintCheck check(fromReader);
    check.tableName("tableName", request.tableName);
    check.required("timeToLiveSpecification", request.timeToLiveSpecification.has_value());
    if (request.timeToLiveSpecification) {
        check.member("timeToLiveSpecification.enabled");
        if (!check.member("timeToLiveSpecification.attributeName"))
            check.length("timeToLiveSpecification.attributeName",
                         request.timeToLiveSpecification->attributeName, 1, 255);
    }
    return check.finish();
}

Result<void> checkConstraints(const DescribeTimeToLiveRequest &request,
                              const ConstraintViolations &fromReader)
{
    if (!request.tableName)
        return missingTableName();
    ConstraintCheck check(fromReader);
    check.tableName("tableName", request.tableName);
    return check.finish();
}

} // namespace core
