// Filling an index that was added to a table which has items already, while writes go on.
//
// Writers keep the entries of what they write up to date from the moment the index is in the catalog, and
// look on the disk whether an entry is there before they count it (see index_maintenance.cpp). The filler
// goes through the rows in their order, takes the locks of some, looks at each again, and adds the entries
// that are missing. So both may meet any row, in any order, any number of times, and after a crash the filler
// may begin anywhere before the place it had reached.

#pragma once

#include "core/base/result.h"
#include "core/engine/row_changes.h"
#include "core/engine/table_schema.h"

namespace core {

class Database;
class Mutation;
struct Engine;

enum class FillStep : std::uint8_t { More, Finished, Superseded };

/// Adds the missing entries of the next rows. Superseded: the index is not being filled any more.
Result<FillStep> fillNextRows(Engine &engine, const TableSchema &table, const IndexSchema &index);

/// Stages the entry of one row, if it should have one and has none. Its lock must be held, or nobody else
/// write.
Result<void> stageMissingEntry(const Database &database, const TableSchema &table, const IndexSchema &index,
                               std::string_view rowKey, Mutation &mutation, std::vector<RowChange> &changes);

} // namespace core
