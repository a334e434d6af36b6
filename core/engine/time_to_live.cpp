#include "core/engine/time_to_live.h"

#include "core/api/constraints.h"
#include "core/engine/background.h"
#include "core/engine/engine.h"
#include "core/engine/engine_errors.h"
#include "core/engine/schema_changes.h"
#include "core/engine/table_states.h"

namespace core {

namespace {

Result<void> checkAgainst(const std::optional<TimeToLive> &present, const TimeToLiveSpecification &wanted)
{
    if (!present)
        return wanted.enabled ? Result<void>() : Error::validation("TimeToLive is already disabled");
    if (present->status != TimeToLiveStatus::Enabled)
        return Error::validation("Time to live has been modified multiple times within a fixed interval");
    if (present->attributeName != wanted.attributeName)
        return Error::validation(
            "TimeToLive is active on a different AttributeName: current AttributeName is " +
            present->attributeName);
    return wanted.enabled ? Error::validation("TimeToLive is already enabled") : Result<void>();
}

std::string_view nameOf(TableStatus status)
{
    return status == TableStatus::Creating ? "CREATING" : "DELETING";
}

} // namespace

Result<UpdateTimeToLiveResponse> updateTimeToLive(Engine &engine, const UpdateTimeToLiveRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    if (auto ok = checkTableArn(engine, *request.tableName); !ok)
        return ok.error();
    const std::string name(bareTableName(*request.tableName));
    const TimeToLiveSpecification &wanted = *request.timeToLiveSpecification;

    const std::lock_guard lock(engine.schemaMutex);
    const TableSchemaPointer table = engine.catalog.find(name);
    if (!table || !isUsableAt(table->record(), engine.clock.now()))
        return tableNotFound(name);
    if (auto ok = checkAgainst(table->record().timeToLive, wanted); !ok)
        return ok.error();
    if (engine.database->readOnly())
        return readOnlyDatabase();
    TableRecord record = table->record();
    record.timeToLive = TimeToLive{wanted.attributeName,
                                   wanted.enabled ? TimeToLiveStatus::Enabling : TimeToLiveStatus::Disabling};
    // No write may be under way that does not know of it, while entries are made or removed.
    if (auto ok = replaceRecord(engine, std::move(record), Mutation(), Writers::Wait); !ok)
        return ok.error();
    engine.background->wake();
    return UpdateTimeToLiveResponse{wanted};
}

Result<DescribeTimeToLiveResponse> describeTimeToLive(const Engine &engine,
                                                      const DescribeTimeToLiveRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    if (auto ok = checkTableArn(engine, *request.tableName); !ok)
        return ok.error();
    const std::string_view name = bareTableName(*request.tableName);
    const TableSchemaPointer table = engine.catalog.find(name);
    if (!table)
        return tableNotFound(name);
    const TableStatus status = statusAt(table->record(), engine.clock.now());
    if (status == TableStatus::Creating || status == TableStatus::Deleting)
        return Error::validation("Cannot describe time to live while table is in " +
                                 std::string(nameOf(status)) + " state: Current table state is " +
                                 std::string(nameOf(status)));
    DescribeTimeToLiveResponse response;
    if (const auto &timeToLive = table->record().timeToLive) {
        response.timeToLiveDescription.timeToLiveStatus = timeToLive->status;
        response.timeToLiveDescription.attributeName = timeToLive->attributeName;
    }
    return response;
}

} // namespace core
