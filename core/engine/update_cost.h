// UpdateItem's second size test: not only the resulting item, but also what the update itself writes must
// fit.

#pragma once

#include "core/expressions/tree.h"
#include "core/values/attribute_value.h"

#include <cstddef>

namespace core {

/// The bytes that the update writes and what its actions cost, as measured on DynamoDB: 3, and 19 for each
/// SET and ADD, 2 for each REMOVE and DELETE, 1 for each list index in a target, 50 for each addition or
/// subtraction.
std::size_t updateCostBytes(const UpdateExpression &update, const Item &after);

} // namespace core
