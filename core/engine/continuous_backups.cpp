#include "core/engine/continuous_backups.h"

#include "core/api/constraints.h"
#include "core/engine/engine.h"
#include "core/engine/engine_errors.h"
#include "core/engine/past_window.h"
#include "core/engine/table_states.h"
#include "core/history/trim_horizon.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::int64_t kRecoveryDaysDefault = 35;
constexpr UnixMicros kLatestBehindNow = UnixMicros(5) * 60 * 1'000'000;

Error noTable(std::string_view nameOrArn)
{
    return {ErrorCode::TableNotFound, "Table not found: " + std::string(nameOrArn)};
}

Result<ContinuousBackupsDescription> describe(const Engine &engine, const TableSchema &table)
{
    Result<PointInTimeRecoveryDescription> recovery = describeRecovery(engine, table, engine.historyNow());
    if (!recovery)
        return recovery.error();
    ContinuousBackupsDescription description;
    description.pointInTimeRecoveryDescription = std::move(*recovery);
    return description;
}

Result<void> replace(Engine &engine, TableRecord record, Mutation mutation)
{
    Catalog::stage(mutation, record);
    auto table = std::make_shared<const TableSchema>(std::move(record));
    if (auto ok = engine.database->commit(std::move(mutation)); !ok)
        return ok.error();
    engine.catalog.show(std::move(table));
    return {};
}

/// With every key locked, so that every change behind its beginning is recorded.
Result<void> beginRecording(Engine &engine, TableRecord record)
{
    const KeyLocks::Set everything = engine.locks.lockEverything();
    Mutation mutation;
    if (auto ok = stageRecording(engine, record, record.history.recoveryDays, mutation); !ok)
        return ok;
    return replace(engine, std::move(record), std::move(mutation));
}

} // namespace

Result<void> stageRecording(Engine &engine, TableRecord &record, std::int64_t recoveryDays,
                            Mutation &mutation)
{
    const Result<Sequence> since = engine.database->takeSequence(engine.clock.now());
    if (!since)
        return since.error();
    record.history.continuousSince = *since;
    record.history.recoveryDays = recoveryDays;
    stageNoHorizon(mutation, record.number);
    return {};
}

Result<PointInTimeRecoveryDescription> describeRecovery(const Engine &engine, const TableSchema &table,
                                                        UnixMicros now)
{
    const TableHistory &history = table.record().history;
    PointInTimeRecoveryDescription recovery;
    if (!history.continuousSince)
        return recovery;
    const Result<PastWindow> past = pastWindowOf(engine, table, now);
    if (!past)
        return past.error();
    const PastAccess::Window &window = past->window;
    recovery.pointInTimeRecoveryStatus = PointInTimeRecoveryStatus::Enabled;
    recovery.recoveryPeriodInDays = history.recoveryDays;
    recovery.earliestRestorableDateTimeMicros = window.earliest;
    recovery.latestRestorableDateTimeMicros = std::max(window.earliest, now - kLatestBehindNow);
    return recovery;
}

Result<UpdateContinuousBackupsResponse> updateContinuousBackups(Engine &engine,
                                                                const UpdateContinuousBackupsRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    if (auto ok = checkTableArn(engine, *request.tableName); !ok)
        return ok.error();
    const PointInTimeRecoverySpecification &wanted = *request.pointInTimeRecoverySpecification;
    if (!wanted.pointInTimeRecoveryEnabled && wanted.recoveryPeriodInDays)
        return Error::validation(
            "Invalid Request: Cannot specify RecoveryPeriodInDays when disabling point-in-time recovery.");

    const std::lock_guard lock(engine.schemaMutex);
    const TableSchemaPointer table = engine.catalog.find(bareTableName(*request.tableName));
    if (!table || !isUsableAt(table->record(), engine.clock.now()))
        return noTable(*request.tableName);
    if (engine.database->readOnly())
        return readOnlyDatabase();
    TableRecord record = table->record();
    const bool wasEnabled = record.history.continuousSince.has_value();
    // What a shorter period let go does not come back with a longer one.
    if (wasEnabled)
        record.history.continuousSince =
            std::max(*record.history.continuousSince,
                     firstSequenceOf(pastOf(record.history, engine.historyNow()).earliest));
    record.history.recoveryDays =
        wanted.recoveryPeriodInDays.value_or(wasEnabled ? record.history.recoveryDays : kRecoveryDaysDefault);
    if (!wanted.pointInTimeRecoveryEnabled)
        record.history.continuousSince.reset();
    auto changed = wanted.pointInTimeRecoveryEnabled && !wasEnabled
                       ? beginRecording(engine, std::move(record))
                       : replace(engine, std::move(record), Mutation());
    if (!changed)
        return changed.error();
    Result<ContinuousBackupsDescription> description = describe(engine, *engine.catalog.find(table->name()));
    if (!description)
        return description.error();
    return UpdateContinuousBackupsResponse{std::move(*description)};
}

Result<DescribeContinuousBackupsResponse>
describeContinuousBackups(const Engine &engine, const DescribeContinuousBackupsRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    if (auto ok = checkTableArn(engine, *request.tableName); !ok)
        return ok.error();
    const TableSchemaPointer table = engine.catalog.find(bareTableName(*request.tableName));
    if (!table || !isUsableAt(table->record(), engine.clock.now()))
        return noTable(*request.tableName);
    Result<ContinuousBackupsDescription> description = describe(engine, *table);
    if (!description)
        return description.error();
    return DescribeContinuousBackupsResponse{std::move(*description)};
}

} // namespace core
