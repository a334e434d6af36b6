// The conditions and updates that expressions replaced, as the same trees. Which parameters they come in is
// the caller's affair.

#pragma once

#include "core/base/result.h"
#include "core/expressions/tree.h"
#include "core/values/legacy_operators.h"

#include <string>
#include <vector>

namespace core {

/// What is wrong with the arguments of an operator: their number, their types, the order of two bounds.
Result<void> checkLegacyArguments(ComparisonOperator op, const std::vector<AttributeValue> &arguments);

/// A condition on one top-level attribute. Requires arguments that were checked.
ConditionExpression legacyCondition(const std::string &attributeName, ComparisonOperator op,
                                    const std::vector<AttributeValue> &arguments);

/// The same on a key attribute. Operators that no key has leave a part that is not indexable.
KeyConditionPart legacyKeyCondition(const std::string &attributeName, ComparisonOperator op,
                                    const std::vector<AttributeValue> &arguments);

/// All of them, or any of them. Requires one at least.
ConditionExpression joinLegacyConditions(std::vector<ConditionExpression> conditions, ConditionalOperator op);

/// Adds what one entry of AttributeUpdates does. `value` may be nullptr. Errors: an action that cannot do
/// with, or without, such a value.
Result<void> addLegacyUpdate(UpdateExpression &update, const std::string &attributeName,
                             AttributeAction action, const AttributeValue *value);

} // namespace core
