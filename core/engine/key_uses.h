// Where reads and writes say which rows they use. Costs a look at a pointer where nobody counts.

#pragma once

#include "core/engine/key_counts.h"
#include "core/engine/table_schema.h"

namespace core {

/// `index` nullptr: a row of the table itself.
inline void countUse(const TableSchema &table, const IndexSchema *index, std::string_view rowKey)
{
    const auto &counts = index ? index->keyCounts : table.keyCounts();
    if (counts)
        counts->count(rowKey);
}

} // namespace core
