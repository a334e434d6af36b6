// What can be said of a request's placeholders ("#name", ":value") before any expression is read: DynamoDB's
// texts, in DynamoDB's order. Shared by the readers of requests and by the expressions.

#pragma once

#include "core/values/attribute_value.h"

#include <string>
#include <utility>
#include <vector>

namespace core {

/// Not empty, keys as they must be, then the names that they stand for.
Result<void> checkPlaceholderNames(const std::vector<std::pair<std::string, std::string>> &names);
/// Not empty, keys as they must be. The values themselves come after them: see validation.h.
Result<void> checkPlaceholderKeys(const std::vector<std::pair<std::string, AttributeValue>> &values);

} // namespace core
