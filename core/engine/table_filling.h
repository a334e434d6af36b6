// A new table that is filled from outside the database: from a backup file, or by an import. Until its last
// item is there it is CREATING, so nobody else writes it; what is given up is dropped as a whole.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"
#include "core/engine/row_changes.h"
#include "core/engine/table_schema.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

class Mutation;
struct Engine;

/// Of a table that a backup file fills; an import's is its key (see import_jobs.h).
inline constexpr std::string_view kFilledFromFile = "file";

/// Stages the table, for `mutation` to bring; once it is committed, `engine.catalog.show` makes it visible.
/// Requires that `engine.schemaMutex` is held, that settleTable() was called for the name and that there is
/// no table of it.
Result<TableSchemaPointer> stageFilling(Engine &engine, const CreateTableRequest &request,
                                        std::optional<RestoreSummary> summary, std::string filledBy,
                                        Mutation &mutation);

/// The item of a row from elsewhere. Corruption where it cannot be read, or does not lie where its key says.
Result<Item> itemOfRow(const TableSchema &table, std::string_view rowTail, std::string_view storedItem);
/// Puts such a row. Requires that nothing lies under its key.
Result<void> stageFilledRow(Engine &engine, const TableSchema &table, std::string_view rowTail,
                            std::string_view storedItem, Mutation &mutation, std::vector<RowChange> &changes);

/// What else a table that was filled begins with: put into its record, and into the mutation that brings it.
using FillingEnd = std::function<Result<void>(TableRecord &, Mutation &)>;
/// All is there: makes the table active, in `mutation`, which is committed. Flushes what was filled before.
Result<void> finishFilling(Engine &engine, const TableSchema &table, Mutation mutation,
                           const FillingEnd &end = {});
/// The table goes, with all that was filled, in `mutation`. Where it is gone already, another one of its name
/// stays, and `mutation` is committed alone.
Result<void> abandonFilling(Engine &engine, const TableSchema &table, Mutation mutation);
/// When a database is opened: tables that backup files were filling have lost whoever did.
Result<void> dropTablesHalfRestored(Engine &engine);

} // namespace core
