// What an export does in the background.

#pragma once

#include "core/base/result.h"
#include "core/engine/job_records.h"

#include <functional>

namespace core {

struct Engine;

/// Writes the files and says in the record how that ended. Goes on from the start after a restart. An error
/// is one of the database; stopping leaves the export under way, and no files.
Result<void> runExport(Engine &engine, TableExport job, const std::function<bool()> &stopRequested);

/// S3's name of what went wrong with a bucket.
std::string failureCodeOf(const Error &error);

} // namespace core
