// Constraints of the operations on exports.

#include "core/api/bucket_constraints.h"

namespace core {

namespace {

constexpr std::int64_t kExportsPerPageMax = 25;
constexpr std::size_t kPrefixBytesMax = 1024;
constexpr std::size_t kKeyIdBytesMax = 2048;

} // namespace

Result<void> checkConstraints(const ExportTableToPointInTimeRequest &request,
                              const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.required("tableArn", request.tableArn.has_value());
    if (request.tableArn)
        check.length("tableArn", *request.tableArn, 1, kArnBytesMax);
    checkClientToken(check, request.clientToken);
    check.required("s3Bucket", request.s3Bucket.has_value());
    if (request.s3Bucket)
        checkBucket(check, "s3Bucket", *request.s3Bucket);
    checkBucketOwner(check, "s3BucketOwner", request.s3BucketOwner);
    if (request.s3Prefix)
        check.length("s3Prefix", *request.s3Prefix, 0, kPrefixBytesMax);
    check.member("s3SseAlgorithm");
    if (request.s3SseKmsKeyId)
        check.length("s3SseKmsKeyId", *request.s3SseKmsKeyId, 1, kKeyIdBytesMax);
    check.member("exportFormat");
    check.member("exportType");
    check.member("incrementalExportSpecification.exportViewType");
    return check.finish();
}

Result<void> checkConstraints(const DescribeExportRequest &request, const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.required("exportArn", request.exportArn.has_value());
    if (request.exportArn)
        check.length("exportArn", *request.exportArn, kJobArnBytesMin, kArnBytesMax);
    return check.finish();
}

Result<void> checkConstraints(const ListExportsRequest &request, const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    if (request.tableArn)
        check.length("tableArn", *request.tableArn, 1, kArnBytesMax);
    if (request.maxResults)
        check.range("maxResults", *request.maxResults, 1, kExportsPerPageMax);
    return check.finish();
}

} // namespace core
