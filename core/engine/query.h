// Query.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"

namespace core {

struct Engine;
struct PastMoment;

/// `past`: as of that moment; not of an index.
Result<QueryResponse> query(const Engine &engine, const QueryRequest &request,
                            const PastMoment *past = nullptr);

} // namespace core
