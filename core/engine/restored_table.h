// A new table that has the items of another one's past: how it begins, and how it is filled in the
// background.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"
#include "core/engine/table_schema.h"

#include <functional>
#include <string>

namespace core {

struct Engine;

/// What CreateTable would be asked for the new table: what the source has, but for what was overridden.
/// Refuses indexes that the source has not, and what CreateTable refuses.
Result<CreateTableRequest> tableToRestore(const Engine &engine, const TableDescription &source,
                                          const std::string &targetName, const RestoreOverrides &overrides);

/// Why a table of a name that is taken cannot be restored.
Error targetIsThere(const Engine &engine, const TableSchema &present);

/// Where the items come from.
struct RestoreSource
{
    TableRestore restore;
    RestoreSummary summary;
    TableSchemaPointer pinned; // the source to be pinned; nullptr where the state is pinned already
};
/// Makes the table and lets it be filled. Requires that `engine.schemaMutex` is held and that settleTable()
/// was called for the target. The description as the answer shows it.
Result<TableDescription> beginRestore(Engine &engine, const CreateTableRequest &target, RestoreSource source);

/// Copies the items; once all are there the table is active. Goes on where it was interrupted.
Result<void> fillRestoredTable(Engine &engine, const TableSchema &target,
                               const std::function<bool()> &stopRequested);

} // namespace core
