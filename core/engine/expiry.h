// Items that end by themselves. While a table has a time to live, each item with a time has an entry under
// that time, written with the item; so what is due is found without looking at the rest. Entries are hints:
// an item is looked at once more before it goes.

#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/engine/index_maintenance.h"
#include "core/engine/table_schema.h"

namespace core {

struct Engine;

/// Moves the item's entry. Requires that the table has a time to live.
Result<void> stageExpiry(const TableSchema &table, const ItemChange &change, Mutation &mutation);

/// Deletes what is due at `now` in all tables. A plain function of the time; the service takes days, we do it
/// as often as we are called.
Result<void> expireItems(Engine &engine, UnixMicros now, const Progress &progress);

/// Makes the entries of all items that were there before, then the time to live is ENABLED.
Result<void> fillExpiries(Engine &engine, const TableSchema &table, const Progress &progress);
/// Removes the entries of a table, then the time to live is DISABLED.
Result<void> removeExpiries(Engine &engine, const TableSchema &table, const Progress &progress);

} // namespace core
