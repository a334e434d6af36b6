// A database to look around in: a shop in single-table design, and sensors with their readings in two tables.

#pragma once

#include "core/api/client.h"
#include "core/base/progress.h"

namespace core {

/// Makes the tables `shop`, `sensors` and `readings` with about 56,000 items, the same on every machine.
/// Where a table of one of these names exists already nothing is touched (ResourceInUse). A run that is
/// stopped or fails removes the tables that it made.
Result<void> createSampleDatabase(Client &client, Progress &progress);

} // namespace core
