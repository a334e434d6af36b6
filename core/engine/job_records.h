// Exports and imports as the database keeps them: under their table's name and an id that rises with time, so
// that they are found again after a restart and listed when their table is gone.

#pragma once

#include "core/api/export_requests.h"
#include "core/api/import_requests.h"
#include "core/base/result.h"
#include "core/engine/table_schema.h"
#include "core/storage/keys.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace core {

class Mutation;
struct Engine;
struct EngineOptions;

/// Where one of them is kept.
struct JobPlace
{
    std::string tableName;
    std::string id;
    friend bool operator==(const JobPlace &, const JobPlace &) = default;
};
enum class JobKind : std::uint8_t { Export, Import };

std::string jobArn(const EngineOptions &options, JobKind kind, const JobPlace &place);
/// nullopt for any other text.
std::optional<JobPlace> jobPlaceOf(const EngineOptions &options, JobKind kind, std::string_view arn);
/// An id that no job of the table has. Requires that `engine.schemaMutex` is held.
Result<JobPlace> newJobPlace(const Engine &engine, JobKind kind, const std::string &tableName);
/// A random one, for requests that bring none.
std::string newClientToken();
/// Where a page of a list goes on, as a text that callers pass back.
std::string jobListToken(const JobPlace &last);

/// How long the token of a request makes no second job.
inline constexpr UnixMicros kJobTokenMicros = UnixMicros(8) * 3600 * 1'000'000;

/// Which jobs a request lists: of one table or of all, from the first or behind one.
struct JobList
{
    std::optional<std::string> tableName;
    std::optional<JobPlace> after;
};
Result<JobList> jobListOf(const Engine &engine, const std::optional<std::string> &tableArn,
                          const std::optional<std::string> &token);

struct TableExport
{
    JobPlace place;
    ExportDescription description;
    TableSchemaPointer table; // as it was when the export was asked for
    Sequence from = 0;        // of an incremental export: the first change
    Sequence to = 0;          // the state at this
};
struct TableImport
{
    JobPlace place;
    ImportTableDescription description;
};

void stageJob(const TableExport &job, Mutation &mutation);
void stageJob(const TableImport &job, Mutation &mutation);
void stageJobRemoval(JobKind kind, const JobPlace &place, Mutation &mutation);

/// nullopt where there is none.
Result<std::optional<TableExport>> findExport(const Engine &engine, const JobPlace &place);
Result<std::optional<TableImport>> findImport(const Engine &engine, const JobPlace &place);
/// In the order of tables' names and of time; of one table, or behind a place; while `visit` says true.
Result<void> eachExport(const Engine &engine, const std::optional<std::string> &tableName,
                        const std::optional<JobPlace> &after, const std::function<bool(TableExport)> &visit);
Result<void> eachImport(const Engine &engine, const std::optional<std::string> &tableName,
                        const std::optional<JobPlace> &after, const std::function<bool(TableImport)> &visit);

} // namespace core
