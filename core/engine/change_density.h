// How many changes a table had, and when, at bounded costs.

#pragma once

#include "core/api/past_requests.h"
#include "core/base/result.h"

namespace core {

struct Engine;

/// So many of the newest changes are counted, and at most half as many of the others looked at.
inline constexpr std::size_t kDensitySamplesMax = 20'000;

Result<DensityResponse> readDensity(const Engine &engine, const DensityRequest &request);

} // namespace core
