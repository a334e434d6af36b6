// What an import does in the background.

#pragma once

#include "core/base/result.h"
#include "core/engine/job_records.h"

#include <functional>

namespace core {

struct Engine;

/// Called with the counts so far.
using ImportProgress = std::function<void(const ImportTableDescription &)>;

/// Fills the table and says in the record how that ended. Items that are refused are counted, and the others
/// stay; where the bucket cannot be read the table goes. Begins anew after a restart, which puts the same
/// items again. An error is one of the database; stopping leaves the import under way.
Result<void> runImport(Engine &engine, TableImport job, const ImportProgress &report,
                       const std::function<bool()> &stopRequested);

} // namespace core
