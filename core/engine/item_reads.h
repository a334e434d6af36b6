// GetItem.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"

namespace core {

struct Engine;
struct PastMoment;

/// `past`: as of that moment.
Result<GetItemResponse> getItem(const Engine &engine, const GetItemRequest &request,
                                const PastMoment *past = nullptr);

} // namespace core
