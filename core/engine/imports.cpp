#include "core/engine/imports.h"

#include "core/api/codec/codec.h"
#include "core/api/constraints.h"
#include "core/engine/create_table_checks.h"
#include "core/engine/engine.h"
#include "core/engine/engine_errors.h"
#include "core/engine/file_jobs.h"
#include "core/engine/job_records.h"
#include "core/engine/table_filling.h"
#include "core/engine/table_states.h"
#include "core/engine/tables.h"

namespace core {

namespace {

constexpr std::size_t kImportsPerPageMax = 25;
constexpr std::size_t kImportsAtOnceMax = 50;

CreateTableRequest createRequestOf(const TableCreationParameters &parameters)
{
    CreateTableRequest request;
    request.tableName = parameters.tableName;
    request.attributeDefinitions = parameters.attributeDefinitions;
    request.keySchema = parameters.keySchema;
    request.billingMode = parameters.billingMode;
    request.provisionedThroughput = parameters.provisionedThroughput;
    request.onDemandThroughput = parameters.onDemandThroughput;
    request.sseSpecification = parameters.sseSpecification;
    request.globalSecondaryIndexes = parameters.globalSecondaryIndexes;
    request.vectorIndexes = parameters.vectorIndexes;
    return request;
}

Result<void> checkForms(const Engine &engine, const ImportTableRequest &request)
{
    if (request.inputFormatOptions && request.inputFormatOptions->csv &&
        request.inputFormat != InputFormat::Csv)
        return Error::validation("InputFormatOptions.Csv goes with InputFormat CSV only");
    if (engine.options.bucketsFolder.empty())
        return noBuckets();
    return {};
}

ImportTableRequest requestOf(const ImportTableDescription &made)
{
    ImportTableRequest request;
    request.clientToken = made.clientToken;
    request.s3BucketSource = made.s3BucketSource;
    request.inputFormat = made.inputFormat;
    request.inputFormatOptions = made.inputFormatOptions;
    request.inputCompressionType = made.inputCompressionType;
    request.tableCreationParameters = made.tableCreationParameters;
    return request;
}

/// Whether a request is the one that an import answered.
bool isSame(ImportTableRequest request, const ImportTableDescription &made)
{
    request.inputCompressionType = request.inputCompressionType.value_or(InputCompressionType::None);
    return writeRequest(request) == writeRequest(requestOf(made));
}

/// The import that the request's token made already, and how many are under way.
struct Others
{
    std::optional<TableImport> made;
    std::size_t underWay = 0;
};
Result<Others> lookAtOthers(const Engine &engine, const ImportTableRequest &request)
{
    Others others;
    const UnixMicros since = engine.clock.now() - kJobTokenMicros;
    auto visited = eachImport(engine, {}, {}, [&](TableImport job) {
        others.underWay += job.description.importStatus == ImportStatus::InProgress ? 1 : 0;
        if (request.clientToken && job.description.clientToken == request.clientToken &&
            job.description.startTimeMicros > since)
            others.made = std::move(job);
        return true;
    });
    if (!visited)
        return visited.error();
    return others;
}

Result<TableImport> makeImport(const Engine &engine, const ImportTableRequest &request)
{
    TableImport job;
    Result<JobPlace> place = newJobPlace(engine, JobKind::Import, request.tableCreationParameters->tableName);
    if (!place)
        return place.error();
    job.place = std::move(*place);
    ImportTableDescription &description = job.description;
    description.importArn = jobArn(engine.options, JobKind::Import, job.place);
    description.clientToken = request.clientToken ? *request.clientToken : newClientToken();
    description.s3BucketSource = *request.s3BucketSource;
    description.inputFormat = *request.inputFormat;
    description.inputFormatOptions = request.inputFormatOptions;
    description.inputCompressionType = request.inputCompressionType.value_or(InputCompressionType::None);
    description.tableCreationParameters = *request.tableCreationParameters;
    description.startTimeMicros = engine.clock.now();
    return job;
}

Result<JobPlace> placeOf(const Engine &engine, const std::string &arn)
{
    const auto place = jobPlaceOf(engine.options, JobKind::Import, arn);
    return place ? Result<JobPlace>(*place) : Result<JobPlace>(Error::validation("Invalid Import ARN"));
}

ImportSummary summaryOf(const ImportTableDescription &description)
{
    ImportSummary summary;
    summary.importArn = description.importArn;
    summary.importStatus = description.importStatus;
    summary.tableArn = description.tableArn;
    summary.s3BucketSource = description.s3BucketSource;
    summary.cloudWatchLogGroupArn = description.cloudWatchLogGroupArn;
    summary.inputFormat = description.inputFormat;
    summary.startTimeMicros = description.startTimeMicros;
    summary.endTimeMicros = description.endTimeMicros;
    return summary;
}

} // namespace

Result<ImportTableResponse> importTable(Engine &engine, const ImportTableRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    const CreateTableRequest create = createRequestOf(*request.tableCreationParameters);
    if (auto ok = checkCreateTable(engine, create); !ok)
        return ok.error();
    if (auto ok = checkForms(engine, request); !ok)
        return ok.error();
    if (auto ok = settleTable(engine, *create.tableName); !ok)
        return ok.error();
    const std::lock_guard lock(engine.schemaMutex);
    Result<Others> others = lookAtOthers(engine, request);
    if (!others)
        return others.error();
    if (others->made) {
        if (!isSame(request, others->made->description))
            return Error(ErrorCode::ImportConflict,
                         "Import conflict: Duplicate request detected with conflicting parameters");
        return ImportTableResponse{std::move(others->made->description)};
    }
    if (const TableSchemaPointer present = engine.catalog.find(*create.tableName))
        return tableIsThere(engine, present->record());
    if (others->underWay >= kImportsAtOnceMax)
        return Error(ErrorCode::LimitExceeded, "Subscriber limit exceeded: Only " +
                                                   std::to_string(kImportsAtOnceMax) +
                                                   " imports can be done simultaneously");
    if (engine.database->readOnly())
        return readOnlyDatabase();
    Result<TableImport> job = makeImport(engine, request);
    if (!job)
        return job.error();
    Mutation mutation;
    const Result<TableSchemaPointer> table =
        stageFilling(engine, create, {}, "import/" + job->place.id, mutation);
    if (!table)
        return table.error();
    job->description.tableArn = (*table)->description().tableArn;
    job->description.tableId = (*table)->description().tableId;
    stageJob(*job, mutation);
    if (auto ok = engine.database->commit(std::move(mutation)); !ok)
        return ok.error();
    engine.catalog.show(*table);
    engine.fileJobs->wake();
    return ImportTableResponse{job->description};
}

Result<DescribeImportResponse> describeImport(const Engine &engine, const DescribeImportRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    const Result<JobPlace> place = placeOf(engine, *request.importArn);
    if (!place)
        return place.error();
    Result<std::optional<TableImport>> job = findImport(engine, *place);
    if (!job)
        return job.error();
    if (!*job)
        return Error(ErrorCode::ImportNotFound, "Import not found: " + *request.importArn);
    ImportTableDescription description = std::move((*job)->description);
    if (description.importStatus == ImportStatus::InProgress)
        engine.fileJobs->showProgress(*place, description);
    return DescribeImportResponse{std::move(description)};
}

Result<ListImportsResponse> listImports(const Engine &engine, const ListImportsRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    const Result<JobList> list = jobListOf(engine, request.tableArn, request.nextToken);
    if (!list)
        return list.error();
    const std::size_t limit = request.pageSize ? std::size_t(*request.pageSize) : kImportsPerPageMax;
    ListImportsResponse response;
    JobPlace last;
    auto visited = eachImport(engine, list->tableName, list->after, [&](const TableImport &job) {
        if (response.importSummaryList.size() == limit) {
            response.nextToken = jobListToken(last);
            return false;
        }
        last = job.place;
        response.importSummaryList.push_back(summaryOf(job.description));
        return true;
    });
    if (!visited)
        return visited.error();
    return response;
}

} // namespace core
