// Which rows a key condition names: a range of row keys.

#pragma once

#include "core/base/result.h"
#include "core/engine/table_schema.h"
#include "core/expressions/key_condition.h"
#include "core/storage/keys.h"

namespace core {

/// A key condition put to a table or an index.
struct KeyRange
{
    std::vector<AttributeValue> partitionValues; // in the order of the layout
    std::vector<AttributeValue> sortValues;      // those fixed by equality, before `range`
    std::optional<RangeCondition> range;         // on the sort attribute that follows them
};

/// The error texts of Query, in its order.
Result<KeyRange> toKeyRange(const KeyConditionExpression &expression, const KeyLayout &layout);

/// The rows of `range` in a table (index 0) or index.
keys::Range rowsOf(const KeyRange &range, std::uint32_t tableNumber, std::uint16_t indexNumber);

} // namespace core
