// What UpdateTable refuses: first by the request alone, then by the table that it meets. DynamoDB's order and
// words.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"
#include "core/engine/table_schema.h"

namespace core {

struct EngineOptions;

/// Nothing asked, things asked together that must stand alone, updates of indexes that make no sense.
Result<void> checkUpdateTable(const UpdateTableRequest &request);
/// The same against the table as it is.
Result<void> checkUpdateOfTable(const EngineOptions &options, const UpdateTableRequest &request,
                                const TableSchema &table);

} // namespace core
