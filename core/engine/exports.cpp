#include "core/engine/exports.h"

#include "core/api/constraints.h"
#include "core/archive/bucket.h"
#include "core/archive/export_folder.h"
#include "core/engine/engine.h"
#include "core/engine/engine_errors.h"
#include "core/engine/file_jobs.h"
#include "core/engine/job_records.h"
#include "core/engine/past_window.h"
#include "core/engine/pins.h"
#include "core/engine/table_states.h"
#include "core/engine/time_text.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t kExportsPerPageMax = 25;
constexpr std::size_t kExportsAtOnceMax = 300;
constexpr UnixMicros kWindowMicrosMin = UnixMicros(15) * 60 * 1'000'000;
constexpr UnixMicros kWindowMicrosMax = UnixMicros(24) * 3600 * 1'000'000;

Error invalidTime(std::string text)
{
    return {ErrorCode::InvalidExportTime, std::move(text)};
}

/// What belongs to which type of export.
Result<void> checkType(const ExportTableToPointInTimeRequest &request)
{
    const bool isIncremental = request.exportType == ExportType::IncrementalExport;
    const auto &specification = request.incrementalExportSpecification;
    if (!isIncremental && specification)
        return Error::validation(
            "IncrementalExportSpecification goes with ExportType INCREMENTAL_EXPORT only");
    if (isIncremental && request.exportTimeMicros != 0)
        return Error::validation("ExportTime goes with ExportType FULL_EXPORT only");
    if (isIncremental && (!specification || specification->exportFromTimeMicros == 0))
        return Error::validation(
            "ExportType INCREMENTAL_EXPORT needs an IncrementalExportSpecification with an ExportFromTime");
    if (request.s3SseKmsKeyId && request.s3SseAlgorithm != S3SseAlgorithm::Kms)
        return Error::validation("S3SseKmsKeyId goes with S3SseAlgorithm KMS only");
    return {};
}

Result<void> checkWindow(const IncrementalExportSpecification &window, const TableDescription &table,
                         UnixMicros now)
{
    if (window.exportFromTimeMicros < table.creationDateTimeMicros)
        return invalidTime(
            "Incremental export period from time cannot be less than the table creation time : " +
            timeText(table.creationDateTimeMicros));
    if (window.exportToTimeMicros > now)
        return invalidTime("Incremental export period to time cannot be greater than the current time : " +
                           timeText(now));
    const UnixMicros length = window.exportToTimeMicros - window.exportFromTimeMicros;
    if (length < kWindowMicrosMin)
        return invalidTime(
            "Difference between export period from time and export period to time is less than "
            "15 minutes");
    if (length > kWindowMicrosMax)
        return invalidTime(
            "Difference between export period from time and export period to time is more than "
            "24 hours");
    return {};
}

/// Fills in of when the export is.
Result<void> settleTimes(const Engine &engine, const ExportTableToPointInTimeRequest &request,
                         TableExport &job)
{
    const UnixMicros now = engine.historyNow();
    const TableSchema &table = *job.table;
    const Database::Moment present = engine.database->moment(now);
    const Result<PastWindow> past = pastWindowOf(engine, table, now, present.snapshot);
    if (!past)
        return past.error();
    const UnixMicros earliest = past->window.earliest;
    ExportDescription &description = job.description;
    if (description.exportType == ExportType::FullExport) {
        description.exportTimeMicros = request.exportTimeMicros != 0 ? request.exportTimeMicros : now;
        // The present can be exported also where the clock was set back behind the beginning.
        const bool isPresent = description.exportTimeMicros == now;
        if ((description.exportTimeMicros < earliest && !isPresent) || description.exportTimeMicros > now)
            return invalidTime("Export Time is invalid");
        job.to = isPresent ? present.sequence
                           : std::min(lastSequenceOf(description.exportTimeMicros), present.sequence);
        return {};
    }
    IncrementalExportSpecification window = *request.incrementalExportSpecification;
    if (window.exportToTimeMicros == 0)
        window.exportToTimeMicros = now;
    window.exportViewType = window.exportViewType.value_or(ExportViewType::NewAndOldImages);
    if (auto ok = checkWindow(window, table.description(), now); !ok)
        return ok;
    if (window.exportFromTimeMicros < earliest)
        return invalidTime("Export Time is invalid");
    job.from = firstSequenceOf(window.exportFromTimeMicros);
    job.to = std::min(firstSequenceOf(window.exportToTimeMicros) - 1,
                      present.sequence); // the end is not part of it
    description.incrementalExportSpecification = window;
    return {};
}

Result<TableExport> makeExport(const Engine &engine, const ExportTableToPointInTimeRequest &request,
                               const TableSchemaPointer &table)
{
    TableExport job;
    job.table = table;
    Result<JobPlace> place = newJobPlace(engine, JobKind::Export, table->name());
    if (!place)
        return place.error();
    job.place = std::move(*place);
    ExportDescription &description = job.description;
    description.exportArn = jobArn(engine.options, JobKind::Export, job.place);
    description.startTimeMicros = engine.clock.now();
    description.tableArn = table->description().tableArn;
    description.tableId = table->description().tableId;
    description.clientToken = request.clientToken ? *request.clientToken : newClientToken();
    description.s3Bucket = *request.s3Bucket;
    description.s3BucketOwner = request.s3BucketOwner;
    description.s3Prefix = request.s3Prefix;
    description.s3SseAlgorithm = request.s3SseAlgorithm.value_or(S3SseAlgorithm::Aes256);
    description.s3SseKmsKeyId = request.s3SseKmsKeyId;
    description.exportFormat = request.exportFormat.value_or(ExportFileFormat::DynamoDbJson);
    description.exportType = request.exportType.value_or(ExportType::FullExport);
    if (auto ok = settleTimes(engine, request, job); !ok)
        return ok.error();
    return job;
}

/// Whether a request is the one that an export answered, but for times that it left open.
bool isSame(const ExportTableToPointInTimeRequest &request, const ExportDescription &made)
{
    const bool isSameTime =
        request.exportTimeMicros == 0 || request.exportTimeMicros == made.exportTimeMicros;
    const auto &window = request.incrementalExportSpecification;
    const auto &madeWindow = made.incrementalExportSpecification;
    const bool isSameWindow =
        window.has_value() == madeWindow.has_value() &&
        (!window ||
         (window->exportFromTimeMicros == madeWindow->exportFromTimeMicros &&
          (window->exportToTimeMicros == 0 || window->exportToTimeMicros == madeWindow->exportToTimeMicros) &&
          window->exportViewType.value_or(ExportViewType::NewAndOldImages) == madeWindow->exportViewType));
    return isSameTime && isSameWindow && *request.tableArn == made.tableArn &&
           *request.s3Bucket == made.s3Bucket && request.s3BucketOwner == made.s3BucketOwner &&
           request.s3Prefix == made.s3Prefix && request.s3SseKmsKeyId == made.s3SseKmsKeyId &&
           request.s3SseAlgorithm.value_or(S3SseAlgorithm::Aes256) == made.s3SseAlgorithm &&
           request.exportFormat.value_or(ExportFileFormat::DynamoDbJson) == made.exportFormat &&
           request.exportType.value_or(ExportType::FullExport) == made.exportType;
}

/// The export that the request's token made already, and how many are under way.
struct Others
{
    std::optional<TableExport> made;
    std::size_t underWay = 0;
};
Result<Others> lookAtOthers(const Engine &engine, const ExportTableToPointInTimeRequest &request)
{
    Others others;
    const UnixMicros since = engine.clock.now() - kJobTokenMicros;
    auto visited = eachExport(engine, {}, {}, [&](TableExport job) {
        others.underWay += job.description.exportStatus == ExportStatus::InProgress ? 1 : 0;
        if (request.clientToken && job.description.clientToken == request.clientToken &&
            job.description.startTimeMicros > since)
            others.made = std::move(job);
        return true;
    });
    if (!visited)
        return visited.error();
    return others;
}

Result<void> checkPlace(const Engine &engine, const ExportDescription &description)
{
    if (engine.options.bucketsFolder.empty())
        return noBuckets();
    ExportFacts facts;
    facts.exportId = "id";
    facts.prefix = description.s3Prefix;
    if (auto ok = Bucket::checkKey(facts.manifestKey()); !ok)
        return Error::validation("S3Prefix '" + description.s3Prefix.value_or(std::string()) +
                                 "' cannot be the name of a folder");
    return {};
}

Result<TableSchemaPointer> tableToExport(const Engine &engine, const std::string &arn)
{
    if (!arn.starts_with("arn:"))
        return Error::validation("Invalid TableArn");
    if (auto ok = checkTableArn(engine, arn); !ok)
        return ok.error();
    const TableSchemaPointer table = findUsableTable(engine, bareTableName(arn));
    if (!table)
        return Error(ErrorCode::TableNotFound, "Table not found: " + arn);
    if (!table->record().history.continuousSince)
        return Error(ErrorCode::PointInTimeRecoveryUnavailable,
                     "Point in time recovery is not enabled for table '" + table->name() + "'");
    return table;
}

Result<JobPlace> placeOf(const Engine &engine, const std::string &arn)
{
    const auto place = jobPlaceOf(engine.options, JobKind::Export, arn);
    return place ? Result<JobPlace>(*place) : Result<JobPlace>(Error::validation("Invalid Export ARN"));
}

} // namespace

Result<ExportTableToPointInTimeResponse>
exportTableToPointInTime(Engine &engine, const ExportTableToPointInTimeRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    if (auto ok = checkType(request); !ok)
        return ok.error();
    if (auto ok = settleTable(engine, bareTableName(*request.tableArn)); !ok)
        return ok.error();
    const std::lock_guard lock(engine.schemaMutex);
    Result<Others> others = lookAtOthers(engine, request);
    if (!others)
        return others.error();
    if (others->made) {
        if (!isSame(request, others->made->description))
            return Error(ErrorCode::ExportConflict,
                         "Export conflict: Duplicate request detected with conflicting parameters");
        return ExportTableToPointInTimeResponse{std::move(others->made->description)};
    }
    const Result<TableSchemaPointer> table = tableToExport(engine, *request.tableArn);
    if (!table)
        return table.error();
    const Result<TableExport> job = makeExport(engine, request, *table);
    if (!job)
        return job.error();
    if (auto ok = checkPlace(engine, job->description); !ok)
        return ok.error();
    if (others->underWay >= kExportsAtOnceMax)
        return Error(ErrorCode::LimitExceeded, "Subscriber limit exceeded: Only " +
                                                   std::to_string(kExportsAtOnceMax) +
                                                   " exports can be done simultaneously");
    if (engine.database->readOnly())
        return readOnlyDatabase();
    Mutation mutation;
    stageJob(*job, mutation);
    TableSchemaPointer pinned = stagePin(**table, job->to, mutation);
    if (auto ok = engine.database->commit(std::move(mutation)); !ok)
        return ok.error();
    engine.catalog.show(std::move(pinned));
    engine.fileJobs->wake();
    return ExportTableToPointInTimeResponse{job->description};
}

Result<DescribeExportResponse> describeExport(const Engine &engine, const DescribeExportRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    const Result<JobPlace> place = placeOf(engine, *request.exportArn);
    if (!place)
        return place.error();
    Result<std::optional<TableExport>> job = findExport(engine, *place);
    if (!job)
        return job.error();
    if (!*job)
        return Error(ErrorCode::ExportNotFound, "Export not found: " + *request.exportArn);
    return DescribeExportResponse{std::move((*job)->description)};
}

Result<ListExportsResponse> listExports(const Engine &engine, const ListExportsRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    const Result<JobList> list = jobListOf(engine, request.tableArn, request.nextToken);
    if (!list)
        return list.error();
    const std::size_t limit = request.maxResults ? std::size_t(*request.maxResults) : kExportsPerPageMax;
    ListExportsResponse response;
    JobPlace last;
    auto visited = eachExport(engine, list->tableName, list->after, [&](const TableExport &job) {
        if (response.exportSummaries.size() == limit) {
            response.nextToken = jobListToken(last);
            return false;
        }
        last = job.place;
        response.exportSummaries.push_back(
            {job.description.exportArn, job.description.exportStatus, job.description.exportType});
        return true;
    });
    if (!visited)
        return visited.error();
    return response;
}

} // namespace core
