// Item collections: the rows of one partition key in a table with local indexes.

#pragma once

#include "core/api/requests.h"
#include "core/engine/table_schema.h"

#include <optional>
#include <string>

namespace core {

/// nullopt where the table has no local index. The size is DynamoDB's smallest estimate, 0 to 1 GB: there is
/// no limit of 10 GB here that one would have to watch.
std::optional<ItemCollectionMetrics> itemCollectionMetrics(const TableSchema &table,
                                                           const AttributeMap &keyAttributes);

/// Differs between item collections: the partition key of an item's row.
std::string collectionOf(const TableSchema &table, const AttributeMap &keyAttributes);

} // namespace core
