// DescribeLimits and DescribeEndpoints.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"

#include <cstdint>

namespace core {

struct Engine;

/// What DynamoDB grants an account in most regions.
constexpr std::int64_t kAccountCapacityUnitsMax = 80000;
constexpr std::int64_t kTableCapacityUnitsMax = 40000;

Result<DescribeLimitsResponse> describeLimits(const DescribeLimitsRequest &request);
Result<DescribeEndpointsResponse> describeEndpoints(const Engine &engine,
                                                    const DescribeEndpointsRequest &request);

} // namespace core
