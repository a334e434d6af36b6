// Exports of a table's past into a bucket.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// Stored on disk: never renumber, as the other enumerations of exports are.
enum class ExportStatus : std::uint8_t { InProgress, Completed, Failed };
enum class ExportFileFormat : std::uint8_t { DynamoDbJson, Ion };
enum class ExportType : std::uint8_t { FullExport, IncrementalExport };
enum class ExportViewType : std::uint8_t { NewImage, NewAndOldImages };
enum class S3SseAlgorithm : std::uint8_t { Aes256, Kms };

/// What changed from one moment (inclusive) to another (exclusive).
struct IncrementalExportSpecification
{
    std::int64_t exportFromTimeMicros = 0; // 0: absent
    std::int64_t exportToTimeMicros = 0;
    std::optional<ExportViewType> exportViewType;

    friend bool operator==(const IncrementalExportSpecification &,
                           const IncrementalExportSpecification &) = default;
};

struct ExportTableToPointInTimeRequest
{
    std::optional<std::string> tableArn;
    std::int64_t exportTimeMicros = 0; // 0: now
    std::optional<std::string> clientToken;
    std::optional<std::string> s3Bucket;
    std::optional<std::string> s3BucketOwner;
    std::optional<std::string> s3Prefix;
    std::optional<S3SseAlgorithm> s3SseAlgorithm;
    std::optional<std::string> s3SseKmsKeyId;
    std::optional<ExportFileFormat> exportFormat;
    std::optional<ExportType> exportType;
    std::optional<IncrementalExportSpecification> incrementalExportSpecification;
};

struct ExportDescription
{
    std::string exportArn;
    ExportStatus exportStatus = ExportStatus::InProgress;
    std::int64_t startTimeMicros = 0;
    std::int64_t endTimeMicros = 0;            // 0: not ended
    std::optional<std::string> exportManifest; // the key of manifest-summary.json
    std::string tableArn;
    std::string tableId;
    std::int64_t exportTimeMicros = 0; // 0: incremental
    std::optional<std::string> clientToken;
    std::string s3Bucket;
    std::optional<std::string> s3BucketOwner;
    std::optional<std::string> s3Prefix;
    std::optional<S3SseAlgorithm> s3SseAlgorithm;
    std::optional<std::string> s3SseKmsKeyId;
    std::optional<std::string> failureCode;
    std::optional<std::string> failureMessage;
    ExportFileFormat exportFormat = ExportFileFormat::DynamoDbJson;
    std::optional<std::int64_t> billedSizeBytes; // once it is completed, as itemCount
    std::optional<std::int64_t> itemCount;
    ExportType exportType = ExportType::FullExport;
    std::optional<IncrementalExportSpecification> incrementalExportSpecification;
};
struct ExportSummary
{
    std::string exportArn;
    ExportStatus exportStatus = ExportStatus::InProgress;
    ExportType exportType = ExportType::FullExport;
};

struct ExportTableToPointInTimeResponse
{
    ExportDescription exportDescription;
};
struct DescribeExportRequest
{
    std::optional<std::string> exportArn;
};
struct DescribeExportResponse
{
    ExportDescription exportDescription;
};
struct ListExportsRequest
{
    std::optional<std::string> tableArn;
    std::optional<std::int64_t> maxResults;
    std::optional<std::string> nextToken;
};
struct ListExportsResponse
{
    std::vector<ExportSummary> exportSummaries;
    std::optional<std::string> nextToken;
};

} // namespace core
