// Mending a damaged database folder, with its tables and indexes.

#pragma once

#include "core/storage/maintenance.h"

namespace core {

/// repairDatabase(), then all indexes and their counters made anew from the tables. Where the second part is
/// interrupted the next open for writing does it.
Result<RepairReport> repairLocalDatabase(const DatabaseOptions &options, Progress &progress);

} // namespace core
