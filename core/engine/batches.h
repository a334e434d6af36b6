// BatchGetItem and BatchWriteItem.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"

namespace core {

struct Engine;

Result<BatchGetItemResponse> batchGetItem(const Engine &engine, const BatchGetItemRequest &request);
Result<BatchWriteItemResponse> batchWriteItem(Engine &engine, const BatchWriteItemRequest &request);

} // namespace core
