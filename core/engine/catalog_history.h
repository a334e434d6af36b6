// The part of a table's record that says for what its changes are recorded, TableHistory, and its time to
// live.

#pragma once

#include "core/engine/catalog_record_fields.h"
#include "core/engine/table_schema.h"

namespace core {

void writeHistory(Item &item, const TableRecord &record);
void readHistory(catalog_record::Reader in, TableRecord &record);

} // namespace core
