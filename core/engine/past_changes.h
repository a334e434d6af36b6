// What happened to a table between two moments: versions of an item, differences, committed changes.

#pragma once

#include "core/api/past_requests.h"
#include "core/base/result.h"

namespace core {

struct Engine;

Result<ItemHistoryResponse> readItemHistory(const Engine &engine, const ItemHistoryRequest &request);
Result<DifferencesResponse> readDifferences(const Engine &engine, const DifferencesRequest &request);
Result<ChangesResponse> readChanges(const Engine &engine, const ChangesRequest &request);

} // namespace core
