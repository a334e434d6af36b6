// The rows of a table as they were at a moment: the rows of now, merged with the old images of what changed
// since. Copies nothing.

#pragma once

#include "core/storage/database.h"
#include "core/storage/keys.h"

#include <memory>
#include <string>

namespace core {

/// Walks the table's own rows within `range`, as of the change `moment` and before any later one. Requires
/// that every change behind `moment` is recorded, with its old image and findable by its row. Snapshot and
/// database must outlive it. `fillCache` false for long reads.
std::unique_ptr<Cursor> makePastCursor(const Database &database, const Snapshot &snapshot,
                                       std::uint32_t table, Sequence moment, keys::Range range,
                                       bool fillCache, CursorStart start = CursorStart::First);

/// One row as it was. False where there was none.
Result<bool> getPast(const Database &database, const Snapshot &snapshot, Sequence moment,
                     std::string_view rowKey, std::string &value);

} // namespace core
