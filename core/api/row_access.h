// A table or index as numbered rows, for a grid that shows a window of it. Ours: DynamoDB has no positions.

#pragma once

#include "core/base/result.h"
#include "core/values/attribute_value.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// Rows lie in scan order. Thread-safe; calls block, for a few milliseconds at any table size.
class RowAccess
{
public:
    virtual ~RowAccess() = default;

    struct Count
    {
        std::uint64_t rows = 0;
        bool exact = false;         // false: an estimate while the position index is being built
        std::uint64_t revision = 0; // changes with every write to the table: rows read before may be outdated
    };
    struct Rows
    {
        std::uint64_t position = 0; // of the first item; what was asked for, clamped to the table
        bool exact = false;         // false: `position` is about right
        std::vector<Item> items;
    };

    /// Starts building the position index in the background where there is none yet.
    virtual Result<Count> countRows(const std::string &tableName,
                                    const std::optional<std::string> &indexName) = 0;
    /// Up to `count` items from `position` on.
    virtual Result<Rows> readRows(const std::string &tableName, const std::optional<std::string> &indexName,
                                  std::uint64_t position, std::size_t count) = 0;
    /// The position at which an item with this key lies or would lie; `key` holds the key attributes of the
    /// table (and of the index), or only the partition key.
    virtual Result<std::uint64_t> positionOf(const std::string &tableName,
                                             const std::optional<std::string> &indexName, const Key &key) = 0;
};

} // namespace core
