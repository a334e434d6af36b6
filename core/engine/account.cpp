#include "core/engine/account.h"

#include "core/engine/engine.h"

namespace core {

namespace {

constexpr std::int64_t kCachePeriodMinutes = 1440;

} // namespace

Result<DescribeLimitsResponse> describeLimits(const DescribeLimitsRequest &)
{
    return DescribeLimitsResponse{kAccountCapacityUnitsMax, kAccountCapacityUnitsMax, kTableCapacityUnitsMax,
                                  kTableCapacityUnitsMax};
}

Result<DescribeEndpointsResponse> describeEndpoints(const Engine &engine, const DescribeEndpointsRequest &)
{
    const std::string &address = engine.options.endpointAddress;
    DescribeEndpointsResponse response;
    response.endpoints.push_back(
        {address.empty() ? "dynamodb." + engine.options.region + ".amazonaws.com" : address,
         kCachePeriodMinutes});
    return response;
}

} // namespace core
