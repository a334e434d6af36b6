#include "core/engine/point_in_time_restore.h"

#include "core/api/constraints.h"
#include "core/engine/continuous_backups.h"
#include "core/engine/engine.h"
#include "core/engine/restored_table.h"
#include "core/engine/table_states.h"
#include "core/engine/time_text.h"

#include <algorithm>

namespace core {

namespace {

Result<void> checkRequest(const RestoreTableToPointInTimeRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok;
    if (request.sourceTableArn.has_value() == request.sourceTableName.has_value())
        return Error::validation("Must provide exactly one of: sourceTableArn, sourceTableName");
    const bool latest = request.useLatestRestorableTime.value_or(false);
    const bool hasTime = request.restoreDateTimeMicros != 0;
    if (latest && hasTime)
        return Error::validation(
            "Invalid Request: Both RestoreDateTime and UseLatestRestorableTime cannot be "
            "set for point-in-time restore request.");
    if (!latest && !hasTime)
        return Error::validation("Invalid Request: Either one of RestoreDateTime or UseLatestRestorableTime "
                                 "must be specified, but not both");
    return {};
}

/// A table of another region is known to nobody here; what the service says first it says, too.
Result<void> checkRegion(const Engine &engine, const RestoreTableToPointInTimeRequest &request)
{
    const std::string &source = *request.sourceTableArn;
    if (!source.starts_with("arn:aws:dynamodb:" + engine.options.region + ':') &&
        !request.overrides.sseSpecification)
        return Error::validation(
            "Invalid Request: sseSpecificationOverride must be provided for cross-region restores");
    return checkTableArn(engine, source);
}

Result<UnixMicros> momentOf(const Engine &engine, const RestoreTableToPointInTimeRequest &request,
                            const TableSchema &source, UnixMicros now)
{
    const Result<PointInTimeRecoveryDescription> described = describeRecovery(engine, source, now);
    if (!described)
        return described.error();
    const PointInTimeRecoveryDescription &recovery = *described;
    if (recovery.pointInTimeRecoveryStatus == PointInTimeRecoveryStatus::Disabled)
        return Error(ErrorCode::PointInTimeRecoveryUnavailable,
                     "Point in time recovery is not enabled for table '" + source.name() + "'");
    const UnixMicros earliest = recovery.earliestRestorableDateTimeMicros;
    const UnixMicros latest = recovery.latestRestorableDateTimeMicros;
    if (request.useLatestRestorableTime.value_or(false))
        return latest;
    const UnixMicros moment = request.restoreDateTimeMicros;
    if (moment < earliest || moment > latest)
        return Error(ErrorCode::InvalidRestoreTime,
                     "RestoreDateTime '" + timeText(moment) +
                         "' must be within EarliestRestorableDateTime '" + timeText(earliest) +
                         "' and LatestRestorableDateTime '" + timeText(latest) + "'");
    return moment;
}

} // namespace

Result<RestoreTableToPointInTimeResponse>
restoreTableToPointInTime(Engine &engine, const RestoreTableToPointInTimeRequest &request)
{
    if (auto ok = checkRequest(request); !ok)
        return ok.error();
    if (request.sourceTableArn) {
        if (auto ok = checkRegion(engine, request); !ok)
            return ok.error();
    }
    const std::string &source = request.sourceTableArn ? *request.sourceTableArn : *request.sourceTableName;
    if (auto ok = settleTable(engine, *request.targetTableName); !ok)
        return ok.error();

    const std::lock_guard lock(engine.schemaMutex);
    const UnixMicros now = engine.historyNow();
    const TableSchemaPointer table = findUsableTable(engine, bareTableName(source));
    if (!table)
        return Error(ErrorCode::TableNotFound, "Table not found: " + source);
    const Result<UnixMicros> moment = momentOf(engine, request, *table, now);
    if (!moment)
        return moment.error();
    const Result<CreateTableRequest> target =
        tableToRestore(engine, table->description(), *request.targetTableName, request.overrides);
    if (!target)
        return target.error();

    RestoreSource from;
    from.restore.sourceNumber = table->number();
    // Of the present microsecond, what was written so far.
    from.restore.sequence = std::min(lastSequenceOf(*moment), engine.database->moment(now).sequence);
    from.summary.sourceTableArn = table->description().tableArn;
    from.summary.restoreDateTimeMicros = *moment;
    from.pinned = table;
    Result<TableDescription> description = beginRestore(engine, *target, std::move(from));
    if (!description)
        return description.error();
    return RestoreTableToPointInTimeResponse{std::move(*description)};
}

} // namespace core
