// The members of requests that expressions replaced: DynamoDB still takes them, and old programs still send
// them. A request has either these or expressions.

#pragma once

#include "core/values/attribute_value.h"
#include "core/values/legacy_operators.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace core {

/// Of KeyConditions, QueryFilter and ScanFilter: what one attribute has to be.
struct Condition
{
    ComparisonOperator comparisonOperator = ComparisonOperator::Equal;
    std::optional<std::vector<AttributeValue>> attributeValueList;
};
using Conditions = std::vector<std::pair<std::string, Condition>>; // by attribute, in the order given

/// Of Expected: a value or its absence, or a condition like the above.
struct ExpectedAttributeValue
{
    std::optional<AttributeValue> value;
    std::optional<bool> exists;
    std::optional<ComparisonOperator> comparisonOperator;
    std::optional<std::vector<AttributeValue>> attributeValueList;
};
using ExpectedAttributeValues = std::vector<std::pair<std::string, ExpectedAttributeValue>>;

/// Of AttributeUpdates.
struct AttributeValueUpdate
{
    std::optional<AttributeValue> value;
    std::optional<AttributeAction> action; // absent: PUT
};
using AttributeValueUpdates = std::vector<std::pair<std::string, AttributeValueUpdate>>;

using AttributesToGet = std::vector<std::string>; // names, never paths

} // namespace core
