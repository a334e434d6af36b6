#include "core/engine/history_trimming.h"

#include "core/engine/engine.h"
#include "core/engine/job_records.h"
#include "core/engine/past_window.h"
#include "core/engine/pins.h"
#include "core/engine/table_streams.h"
#include "core/history/trimming.h"

#include <algorithm>
#include <map>
#include <optional>

namespace core {

namespace {

/// By table: the changes that somebody can ask for lie behind this.
using Horizons = std::map<std::uint32_t, Sequence>;

/// Requires that `engine.schemaMutex` is held.
Result<Horizons> streamHorizons(Engine &engine, UnixMicros now)
{
    const Sequence horizon = firstSequenceOf(now - kStreamRetentionMicros);
    const Sequence last = horizon == 0 ? 0 : horizon - 1;
    Horizons horizons;
    Mutation mutation;
    auto visited = eachStream(engine, {}, [&](const TableStream &stream) {
        if (stream.span.end && *stream.span.end < horizon)
            stageStreamRemoval(stream, mutation);
        else
            horizons[stream.span.table] = last;
        return true;
    });
    if (!visited)
        return visited.error();
    if (auto ok = engine.database->commitBulk(std::move(mutation)); !ok)
        return ok.error();
    return horizons;
}

void keepBehind(Horizons &horizons, std::uint32_t table, Sequence sequence)
{
    const auto [horizon, isNew] = horizons.try_emplace(table, sequence);
    if (!isNew)
        horizon->second = std::min(horizon->second, sequence);
}

/// Of tables whose past can be read.
void addPasts(const Engine &engine, UnixMicros now, Horizons &horizons)
{
    const auto tables = engine.catalog.tables();
    for (const auto &[name, table] : *tables) {
        const TableHistory &history = table->record().history;
        if (!history.continuousSince)
            continue;
        keepBehind(horizons, table->number(),
                   std::max(*history.continuousSince, firstSequenceOf(pastOf(history, now).earliest)));
    }
}

/// Of incremental exports under way, which may wait for long: all changes of their windows.
Result<void> addExports(const Engine &engine, Horizons &horizons)
{
    return eachExport(engine, {}, {}, [&horizons](const TableExport &job) {
        const bool needsChanges = job.description.exportStatus == ExportStatus::InProgress &&
                                  job.description.exportType == ExportType::IncrementalExport;
        if (needsChanges)
            keepBehind(horizons, job.table->number(), job.from == 0 ? 0 : job.from - 1);
        return true;
    });
}

struct Needs
{
    Horizons horizons;
    Pins pins;
};

Result<Needs> collectNeeds(Engine &engine, UnixMicros now)
{
    const std::lock_guard lock(engine.schemaMutex); // streams, pasts and pins begin and end under it
    engine.database->moment(now); // what begins from here on needs nothing that lies before `now`
    Result<Horizons> horizons = streamHorizons(engine, now);
    if (!horizons)
        return horizons.error();
    addPasts(engine, now, *horizons);
    if (auto ok = addExports(engine, *horizons); !ok)
        return ok.error();
    Result<Pins> pins = collectPins(engine);
    if (!pins)
        return pins.error();
    return Needs{std::move(*horizons), std::move(*pins)};
}

} // namespace

Result<void> trimHistory(Engine &engine, UnixMicros now, const Progress &progress)
{
    Result<Needs> needs = collectNeeds(engine, now);
    if (!needs)
        return needs.error();
    const Horizons &horizons = needs->horizons;
    const Result<std::set<std::uint32_t>> tables = loggedTables(*engine.database);
    if (!tables)
        return tables.error();
    // Of a table without a stream, what was recorded before now is of no use to anybody.
    const Sequence beforeNow = firstSequenceOf(now) == 0 ? 0 : firstSequenceOf(now) - 1;
    std::optional<Error> failure; // the first; it is not for a table to say whether others are trimmed
    for (const std::uint32_t table : *tables) {
        const auto horizon = horizons.find(table);
        TrimRule rule;
        rule.table = table;
        rule.keepBehind = horizon == horizons.end() ? beforeNow : horizon->second;
        if (const auto pins = needs->pins.find(table); pins != needs->pins.end())
            rule.pins = pins->second;
        if (auto ok = trimChanges(*engine.database, rule, progress); !ok && !failure)
            failure = ok.error();
    }
    return failure ? Result<void>(*failure) : Result<void>();
}

} // namespace core
