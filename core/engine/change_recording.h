// What a change of an item leaves in the change log: see core/history.

#pragma once

#include "core/base/result.h"
#include "core/engine/index_maintenance.h"
#include "core/engine/table_schema.h"

namespace core {

/// The images that records of a stream carry.
KeptImages imagesOf(StreamViewType view);

/// Stages the record of a change. Requires that the table's changes are recorded, and that the change changes
/// something.
Result<void> stageChangeRecord(const Database &database, const TableSchema &table, const ItemChange &change,
                               Mutation &mutation);

} // namespace core
