#include "core/engine/engine.h"

#include "core/engine/background.h"
#include "core/engine/engine_errors.h"
#include "core/engine/file_jobs.h"
#include "core/engine/row_reader.h"
#include "core/engine/table_states.h"

#include <algorithm>
#include <array>

namespace core {

Engine::Engine(std::unique_ptr<Database> openDatabase, const Clock &injectedClock,
               EngineOptions engineOptions)
    : database(std::move(openDatabase))
    , clock(injectedClock)
    , options(std::move(engineOptions))
    , rows(std::make_unique<RowReader>(*this))
    , background(std::make_unique<BackgroundWork>(*this))
    , fileJobs(std::make_unique<FileJobs>(*this))
{
    rowListener = rows.get();
}

Engine::~Engine() = default;

UnixMicros Engine::historyNow() const
{
    return std::max(clock.now(), database->timeOfLastChange());
}

Result<void> commitRows(Engine &engine, Mutation mutation, std::vector<RowChange> changes, CommitMode mode)
{
    if (engine.rowListener && !changes.empty()) {
        mutation.whenWritten(
            [listener = engine.rowListener, rows = std::move(changes)] { listener->rowsChanged(rows); });
    }
    if (mutation.recordsChanges())
        mutation.setTime(engine.clock.now());
    return mode == CommitMode::Bulk ? engine.database->commitBulk(std::move(mutation))
                                    : engine.database->commit(std::move(mutation));
}

std::string_view bareTableName(std::string_view nameOrArn)
{
    if (nameOrArn.substr(0, 4) != "arn:")
        return nameOrArn;
    const std::size_t slash = nameOrArn.find('/');
    return slash == std::string_view::npos ? nameOrArn : nameOrArn.substr(slash + 1);
}

std::string tableArnPrefix(const EngineOptions &options)
{
    return "arn:aws:dynamodb:" + options.region + ':' + options.accountId + ":table/";
}

std::string tableArn(const EngineOptions &options, std::string_view tableName)
{
    return tableArnPrefix(options).append(tableName);
}

Result<void> checkTableArn(const Engine &engine, std::string_view nameOrArn)
{
    if (!nameOrArn.starts_with("arn:"))
        return {};
    // "arn", partition, service, region, account, "table/<name>": its shape is a constraint and was checked.
    std::array<std::string_view, 5> parts;
    std::string_view rest = nameOrArn;
    for (std::string_view &part : parts) {
        part = rest.substr(0, rest.find(':'));
        rest.remove_prefix(std::min(rest.size(), part.size() + 1));
    }
    if (parts[3] != engine.options.region)
        return Error::validation("1 validation error detected: Invalid AWS region in '" +
                                 std::string(nameOrArn) + "'");
    if (parts[4] != engine.options.accountId)
        return Error(ErrorCode::AccessDenied, "Access is denied");
    return {};
}

Result<TableSchemaPointer> findTable(const Engine &engine, std::string_view tableNameOrArn)
{
    if (auto ok = checkTableArn(engine, tableNameOrArn); !ok)
        return ok.error();
    TableSchemaPointer table = engine.catalog.find(bareTableName(tableNameOrArn));
    if (!table || (table->record().transition && !isUsableAt(table->record(), engine.clock.now())))
        return resourceNotFound();
    return table;
}

} // namespace core
