// Contributor insights: which keys of a table or an index are used most.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace core {

enum class ContributorInsightsAction : std::uint8_t { Enable, Disable };
enum class ContributorInsightsStatus : std::uint8_t { Enabling, Enabled, Disabling, Disabled, Failed };
enum class ContributorInsightsMode : std::uint8_t { AccessedAndThrottledKeys, ThrottledKeys };

struct UpdateContributorInsightsRequest
{
    std::optional<std::string> tableName;
    std::optional<std::string> indexName; // absent: the table itself
    std::optional<ContributorInsightsAction> contributorInsightsAction;
    std::optional<ContributorInsightsMode> contributorInsightsMode;
};
struct UpdateContributorInsightsResponse
{
    std::string tableName;
    std::optional<std::string> indexName;
    ContributorInsightsStatus contributorInsightsStatus = ContributorInsightsStatus::Disabled;
    std::optional<ContributorInsightsMode> contributorInsightsMode;
};

struct DescribeContributorInsightsRequest
{
    std::optional<std::string> tableName;
    std::optional<std::string> indexName;
};
struct DescribeContributorInsightsResponse
{
    std::string tableName;
    std::optional<std::string> indexName;
    std::vector<std::string> contributorInsightsRuleList;
    ContributorInsightsStatus contributorInsightsStatus = ContributorInsightsStatus::Disabled;
    std::int64_t lastUpdateDateTimeMicros = 0; // 0: never
    std::optional<ContributorInsightsMode> contributorInsightsMode;
};

struct ContributorInsightsSummary
{
    std::string tableName;
    std::optional<std::string> indexName;
    ContributorInsightsStatus contributorInsightsStatus = ContributorInsightsStatus::Disabled;
    std::optional<ContributorInsightsMode> contributorInsightsMode;
};
struct ListContributorInsightsRequest
{
    std::optional<std::string> tableName;
    std::optional<std::string> nextToken;
    std::optional<std::int64_t> maxResults;
};
struct ListContributorInsightsResponse
{
    std::vector<ContributorInsightsSummary> contributorInsightsSummaries;
    std::optional<std::string> nextToken;
};

} // namespace core
