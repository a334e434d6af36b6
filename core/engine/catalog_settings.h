// The part of a table's record that holds what it carries beside its schema. Every member is optional on
// disk, so that folders of older versions open.

#pragma once

#include "core/engine/catalog_record_fields.h"
#include "core/engine/table_schema.h"

namespace core {

void writeSettings(Item &item, const TableRecord &record);
void readSettings(catalog_record::Reader in, TableRecord &record);

/// Of one index.
void writeIndexSettings(AttributeMap &map, const IndexDescription &index);
void readIndexSettings(catalog_record::Reader in, IndexDescription &index);

} // namespace core
