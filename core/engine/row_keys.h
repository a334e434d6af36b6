// Where an item and its index entries lie: keys of rows from attributes, and attributes back from keys of
// rows.

#pragma once

#include "core/base/result.h"
#include "core/engine/table_schema.h"

#include <string>
#include <string_view>

namespace core {

/// Overwrites `rowKey` with the key of the table's row of these key attributes. Requires that they were
/// checked.
void makeRowKey(std::string &rowKey, const TableSchema &table, const AttributeMap &keyAttributes);

/// Overwrites `rowKey` with the key of the entry that `item` has in `index`. False where it has none: an
/// index key attribute is absent, or not of the type, not empty and within the limits that a key must keep.
bool makeIndexRowKey(std::string &rowKey, const TableSchema &table, const IndexSchema &index,
                     const AttributeMap &item);

/// All rows with these values of the partition attributes, in the order of the layout.
std::string partitionPrefix(std::uint32_t tableNumber, std::uint16_t indexNumber,
                            const std::vector<const AttributeValue *> &partitionValues);

/// The key attributes of a row: those of the table, and of `index` where the row is one of its.
Result<Key> keyOfRow(std::string_view rowKey, const TableSchema &table, const IndexSchema *index);

/// Type, not empty, at most 2048 (partition) or 1024 (sort) bytes.
bool isUsableKeyValue(const AttributeValue &value, AttributeType type, bool isPartition);

} // namespace core
