// Puts for imports: many rows in one mutation, synced by flush().

#pragma once

#include "core/api/bulk_writer.h"
#include "core/engine/table_schema.h"

#include <memory>

namespace core {

struct Engine;

/// Borrows `engine`.
std::unique_ptr<BulkWriter> makeBulkWriter(Engine &engine);

/// As BulkWriter::putItems(), into a table that nobody else writes.
Result<std::vector<BulkWriter::Refusal>> putItemsInto(Engine &engine, const TableSchemaPointer &table,
                                                      const std::vector<Item> &items);

} // namespace core
