// A table's record as an item: how the catalog is kept on disk, with DynamoDB's own names for the members.

#pragma once

#include "core/base/result.h"
#include "core/engine/table_schema.h"

namespace core {

Item itemFromRecord(const TableRecord &record);
/// Corruption where a member is missing or makes no sense.
Result<TableRecord> recordFromItem(const Item &item);

} // namespace core
