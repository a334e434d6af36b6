#include "core/engine/item_collections.h"

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

} // namespace core
