// Pins: states of tables that backups, and restores and exports under way, need. What a pinned table is and
// was is kept, even when the table is deleted.

#pragma once

#include "core/base/result.h"
#include "core/engine/table_schema.h"

#include <cstdint>
#include <map>
#include <vector>

namespace core {

class Mutation;
struct Engine;

/// By table number, each list ascending; the same state may be needed more than once. Requires that
/// `engine.schemaMutex` is held, under which pins come and go.
using Pins = std::map<std::uint32_t, std::vector<Sequence>>;
Result<Pins> collectPins(const Engine &engine);

/// From here on the state at `pin` is kept, in the mutation that says who needs it. Every change behind it
/// must be recorded already, or all keys locked. The table's record that `mutation` brings, to be shown once
/// it is committed.
TableSchemaPointer stagePin(const TableSchema &table, Sequence pin, Mutation &mutation);
/// One need of a state is over; requires that it is still among the pins. The table's record to be shown once
/// `mutation` is committed; nullptr where that does not change.
Result<TableSchemaPointer> stageRelease(const Engine &engine, std::uint32_t table, Sequence pin,
                                        Mutation &mutation);

/// A dropped table's rows: to be removed, or kept until its last pin is gone. `isPinnedNow`: by the mutation
/// itself.
Result<void> stageRowsOfDropped(const Engine &engine, std::uint32_t table, bool isPinnedNow,
                                Mutation &mutation);

} // namespace core
