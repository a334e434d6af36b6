// Which GetItem, Query or Scan a SELECT becomes, and which item an UPDATE or DELETE means. Looks at
// conditions and key schemas alone; asks nobody.

#pragma once

#include "core/api/schema.h"
#include "core/base/result.h"
#include "core/expressions/tree.h"
#include "core/partiql/statement.h"

#include <optional>
#include <vector>

namespace core::partiql {

/// A condition that gives every key attribute one value.
struct PinnedKey
{
    Key key;
    std::optional<ConditionExpression> rest; // what else the condition asks
};
/// Nothing where some key attribute has no equality among the terms that AND joins.
std::optional<PinnedKey> pinKey(const std::optional<ConditionExpression> &where,
                                const std::vector<KeySchemaElement> &keySchema);

struct SelectPlan
{
    enum class Kind : std::uint8_t { Get, Query, Scan };
    Kind kind = Kind::Scan;
    Key key;                                     // Get
    std::vector<KeyConditionExpression> queries; // Query: one after the other, each about other items
    bool isOfIn = false;                         // Query: of several partition keys, which IN lists
    SortOrder order = SortOrder::Ascending;      // Query: of the sort key
    std::optional<ConditionExpression> filter;   // for the request
    /// For whoever reads the answer: what a Query's filter must not ask, conditions on keys.
    std::optional<ConditionExpression> ownFilter;
};

/// `index`: nullptr for the table itself. Errors are DynamoDB's about WHERE and ORDER BY.
Result<SelectPlan> planSelect(const std::optional<ConditionExpression> &where,
                              const std::vector<OrderKey> &orderBy, const TableDescription &table,
                              const IndexDescription *index);

} // namespace core::partiql
