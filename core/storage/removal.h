// Many rows are removed in steps, each a commit of its own.

#pragma once

#include "core/base/result.h"
#include "core/storage/database.h"
#include "core/storage/keys.h"

namespace core {

/// Removes up to a thousand rows of what is left of a range, and takes them off it. False where there were
/// none. What was removed lies there as marks until it is compacted: reading past all of them again for each
/// step would take the square of the rows. So requires that nobody puts a row into the range any more.
Result<bool> removeSomeRows(Database &database, keys::Range &left);

} // namespace core
