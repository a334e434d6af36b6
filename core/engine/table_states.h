// Tables between two states: CREATING, UPDATING, DELETING for as long as EngineOptions::stateDelay says. What
// has come to its end is seen by whoever asks next; nothing waits for a clock.

#pragma once

#include "core/api/requests.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/engine/table_schema.h"

namespace core {

struct Engine;

TableStatus statusAt(const TableRecord &record, UnixMicros now);
/// Whether items can be read and written: not while the table is being created or deleted.
bool isUsableAt(const TableRecord &record, UnixMicros now);

/// nullptr where there is no table of that name, or none that is usable.
TableSchemaPointer findUsableTable(const Engine &engine, std::string_view tableName);

/// Nothing without a delay.
void beginTransition(const Engine &engine, TableRecord &record, TableChange change);
/// What is due of one table, or of all: a table becomes active, or goes. Not with `schemaMutex` held.
Result<void> settleTable(Engine &engine, std::string_view tableName);
Result<void> settleTables(Engine &engine);

/// ResourceInUse where the table's state does not allow what is asked.
Result<void> checkStateForUpdate(const Engine &engine, const TableRecord &record,
                                 const UpdateTableRequest &request);
Result<void> checkStateForDelete(const Engine &engine, const TableRecord &record);

} // namespace core
