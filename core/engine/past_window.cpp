#include "core/engine/past_window.h"

#include "core/engine/engine.h"
#include "core/engine/engine_errors.h"
#include "core/history/trim_horizon.h"

#include <algorithm>

namespace core {

namespace {

constexpr UnixMicros kMicrosPerDay = UnixMicros(24) * 3600 * 1'000'000;

} // namespace

PastAccess::Window pastOf(const TableHistory &history, UnixMicros now)
{
    PastAccess::Window window;
    window.earliest = std::max(timeOfSequence(*history.continuousSince),
                               now - UnixMicros(history.recoveryDays) * kMicrosPerDay);
    window.latest = std::max(window.earliest, now);
    return window;
}

Result<PastWindow> pastWindowOf(const Engine &engine, const TableSchema &table, UnixMicros now,
                                const Snapshot &snapshot)
{
    const TableHistory &history = table.record().history;
    const Result<Sequence> horizon = trimHorizon(*engine.database, table.number(), snapshot);
    if (!horizon)
        return horizon.error();
    PastWindow past;
    past.window = pastOf(history, now);
    past.window.earliest = std::max(past.window.earliest, timeOfSequence(*horizon));
    past.window.latest = std::max(past.window.earliest, now);
    past.edge = std::max({*history.continuousSince, firstSequenceOf(past.window.earliest), *horizon});
    return past;
}

Result<TableSchemaPointer> findTableWithPast(const Engine &engine, const std::string &tableName)
{
    Result<TableSchemaPointer> table = findTable(engine, tableName);
    if (table && !(*table)->record().history.continuousSince)
        return Error(ErrorCode::PointInTimeRecoveryUnavailable,
                     "Point in time recovery is not enabled for table '" + (*table)->name() + "'");
    return table;
}

Result<PastMoment> pastMoment(const Engine &engine, const TableSchema &table, UnixMicros moment)
{
    const UnixMicros now = engine.historyNow();
    Database::Moment present = engine.database->moment(now);
    // As it is behind the snapshot: where its past was turned off before, the snapshot may have changes that
    // nobody recorded.
    const Result<TableSchemaPointer> kept = findTableWithPast(engine, table.name());
    if (!kept)
        return kept.error();
    if ((*kept)->number() != table.number())
        return resourceNotFound();
    // With the time behind the snapshot's: what was trimmed until then lies outside.
    const Result<PastWindow> readable = pastWindowOf(engine, **kept, engine.historyNow(), present.snapshot);
    if (!readable)
        return readable.error();
    const UnixMicros earliest = readable->window.earliest;
    if (moment < earliest || moment > std::max(now, earliest))
        return Error(ErrorCode::InvalidRestoreTime,
                     "The moment lies outside of the past of table '" + table.name() + "'");
    PastMoment past;
    past.snapshot = std::move(present.snapshot);
    past.end = present.sequence;
    past.sequence = moment >= now ? present.sequence : std::min(lastSequenceOf(moment), present.sequence);
    past.edge = readable->edge;
    return past;
}

} // namespace core
