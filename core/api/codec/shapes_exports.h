// The members of the shapes of exports: see shapes.h. Private to core/api/codec.

#pragma once

#include "core/api/codec/enum_names.h"
#include "core/api/codec/shapes.h"
#include "core/api/export_requests.h"

namespace core::codec {

template <>
inline constexpr EnumNames<ExportStatus, 3> enumNames<ExportStatus>{
    {{"IN_PROGRESS", ExportStatus::InProgress},
     {"COMPLETED", ExportStatus::Completed},
     {"FAILED", ExportStatus::Failed}}};
template <>
inline constexpr EnumNames<ExportFileFormat, 2> enumNames<ExportFileFormat>{
    {{"DYNAMODB_JSON", ExportFileFormat::DynamoDbJson}, {"ION", ExportFileFormat::Ion}}};
template <>
inline constexpr EnumNames<ExportType, 2> enumNames<ExportType>{
    {{"FULL_EXPORT", ExportType::FullExport}, {"INCREMENTAL_EXPORT", ExportType::IncrementalExport}}};
template <>
inline constexpr EnumNames<ExportViewType, 2> enumNames<ExportViewType>{
    {{"NEW_IMAGE", ExportViewType::NewImage}, {"NEW_AND_OLD_IMAGES", ExportViewType::NewAndOldImages}}};
template <>
inline constexpr EnumNames<S3SseAlgorithm, 2> enumNames<S3SseAlgorithm>{
    {{"AES256", S3SseAlgorithm::Aes256}, {"KMS", S3SseAlgorithm::Kms}}};

template <typename V>
void members(V &v, Of<V, IncrementalExportSpecification> &s)
{
    v.member("ExportFromTime", Seconds{s.exportFromTimeMicros});
    v.member("ExportToTime", Seconds{s.exportToTimeMicros});
    v.member("ExportViewType", s.exportViewType);
}

template <typename V>
void members(V &v, Of<V, ExportTableToPointInTimeRequest> &s)
{
    v.member("TableArn", s.tableArn);
    v.member("ExportTime", Seconds{s.exportTimeMicros});
    v.member("ClientToken", s.clientToken);
    v.member("S3Bucket", s.s3Bucket);
    v.member("S3BucketOwner", s.s3BucketOwner);
    v.member("S3Prefix", s.s3Prefix);
    v.member("S3SseAlgorithm", s.s3SseAlgorithm);
    v.member("S3SseKmsKeyId", s.s3SseKmsKeyId);
    v.member("ExportFormat", s.exportFormat);
    v.member("ExportType", s.exportType);
    v.member("IncrementalExportSpecification", s.incrementalExportSpecification);
}

template <typename V>
void members(V &v, Of<V, ExportDescription> &s)
{
    v.always("ExportArn", s.exportArn);
    v.always("ExportStatus", s.exportStatus);
    v.member("StartTime", Seconds{s.startTimeMicros});
    v.member("EndTime", Seconds{s.endTimeMicros});
    v.member("ExportManifest", s.exportManifest);
    v.always("TableArn", s.tableArn);
    v.always("TableId", s.tableId);
    v.member("ExportTime", Seconds{s.exportTimeMicros});
    v.member("ClientToken", s.clientToken);
    v.always("S3Bucket", s.s3Bucket);
    v.member("S3BucketOwner", s.s3BucketOwner);
    v.member("S3Prefix", s.s3Prefix);
    v.member("S3SseAlgorithm", s.s3SseAlgorithm);
    v.member("S3SseKmsKeyId", s.s3SseKmsKeyId);
    v.member("FailureCode", s.failureCode);
    v.member("FailureMessage", s.failureMessage);
    v.always("ExportFormat", s.exportFormat);
    v.member("BilledSizeBytes", s.billedSizeBytes);
    v.member("ItemCount", s.itemCount);
    v.always("ExportType", s.exportType);
    v.member("IncrementalExportSpecification", s.incrementalExportSpecification);
}

template <typename V>
void members(V &v, Of<V, ExportSummary> &s)
{
    v.always("ExportArn", s.exportArn);
    v.always("ExportStatus", s.exportStatus);
    v.always("ExportType", s.exportType);
}

template <typename V>
void members(V &v, Of<V, ExportTableToPointInTimeResponse> &s)
{
    v.always("ExportDescription", s.exportDescription);
}

template <typename V>
void members(V &v, Of<V, DescribeExportRequest> &s)
{
    v.member("ExportArn", s.exportArn);
}

template <typename V>
void members(V &v, Of<V, DescribeExportResponse> &s)
{
    v.always("ExportDescription", s.exportDescription);
}

template <typename V>
void members(V &v, Of<V, ListExportsRequest> &s)
{
    v.member("TableArn", s.tableArn);
    v.member("MaxResults", s.maxResults);
    v.member("NextToken", s.nextToken);
}

template <typename V>
void members(V &v, Of<V, ListExportsResponse> &s)
{
    v.always("ExportSummaries", s.exportSummaries);
    v.member("NextToken", s.nextToken);
}

} // namespace core::codec
