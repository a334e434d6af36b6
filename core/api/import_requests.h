// Imports of a bucket's files into new tables.

#pragma once

#include "core/api/schema.h"
#include "core/api/table_options.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// Stored on disk: never renumber, as the other enumerations of imports are.
enum class ImportStatus : std::uint8_t { InProgress, Completed, Cancelling, Cancelled, Failed };
enum class InputFormat : std::uint8_t { DynamoDbJson, Ion, Csv };
enum class InputCompressionType : std::uint8_t { Gzip, Zstd, None };

/// The objects whose keys begin with `s3KeyPrefix`.
struct S3BucketSource
{
    std::optional<std::string> s3BucketOwner;
    std::string s3Bucket;
    std::optional<std::string> s3KeyPrefix;
};
struct CsvOptions
{
    std::optional<std::string> delimiter;
    std::optional<std::vector<std::string>> headerList; // absent: each file's first line is its header
};
struct InputFormatOptions
{
    std::optional<CsvOptions> csv;
};
struct TableCreationParameters
{
    std::string tableName;
    std::vector<AttributeDefinition> attributeDefinitions;
    std::vector<KeySchemaElement> keySchema;
    std::optional<BillingMode> billingMode;
    std::optional<ProvisionedThroughput> provisionedThroughput;
    std::optional<OnDemandThroughput> onDemandThroughput;
    std::optional<SseSpecification> sseSpecification;
    std::optional<std::vector<GlobalSecondaryIndex>> globalSecondaryIndexes;
    std::optional<std::vector<VectorIndex>> vectorIndexes;
};

struct ImportTableRequest
{
    std::optional<std::string> clientToken;
    std::optional<S3BucketSource> s3BucketSource;
    std::optional<InputFormat> inputFormat;
    std::optional<InputFormatOptions> inputFormatOptions;
    std::optional<InputCompressionType> inputCompressionType; // absent: not compressed
    std::optional<TableCreationParameters> tableCreationParameters;
};

struct ImportTableDescription
{
    std::string importArn;
    ImportStatus importStatus = ImportStatus::InProgress;
    std::string tableArn;
    std::string tableId;
    std::optional<std::string> clientToken;
    S3BucketSource s3BucketSource;
    std::int64_t errorCount = 0;
    std::optional<std::string> cloudWatchLogGroupArn; // absent where there is no CloudWatch
    InputFormat inputFormat = InputFormat::DynamoDbJson;
    std::optional<InputFormatOptions> inputFormatOptions;
    InputCompressionType inputCompressionType = InputCompressionType::None;
    TableCreationParameters tableCreationParameters;
    std::int64_t startTimeMicros = 0;
    std::int64_t endTimeMicros = 0; // 0: not ended
    std::int64_t processedSizeBytes = 0;
    std::int64_t processedItemCount = 0;
    std::int64_t importedItemCount = 0;
    std::optional<std::string> failureCode;
    std::optional<std::string> failureMessage;
};
struct ImportSummary
{
    std::string importArn;
    ImportStatus importStatus = ImportStatus::InProgress;
    std::string tableArn;
    S3BucketSource s3BucketSource;
    std::optional<std::string> cloudWatchLogGroupArn;
    InputFormat inputFormat = InputFormat::DynamoDbJson;
    std::int64_t startTimeMicros = 0;
    std::int64_t endTimeMicros = 0;
};

struct ImportTableResponse
{
    ImportTableDescription importTableDescription;
};
struct DescribeImportRequest
{
    std::optional<std::string> importArn;
};
struct DescribeImportResponse
{
    ImportTableDescription importTableDescription;
};
struct ListImportsRequest
{
    std::optional<std::string> tableArn;
    std::optional<std::int64_t> pageSize;
    std::optional<std::string> nextToken;
};
struct ListImportsResponse
{
    std::vector<ImportSummary> importSummaryList;
    std::optional<std::string> nextToken;
};

} // namespace core
