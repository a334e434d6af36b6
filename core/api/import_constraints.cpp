// Constraints of the operations on imports.

#include "core/api/backup_constraints.h"
#include "core/api/bucket_constraints.h"

namespace core {

namespace {

constexpr std::int64_t kImportsPerPageMax = 25;
constexpr std::size_t kPrefixBytesMax = 1024;
constexpr std::size_t kHeadersMax = 255;
constexpr std::size_t kHeaderBytesMax = 65536;
constexpr std::size_t kTokenBytesMin = 112;
constexpr std::size_t kTokenBytesMax = 1024;

void checkSource(ConstraintCheck &check, const S3BucketSource &source)
{
    checkBucketOwner(check, "s3BucketSource.s3BucketOwner", source.s3BucketOwner);
    checkBucket(check, "s3BucketSource.s3Bucket", source.s3Bucket);
    if (source.s3KeyPrefix)
        check.length("s3BucketSource.s3KeyPrefix", *source.s3KeyPrefix, 0, kPrefixBytesMax);
}

bool isHeaderCharacter(char c)
{
    return (c >= 0x20 && c <= 0x21) || (c >= 0x23 && c <= 0x2B) || (c >= 0x2D && c <= 0x7E);
}

void checkCsv(ConstraintCheck &check, const CsvOptions &options)
{
    const std::string path = "inputFormatOptions.csv.";
    if (options.delimiter) {
        check.length(path + "delimiter", *options.delimiter, 1, 1);
        if (options.delimiter->size() == 1 &&
            std::string_view(",;:|\t ").find(options.delimiter->front()) == std::string_view::npos)
            check.violation(path + "delimiter", "'" + *options.delimiter + "'",
                            "Member must satisfy regular expression pattern: [,;:|\\t ]");
    }
    if (!options.headerList)
        return;
    const std::vector<std::string> &headers = *options.headerList;
    if (headers.empty() || headers.size() > kHeadersMax) {
        std::string shown = "[";
        for (const std::string &header : headers)
            shown += (shown.size() > 1 ? ", " : "") + header;
        check.listLength(path + "headerList", shown + ']', headers.size(), 1, kHeadersMax);
    }
    for (std::size_t i = 0; i < headers.size(); ++i) {
        const std::string member = path + "headerList." + std::to_string(i + 1) + ".member";
        check.length(member, headers[i], 1, kHeaderBytesMax);
        if (!std::all_of(headers[i].begin(), headers[i].end(), isHeaderCharacter))
            check.violation(
                member, "'" + headers[i] + "'",
                "Member must satisfy regular expression pattern: [\\x20-\\x21\\x23-\\x2B\\x2D-\\x7E]*");
    }
}

} // namespace

Result<void> checkConstraints(const ImportTableRequest &request, const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    checkClientToken(check, request.clientToken);
    check.required("s3BucketSource", request.s3BucketSource.has_value());
    if (request.s3BucketSource)
        checkSource(check, *request.s3BucketSource);
    check.required("inputFormat", request.inputFormat.has_value());
    if (request.inputFormatOptions && request.inputFormatOptions->csv)
        checkCsv(check, *request.inputFormatOptions->csv);
    check.member("inputCompressionType");
    check.required("tableCreationParameters", request.tableCreationParameters.has_value());
    if (request.tableCreationParameters)
        checkCreation(check, *request.tableCreationParameters);
    return check.finish();
}

Result<void> checkConstraints(const DescribeImportRequest &request, const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.required("importArn", request.importArn.has_value());
    if (request.importArn)
        check.length("importArn", *request.importArn, kJobArnBytesMin, kArnBytesMax);
    return check.finish();
}

Result<void> checkConstraints(const ListImportsRequest &request, const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    if (request.tableArn)
        check.length("tableArn", *request.tableArn, 1, kArnBytesMax);
    if (request.pageSize)
        check.range("pageSize", *request.pageSize, 1, kImportsPerPageMax);
    if (request.nextToken) {
        check.length("nextToken", *request.nextToken, kTokenBytesMin, kTokenBytesMax);
        const auto isHex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
        if (request.nextToken->size() % 16 != 0 || request.nextToken->empty() ||
            !std::all_of(request.nextToken->begin(), request.nextToken->end(), isHex))
            check.violation("nextToken", "'" + *request.nextToken + "'",
                            "Member must satisfy regular expression pattern: ([0-9a-f]{16})+");
    }
    return check.finish();
}

} // namespace core
