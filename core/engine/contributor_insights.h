// UpdateContributorInsights, DescribeContributorInsights, ListContributorInsights, and reading what was
// counted.

#pragma once

#include "core/api/key_insights.h"
#include "core/api/requests.h"
#include "core/base/result.h"

#include <memory>

namespace core {

struct Engine;

Result<UpdateContributorInsightsResponse>
updateContributorInsights(Engine &engine, const UpdateContributorInsightsRequest &request);
Result<DescribeContributorInsightsResponse>
describeContributorInsights(const Engine &engine, const DescribeContributorInsightsRequest &request);
Result<ListContributorInsightsResponse>
listContributorInsights(const Engine &engine, const ListContributorInsightsRequest &request);

/// Borrows the engine.
std::unique_ptr<KeyInsights> makeKeyInsights(const Engine &engine);

} // namespace core
