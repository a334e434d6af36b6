// TransactGetItems and TransactWriteItems.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"

namespace core {

struct Engine;

/// All items as of one moment.
Result<TransactGetItemsResponse> transactGetItems(const Engine &engine,
                                                  const TransactGetItemsRequest &request);
/// All or nothing, over any tables, in one mutation.
Result<TransactWriteItemsResponse> transactWriteItems(Engine &engine,
                                                      const TransactWriteItemsRequest &request);

} // namespace core
