#include "core/engine/job_records.h"

#include "core/api/codec/codec.h"
#include "core/engine/catalog_record.h"
#include "core/engine/catalog_record_fields.h"
#include "core/engine/engine.h"
#include "core/engine/table_descriptions.h"
#include "core/storage/stored_item.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <random>

namespace core {

namespace {

using namespace catalog_record;

constexpr std::size_t kTokenDigitsMin = 112; // as the service's are
constexpr std::size_t kTokenDigitsUnit = 16;

keys::Record recordOf(JobKind kind)
{
    return kind == JobKind::Export ? keys::Record::Export : keys::Record::Import;
}

std::string_view partOf(JobKind kind)
{
    return kind == JobKind::Export ? "/export/" : "/import/";
}

std::string recordKeyOf(JobKind kind, const JobPlace &place)
{
    return keys::recordKey(recordOf(kind), place.tableName + '/' + place.id);
}

/// What lies under a record's name: no table's name has a '/'.
JobPlace placeOfName(std::string_view name)
{
    const std::size_t slash = name.find('/');
    return {std::string(name.substr(0, slash)),
            std::string(name.substr(std::min(slash, name.size() - 1) + 1))};
}

Result<TableExport> readExport(const Engine &engine, JobPlace place, std::string_view bytes)
{
    const Result<AttributeMap> item = decodeStoredItem(bytes);
    if (!item)
        return item.error();
    std::string problem;
    Reader in(*item, problem);
    TableExport job;
    job.place = std::move(place);
    const std::string description = in.text("Description");
    job.from = Sequence(in.number("From", kAnyNumber));
    job.to = Sequence(in.number("To", kAnyNumber));
    const AttributeMap &table = in.map("Table");
    if (!problem.empty())
        return Error::corruption("The record of an export has no usable " + problem);
    Result<DescribeExportResponse> read = readResponse<DescribeExportResponse>(description);
    if (!read)
        return Error::corruption("The record of an export cannot be read");
    job.description = std::move(read->exportDescription);
    Result<TableRecord> record = recordFromItem(table);
    if (!record)
        return record.error();
    setArns(record->description, engine.options);
    job.table = std::make_shared<const TableSchema>(std::move(*record));
    job.description.exportArn = jobArn(engine.options, JobKind::Export, job.place);
    job.description.tableArn = tableArn(engine.options, job.place.tableName);
    return job;
}

Result<TableImport> readImport(const Engine &engine, JobPlace place, std::string_view bytes)
{
    const Result<AttributeMap> item = decodeStoredItem(bytes);
    if (!item)
        return item.error();
    std::string problem;
    Reader in(*item, problem);
    TableImport job;
    job.place = std::move(place);
    Result<DescribeImportResponse> read = readResponse<DescribeImportResponse>(in.text("Description"));
    if (!problem.empty() || !read)
        return Error::corruption("The record of an import cannot be read");
    job.description = std::move(read->importTableDescription);
    job.description.importArn = jobArn(engine.options, JobKind::Import, job.place);
    job.description.tableArn = tableArn(engine.options, job.place.tableName);
    return job;
}

template <typename Job>
using Read = Result<Job> (*)(const Engine &, JobPlace, std::string_view);

template <typename Job>
Result<std::optional<Job>> find(const Engine &engine, JobKind kind, const JobPlace &place, Read<Job> read)
{
    std::string bytes;
    const Result<bool> found = engine.database->get(recordKeyOf(kind, place), bytes);
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<Job>();
    Result<Job> job = read(engine, place, bytes);
    if (!job)
        return job.error();
    return std::optional<Job>(std::move(*job));
}

template <typename Job>
Result<void> each(const Engine &engine, JobKind kind, const std::optional<std::string> &tableName,
                  const std::optional<JobPlace> &after, Read<Job> read, const std::function<bool(Job)> &visit)
{
    keys::Range range = tableName ? keys::prefixRange(keys::recordKey(recordOf(kind), *tableName + '/'))
                                  : keys::recordRange(recordOf(kind));
    if (after)
        range.from = std::max(range.from, keys::successor(recordKeyOf(kind, *after)));
    if (range.from >= range.to)
        return {};
    const auto cursor = engine.database->cursor(range.from, range.to);
    for (; cursor->valid(); cursor->next()) {
        Result<Job> job = read(engine, placeOfName(keys::recordName(cursor->key())), cursor->value());
        if (!job)
            return job.error();
        if (!visit(std::move(*job)))
            return {};
    }
    return cursor->status();
}

} // namespace

std::string jobArn(const EngineOptions &options, JobKind kind, const JobPlace &place)
{
    return tableArn(options, place.tableName).append(partOf(kind)).append(place.id);
}

std::optional<JobPlace> jobPlaceOf(const EngineOptions &options, JobKind kind, std::string_view arn)
{
    const std::string prefix = tableArnPrefix(options);
    if (!arn.starts_with(prefix))
        return {};
    arn.remove_prefix(prefix.size());
    const std::size_t part = arn.find(partOf(kind));
    if (part == 0 || part == std::string_view::npos)
        return {};
    JobPlace place{std::string(arn.substr(0, part)), std::string(arn.substr(part + partOf(kind).size()))};
    const bool isPlace = !place.id.empty() && place.id.find('/') == std::string::npos &&
                         place.tableName.find('/') == std::string::npos;
    return isPlace ? std::optional<JobPlace>(std::move(place)) : std::nullopt;
}

Result<JobPlace> newJobPlace(const Engine &engine, JobKind kind, const std::string &tableName)
{
    std::string ignored;
    while (true) {
        std::array<char, 40> text = {};
        const int size = std::snprintf(text.data(), text.size(), "%014lld-%08x",
                                       static_cast<long long>(engine.clock.now() / 1000),
                                       static_cast<unsigned>(std::random_device()()));
        JobPlace place{tableName, std::string(text.data(), std::size_t(size))};
        const Result<bool> isTaken = engine.database->get(recordKeyOf(kind, place), ignored);
        if (!isTaken)
            return isTaken.error();
        if (!*isTaken)
            return place;
    }
}

std::string newClientToken()
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::random_device random;
    std::string token = "xxxxxxxx-xxxx-4xxx-axxx-xxxxxxxxxxxx";
    for (char &c : token)
        c = c == 'x' ? kDigits[random() & 15U] : c;
    return token;
}

std::string jobListToken(const JobPlace &last)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string token;
    for (const char c : last.tableName + '/' + last.id) {
        token.push_back(kDigits[static_cast<unsigned char>(c) >> 4]);
        token.push_back(kDigits[static_cast<unsigned char>(c) & 15U]);
    }
    while (token.size() < kTokenDigitsMin || token.size() % kTokenDigitsUnit != 0)
        token.push_back('0');
    return token;
}

namespace {

/// nullopt for a text that jobListToken() did not make.
std::optional<JobPlace> readJobListToken(std::string_view token)
{
    const auto valueOf = [](char c) { return c >= 'a' ? c - 'a' + 10 : c - '0'; };
    const auto isDigit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    if (token.size() % kTokenDigitsUnit != 0 || !std::all_of(token.begin(), token.end(), isDigit))
        return {};
    std::string name;
    for (std::size_t i = 0; i < token.size(); i += 2)
        name.push_back(static_cast<char>(valueOf(token[i]) * 16 + valueOf(token[i + 1])));
    name.resize(name.find_last_not_of('\0') + 1);
    if (name.find('/') == std::string::npos)
        return {};
    JobPlace place = placeOfName(name);
    return jobListToken(place) == token ? std::optional<JobPlace>(std::move(place)) : std::nullopt;
}

} // namespace

Result<JobList> jobListOf(const Engine &engine, const std::optional<std::string> &tableArn,
                          const std::optional<std::string> &token)
{
    JobList list;
    if (tableArn) {
        if (auto ok = checkTableArn(engine, *tableArn); !ok)
            return ok.error();
        list.tableName = bareTableName(*tableArn);
    }
    if (token) {
        list.after = readJobListToken(*token);
        if (!list.after)
            return Error::validation("Invalid NextToken");
    }
    return list;
}

void stageJob(const TableExport &job, Mutation &mutation)
{
    Item item;
    item.set("Description", text(writeResponse(DescribeExportResponse{job.description})));
    item.set("From", AttributeValue::number(std::int64_t(job.from)));
    item.set("To", AttributeValue::number(std::int64_t(job.to)));
    item.set("Table", AttributeValue::map(itemFromRecord(job.table->record())));
    std::string bytes;
    appendStoredItem(bytes, item);
    mutation.put(recordKeyOf(JobKind::Export, job.place), bytes);
}

void stageJob(const TableImport &job, Mutation &mutation)
{
    Item item;
    item.set("Description", text(writeResponse(DescribeImportResponse{job.description})));
    std::string bytes;
    appendStoredItem(bytes, item);
    mutation.put(recordKeyOf(JobKind::Import, job.place), bytes);
}

void stageJobRemoval(JobKind kind, const JobPlace &place, Mutation &mutation)
{
    mutation.remove(recordKeyOf(kind, place));
}

Result<std::optional<TableExport>> findExport(const Engine &engine, const JobPlace &place)
{
    return find(engine, JobKind::Export, place, readExport);
}

Result<std::optional<TableImport>> findImport(const Engine &engine, const JobPlace &place)
{
    return find(engine, JobKind::Import, place, readImport);
}

Result<void> eachExport(const Engine &engine, const std::optional<std::string> &tableName,
                        const std::optional<JobPlace> &after, const std::function<bool(TableExport)> &visit)
{
    return each(engine, JobKind::Export, tableName, after, readExport, visit);
}

Result<void> eachImport(const Engine &engine, const std::optional<std::string> &tableName,
                        const std::optional<JobPlace> &after, const std::function<bool(TableImport)> &visit)
{
    return each(engine, JobKind::Import, tableName, after, readImport, visit);
}

} // namespace core
