// Expressions must not look inside key attributes: keys are scalars.

#pragma once

#include "core/base/result.h"
#include "core/expressions/tree.h"

#include <string>
#include <vector>

namespace core {

/// The names of a table's own key attributes, and of those of its indexes.
struct KeyAttributeNames
{
    std::vector<std::string> keys;
    std::vector<std::string> indexKeys;
};

/// DynamoDB's error for the first path of the expression that goes on behind a key attribute ("k.a", "k[0]").
Result<void> checkKeyPaths(const ConditionExpression &condition, const KeyAttributeNames &names);
Result<void> checkKeyPaths(const ProjectionExpression &projection, const KeyAttributeNames &names);
/// Both the targets of an update and what it reads.
Result<void> checkKeyPaths(const UpdateExpression &update, const KeyAttributeNames &names);

} // namespace core
