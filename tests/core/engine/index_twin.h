// What every index of a table should hold, worked out from the table's own items.

#pragma once

#include "tests/core/engine/requests.h"

#include "core/values/item_size.h"

#include <set>

namespace support {

inline core::Item projected(const core::Item &whole, const core::IndexDescription &index,
                            const core::TableDescription &table)
{
    if (index.projection.projectionType == core::ProjectionType::All)
        return whole;
    std::set<std::string> names;
    for (const auto *schema : {&table.keySchema, &index.keySchema}) {
        for (const core::KeySchemaElement &element : *schema)
            names.insert(element.attributeName);
    }
    if (index.projection.nonKeyAttributes)
        names.insert(index.projection.nonKeyAttributes->begin(), index.projection.nonKeyAttributes->end());
    core::Item part;
    for (const core::Attribute &attribute : whole) {
        if (names.contains(attribute.name))
            part.set(attribute.name, attribute.value);
    }
    return part;
}

inline bool belongs(const core::Item &whole, const core::IndexDescription &index,
                    const core::TableDescription &table)
{
    for (const core::KeySchemaElement &element : index.keySchema) {
        const core::AttributeValue *value = whole.find(element.attributeName);
        if (!value || value->type() != *table.typeOf(element.attributeName))
            return false;
    }
    return true;
}

/// The first disagreement of an index with its table, in items or counts; "" where there is none.
inline std::string disagreement(core::Client &client, const std::string &tableName)
{
    const auto described = client.describeTable({tableName});
    const auto items = allItems(client, scanOf(tableName));
    if (!described || !items)
        return errorOf(described) + errorOf(items);
    const core::TableDescription &table = described->table;
    std::int64_t bytes = 0;
    for (const core::Item &whole : *items)
        bytes += std::int64_t(core::itemSizeBytes(whole));
    if (table.itemCount != std::int64_t(items->size()) || table.tableSizeBytes != bytes)
        return "the table's counts: " + std::to_string(table.itemCount) + " items for " +
               std::to_string(items->size()) + ", " + std::to_string(table.tableSizeBytes) + " bytes for " +
               std::to_string(bytes);
    for (const auto *indexes : {&table.localSecondaryIndexes, &table.globalSecondaryIndexes}) {
        for (const core::IndexDescription &index : *indexes) {
            std::multiset<std::string> expected;
            std::int64_t indexBytes = 0;
            for (const core::Item &whole : *items) {
                if (!belongs(whole, index, table))
                    continue;
                const core::Item part = projected(whole, index, table);
                expected.insert(toJson(part));
                indexBytes += std::int64_t(core::itemSizeBytes(part));
            }
            const auto entries = allItems(client, scanOf(tableName, index.indexName));
            if (!entries)
                return errorOf(entries);
            std::multiset<std::string> found;
            for (const core::Item &entry : *entries)
                found.insert(toJson(entry));
            if (found != expected)
                return "index " + index.indexName + " holds " + std::to_string(found.size()) +
                       " entries, not the " + std::to_string(expected.size()) + " that the table says";
            if (index.itemCount != std::int64_t(expected.size()) || index.indexSizeBytes != indexBytes)
                return "the counts of index " + index.indexName + ": " + std::to_string(index.itemCount) +
                       " for " + std::to_string(expected.size()) + ", " +
                       std::to_string(index.indexSizeBytes) + " bytes for " + std::to_string(indexBytes);
        }
    }
    return {};
}

} // namespace support
