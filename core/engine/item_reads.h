// GetItem.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"

namespace core {

struct Engine;

Result<GetItemResponse> getItem(const Engine &engine, const GetItemRequest &request);

} // namespace core
