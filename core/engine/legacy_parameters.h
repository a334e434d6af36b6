// The legacy parameters of requests as the trees that expressions have.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"
#include "core/expressions/tree.h"

#include <optional>

namespace core {

// nullopt where the request has no such parameter, or (but for KeyConditions) an empty one. Errors are
// DynamoDB's.

Result<std::optional<ConditionExpression>>
conditionFrom(const std::optional<ExpectedAttributeValues> &expected,
              const std::optional<ConditionalOperator> &joinedBy);
/// Of QueryFilter and ScanFilter.
Result<std::optional<ConditionExpression>> filterFrom(const std::optional<Conditions> &filter,
                                                      const std::optional<ConditionalOperator> &joinedBy);
Result<std::optional<KeyConditionExpression>>
keyConditionFrom(const std::optional<Conditions> &keyConditions);
Result<std::optional<UpdateExpression>> updateFrom(const std::optional<AttributeValueUpdates> &updates);

/// The error for a name that is there twice.
Result<void> checkDuplicates(const std::optional<AttributesToGet> &names);
std::optional<ProjectionExpression> projectionFrom(const std::optional<AttributesToGet> &names);

} // namespace core
