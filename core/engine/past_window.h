// Which part of a table's past can be read, and a moment of it to be read.

#pragma once

#include "core/api/past_access.h"
#include "core/engine/past_moment.h"
#include "core/engine/table_schema.h"

namespace core {

struct Engine;

/// Requires continuous backups. What lies before `earliest` may be trimmed.
PastAccess::Window pastOf(const TableHistory &history, UnixMicros now);

struct PastWindow
{
    PastAccess::Window window;
    Sequence edge = 0; // every change behind this is recorded; earlier ones may be gone
};
/// The same, and what was trimmed already is gone even where the clock was set back. Requires continuous
/// backups.
Result<PastWindow> pastWindowOf(const Engine &engine, const TableSchema &table, UnixMicros now,
                                const Snapshot &snapshot = {});

/// The table that is named, if it keeps a past.
Result<TableSchemaPointer> findTableWithPast(const Engine &engine, const std::string &tableName);

/// InvalidRestoreTime where the moment lies outside of the window, of which a table's reader sees all: no
/// trimming can come between.
Result<PastMoment> pastMoment(const Engine &engine, const TableSchema &table, UnixMicros moment);

} // namespace core
