// The members of the shapes of imports: see shapes.h. Private to core/api/codec.

#pragma once

#include "core/api/codec/enum_names.h"
#include "core/api/codec/shapes.h"
#include "core/api/import_requests.h"

namespace core::codec {

template <>
inline constexpr EnumNames<ImportStatus, 5> enumNames<ImportStatus>{
    {{"IN_PROGRESS", ImportStatus::InProgress},
     {"COMPLETED", ImportStatus::Completed},
     {"CANCELLING", ImportStatus::Cancelling},
     {"CANCELLED", ImportStatus::Cancelled},
     {"FAILED", ImportStatus::Failed}}};
template <>
inline constexpr EnumNames<InputFormat, 3> enumNames<InputFormat>{
    {{"DYNAMODB_JSON", InputFormat::DynamoDbJson}, {"ION", InputFormat::Ion}, {"CSV", InputFormat::Csv}}};
template <>
inline constexpr EnumNames<InputCompressionType, 3> enumNames<InputCompressionType>{
    {{"GZIP", InputCompressionType::Gzip},
     {"ZSTD", InputCompressionType::Zstd},
     {"NONE", InputCompressionType::None}}};

template <typename V>
void members(V &v, Of<V, S3BucketSource> &s)
{
    v.member("S3BucketOwner", s.s3BucketOwner);
    v.required("S3Bucket", s.s3Bucket);
    v.member("S3KeyPrefix", s.s3KeyPrefix);
}

template <typename V>
void members(V &v, Of<V, CsvOptions> &s)
{
    v.member("Delimiter", s.delimiter);
    v.member("HeaderList", s.headerList);
}

template <typename V>
void members(V &v, Of<V, InputFormatOptions> &s)
{
    v.member("Csv", s.csv);
}

template <typename V>
void members(V &v, Of<V, TableCreationParameters> &s)
{
    v.required("TableName", s.tableName);
    v.required("AttributeDefinitions", s.attributeDefinitions);
    v.required("KeySchema", s.keySchema);
    v.member("BillingMode", s.billingMode);
    v.member("ProvisionedThroughput", s.provisionedThroughput);
    v.member("OnDemandThroughput", s.onDemandThroughput);
    v.member("SSESpecification", s.sseSpecification);
    v.member("GlobalSecondaryIndexes", s.globalSecondaryIndexes);
    v.member("VectorIndexes", s.vectorIndexes);
}

template <typename V>
void members(V &v, Of<V, ImportTableRequest> &s)
{
    v.member("ClientToken", s.clientToken);
    v.member("S3BucketSource", s.s3BucketSource);
    v.member("InputFormat", s.inputFormat);
    v.member("InputFormatOptions", s.inputFormatOptions);
    v.member("InputCompressionType", s.inputCompressionType);
    v.member("TableCreationParameters", s.tableCreationParameters);
}

template <typename V>
void members(V &v, Of<V, ImportTableDescription> &s)
{
    v.always("ImportArn", s.importArn);
    v.always("ImportStatus", s.importStatus);
    v.always("TableArn", s.tableArn);
    v.always("TableId", s.tableId);
    v.member("ClientToken", s.clientToken);
    v.always("S3BucketSource", s.s3BucketSource);
    v.always("ErrorCount", s.errorCount);
    v.member("CloudWatchLogGroupArn", s.cloudWatchLogGroupArn);
    v.always("InputFormat", s.inputFormat);
    v.member("InputFormatOptions", s.inputFormatOptions);
    v.always("InputCompressionType", s.inputCompressionType);
    v.always("TableCreationParameters", s.tableCreationParameters);
    v.member("StartTime", Seconds{s.startTimeMicros});
    v.member("EndTime", Seconds{s.endTimeMicros});
    v.always("ProcessedSizeBytes", s.processedSizeBytes);
    v.always("ProcessedItemCount", s.processedItemCount);
    v.always("ImportedItemCount", s.importedItemCount);
    v.member("FailureCode", s.failureCode);
    v.member("FailureMessage", s.failureMessage);
}

template <typename V>
void members(V &v, Of<V, ImportSummary> &s)
{
    v.always("ImportArn", s.importArn);
    v.always("ImportStatus", s.importStatus);
    v.always("TableArn", s.tableArn);
    v.always("S3BucketSource", s.s3BucketSource);
    v.member("CloudWatchLogGroupArn", s.cloudWatchLogGroupArn);
    v.always("InputFormat", s.inputFormat);
    v.member("StartTime", Seconds{s.startTimeMicros});
    v.member("EndTime", Seconds{s.endTimeMicros});
}

template <typename V>
void members(V &v, Of<V, ImportTableResponse> &s)
{
    v.always("ImportTableDescription", s.importTableDescription);
}

template <typename V>
void members(V &v, Of<V, DescribeImportRequest> &s)
{
    v.member("ImportArn", s.importArn);
}

template <typename V>
void members(V &v, Of<V, DescribeImportResponse> &s)
{
    v.always("ImportTableDescription", s.importTableDescription);
}

template <typename V>
void members(V &v, Of<V, ListImportsRequest> &s)
{
    v.member("TableArn", s.tableArn);
    v.member("PageSize", s.pageSize);
    v.member("NextToken", s.nextToken);
}

template <typename V>
void members(V &v, Of<V, ListImportsResponse> &s)
{
    v.always("ImportSummaryList", s.importSummaryList);
    v.member("NextToken", s.nextToken);
}

} // namespace core::codec
