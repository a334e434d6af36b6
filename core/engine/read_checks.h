// What Query and Scan check alike.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"
#include "core/engine/pages.h"
#include "core/engine/table_schema.h"

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// Values in ExclusiveStartKey.
Result<void> checkStartKeyValues(const std::optional<Key> &startKey);
/// The parameter that says which attributes are wanted; empty where none does.
template <typename Request>
std::string_view projectionParameter(const Request &request)
{
    if (request.projectionExpression)
        return "ProjectionExpression";
    return request.attributesToGet ? "AttributesToGet" : "";
}
/// Which Select goes with a projection (by the parameter that it comes in) and with an index.
Result<void> checkSelect(const std::optional<Select> &select, std::string_view projectedBy, bool hasIndex);
/// The index that is read, nullptr for the table itself; it must be there and filled.
Result<const IndexSchema *> findReadIndex(const TableSchema &table,
                                          const std::optional<std::string> &indexName);
/// Global indexes know no strong reads.
Result<void> checkConsistency(const IndexSchema *index, bool consistentRead);
/// The start key has exactly the attributes of the table's and the index's keys, of their types; else
/// DynamoDB's error, which of a table itself a scan words in its own way.
Result<void> checkStartKey(const TableSchema &table, const IndexSchema *index, const Key &startKey);
/// The row key that it stands for. Requires that it fits.
Result<std::string> startRowOf(const TableSchema &table, const IndexSchema *index, const Key &startKey);

/// No path of the filter or the projection looks inside a key.
Result<void> checkPaths(const PagePlan &plan);
/// ALL_ATTRIBUTES on a global index that has not all.
Result<void> checkAllAttributes(const IndexSchema *index, const std::optional<Select> &select);
/// Attributes that the index does not carry: an error for filters and for global indexes; else `plan` fetches
/// them from the table.
Result<void> settleProjection(PagePlan &plan, const std::optional<Select> &select);

} // namespace core
