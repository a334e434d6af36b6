// PastAccess of the embedded database, and the window of a table's past.

#pragma once

#include "core/api/past_access.h"
#include "core/engine/table_schema.h"

#include <memory>

namespace core {

struct Engine;

std::unique_ptr<PastAccess> makePastAccess(const Engine &engine);

/// Requires continuous backups. What lies before `earliest` may be trimmed.
PastAccess::Window pastOf(const TableHistory &history, UnixMicros now);

} // namespace core
