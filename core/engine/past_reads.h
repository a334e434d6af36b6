// PastAccess of the embedded database.

#pragma once

#include "core/api/past_access.h"
#include "core/engine/past_entries.h"

#include <memory>

namespace core {

struct Engine;

/// `entriesMax`: what is kept of each index's past, see PastIndexes.
std::unique_ptr<PastAccess> makePastAccess(const Engine &engine,
                                           std::size_t entriesMax = PastIndexes::kEntriesMax);

} // namespace core
