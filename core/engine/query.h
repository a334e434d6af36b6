// Query.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"

namespace core {

struct Engine;

Result<QueryResponse> query(const Engine &engine, const QueryRequest &request);

} // namespace core
