// The key attributes of a table or an index.

#pragma once

#include "core/expressions/key_condition.h"

#include <string_view>
#include <vector>

namespace core {

/// The key of a table or an index. A table and a local index have one partition attribute and at most one
/// sort attribute, a global index up to four of each.
struct KeyLayout
{
    std::vector<KeyAttribute> partition;
    std::vector<KeyAttribute> sort;

    bool contains(std::string_view name) const;
    std::size_t size() const { return partition.size() + sort.size(); }
    /// Partition attributes first.
    const KeyAttribute &at(std::size_t position) const
    {
        return position < partition.size() ? partition[position] : sort[position - partition.size()];
    }
};

} // namespace core
