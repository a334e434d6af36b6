// The rows of an index as they were at a moment: those of now whose items are unchanged since, merged with
// those that changed items had.

#pragma once

#include "core/engine/past_entries.h"
#include "core/storage/database.h"
#include "core/storage/keys.h"

#include <memory>

namespace core {

/// Requires `past.indexes`. All arguments must outlive it.
std::unique_ptr<Cursor> makePastIndexCursor(const Database &database, const TableSchema &table,
                                            const IndexSchema &index, const PastMoment &past,
                                            const keys::Range &range, CursorStart start);

} // namespace core
