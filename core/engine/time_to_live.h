// UpdateTimeToLive and DescribeTimeToLive.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"

namespace core {

struct Engine;

Result<UpdateTimeToLiveResponse> updateTimeToLive(Engine &engine, const UpdateTimeToLiveRequest &request);
Result<DescribeTimeToLiveResponse> describeTimeToLive(const Engine &engine,
                                                      const DescribeTimeToLiveRequest &request);

} // namespace core
