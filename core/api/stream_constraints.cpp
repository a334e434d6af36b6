// Constraints of the operations of DynamoDB Streams.

#include "core/api/constraint_check.h"

namespace core {

namespace {

void checkArn(ConstraintCheck &check, std::string_view path, const std::optional<std::string> &arn)
{
    if (arn)
        check.length(path, *arn, 37, 1024);
}

void checkShardId(ConstraintCheck &check, std::string_view path, const std::optional<std::string> &shardId)
{
    if (shardId)
        check.length(path, *shardId, 28, 65);
}

} // namespace

Result<void> checkConstraints(const ListStreamsRequest &request, const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.name("tableName", request.tableName);
    if (request.limit)
        check.range("limit", *request.limit, 1, 100);
    checkArn(check, "exclusiveStartStreamArn", request.exclusiveStartStreamArn);
    return check.finish();
}

Result<void> checkConstraints(const DescribeStreamRequest &request, const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.required("streamArn", request.streamArn.has_value());
    checkArn(check, "streamArn", request.streamArn);
    if (request.limit)
        check.range("limit", *request.limit, 1, 100);
    checkShardId(check, "exclusiveStartShardId", request.exclusiveStartShardId);
    if (request.shardFilter) {
        check.member("shardFilter.type");
        checkShardId(check, "shardFilter.shardId", request.shardFilter->shardId);
    }
    return check.finish();
}

Result<void> checkConstraints(const GetShardIteratorRequest &request, const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.required("streamArn", request.streamArn.has_value());
    checkArn(check, "streamArn", request.streamArn);
    check.required("shardId", request.shardId.has_value());
    checkShardId(check, "shardId", request.shardId);
    check.required("shardIteratorType", request.shardIteratorType.has_value());
    if (request.sequenceNumber)
        check.length("sequenceNumber", *request.sequenceNumber, 21, 40);
    return check.finish();
}

Result<void> checkConstraints(const GetRecordsRequest &request, const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.required("shardIterator", request.shardIterator.has_value());
    if (request.shardIterator)
        check.length("shardIterator", *request.shardIterator, 1, 2048);
    if (request.limit)
        check.range("limit", *request.limit, 1, 1000);
    return check.finish();
}

} // namespace core
