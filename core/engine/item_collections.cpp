#include "core/engine/item_collections.h"

#include "core/engine/row_keys.h"

namespace core {

std::optional<ItemCollectionMetrics> itemCollectionMetrics(const TableSchema &table,
                                                           const AttributeMap &keyAttributes)
{
    if (!table.hasLocalIndexes())
        return {};
    const std::string &name = table.key().partition.front().name;
    ItemCollectionMetrics metrics;
    metrics.itemCollectionKey.set(name, *keyAttributes.find(name));
    return metrics;
}

std::string collectionOf(const TableSchema &table, const AttributeMap &keyAttributes)
{
    return partitionPrefix(table.number(), 0, {keyAttributes.find(table.key().partition.front().name)});
}

} // namespace core
