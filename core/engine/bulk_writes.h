// Puts for imports: many rows in one mutation, synced by flush().

#pragma once

#include "core/api/bulk_writer.h"

#include <memory>

namespace core {

struct Engine;

/// Borrows `engine`.
std::unique_ptr<BulkWriter> makeBulkWriter(Engine &engine);

} // namespace core
