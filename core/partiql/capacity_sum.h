// Private to this folder: what several operations of one request consumed.

#pragma once

#include "core/api/requests.h"

#include <optional>
#include <vector>

namespace core::partiql {

/// Adds what one operation on a table consumed to what others on it did.
void addCapacity(std::optional<ConsumedCapacity> &sum, const ConsumedCapacity &one);
/// The same with a sum for each table, in the order in which they come.
void addCapacity(std::vector<ConsumedCapacity> &sums, const ConsumedCapacity &one);

} // namespace core::partiql
