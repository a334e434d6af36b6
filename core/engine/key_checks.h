// What keys must be: of the schema's types, not empty, within their limits. DynamoDB says it differently for
// a lookup, a put, an update and an index.

#pragma once

#include "core/base/result.h"
#include "core/engine/table_schema.h"

namespace core {

/// The key of a lookup, update or delete: exactly the key attributes.
Result<void> checkLookupKey(const TableSchema &table, const Key &key);
/// The attributes of `layout` in a key that may have others, too.
Result<void> checkKeyParts(const KeyLayout &layout, const Key &key);
/// The key attributes in an item to be put.
Result<void> checkKeyOfItem(const TableSchema &table, const Item &item);
/// The attributes of an item to be put that are keys of indexes.
Result<void> checkIndexKeysOfItem(const TableSchema &table, const Item &item);
/// The same after an update; `before` may be nullptr. Only attributes that the update changed are looked at.
Result<void> checkIndexKeysOfUpdate(const TableSchema &table, const Item *before, const Item &after);

/// Only emptiness, of the table's keys and, in an item to be put, of index keys: what a transaction checks
/// first.
Result<void> checkNoEmptyKeys(const TableSchema &table, const AttributeMap &attributes, bool isItem);

} // namespace core
