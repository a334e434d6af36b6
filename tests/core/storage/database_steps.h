// Words in which the tests of this folder tell their stories.

#pragma once

#include "core/storage/database.h"
#include "core/storage/keys.h"
#include "core/storage/stored_item.h"
#include "core/values/item_size.h"

#include <QtGlobal>

#include <string>

namespace steps {

inline std::string rowKey(std::uint32_t table, std::uint64_t n)
{
    std::string key;
    core::keys::appendRowPrefix(key, table, 0);
    core::keys::appendBigEndian64(key, n * 0x9E3779B97F4A7C15); // like hashes: all over the range
    core::keys::appendBigEndian64(key, n);
    return key;
}

inline core::AttributeMap itemOf(std::uint64_t n, std::size_t textBytes = 100)
{
    core::AttributeMap item;
    item.set("n", core::AttributeValue::number(std::int64_t(n)));
    item.set("text", core::AttributeValue::string(std::string(textBytes, char('a' + n % 26))));
    return item;
}

inline core::Mutation putRow(std::uint32_t table, std::uint64_t n, std::size_t textBytes = 100)
{
    const core::AttributeMap item = itemOf(n, textBytes);
    std::string bytes;
    core::appendStoredItem(bytes, item);
    core::Mutation mutation;
    mutation.put(rowKey(table, n), bytes);
    mutation.count({table, 0}, 1, std::int64_t(core::itemSizeBytes(item)));
    return mutation;
}

inline std::unique_ptr<core::Database> mustOpen(const core::DatabaseOptions &options)
{
    auto database = core::Database::open(options);
    if (!database)
        qFatal("%s", database.error().message().c_str());
    return std::move(*database);
}

inline void must(const core::Result<void> &result)
{
    if (!result)
        qFatal("%s", result.error().message().c_str());
}

/// The rows of a table that are there; fatal where they cannot be read.
inline std::uint64_t rowsOf(const core::Database &database, std::uint32_t table)
{
    const core::keys::Range range = core::keys::tableRange(table);
    std::uint64_t rows = 0;
    const auto cursor = database.cursor(range.from, range.to);
    for (; cursor->valid(); cursor->next())
        ++rows;
    must(cursor->status());
    return rows;
}

inline bool hasRow(const core::Database &database, std::uint32_t table, std::uint64_t n)
{
    std::string value;
    const auto found = database.get(rowKey(table, n), value);
    if (!found)
        qFatal("%s", found.error().message().c_str());
    return *found;
}

} // namespace steps
