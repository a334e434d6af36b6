// The operations on a table's time to live.

#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace core {

/// Stored on disk: never renumber.
enum class TimeToLiveStatus : std::uint8_t { Enabling, Disabling, Enabled, Disabled };

struct TimeToLiveSpecification
{
    bool enabled = false;
    std::string attributeName;
};
struct UpdateTimeToLiveRequest
{
    std::optional<std::string> tableName;
    std::optional<TimeToLiveSpecification> timeToLiveSpecification;
};
struct UpdateTimeToLiveResponse
{
    TimeToLiveSpecification timeToLiveSpecification;
};

struct TimeToLiveDescription
{
    TimeToLiveStatus timeToLiveStatus = TimeToLiveStatus::Disabled;
    std::optional<std::string> attributeName; // absent where disabled
};
struct DescribeTimeToLiveRequest
{
    std::optional<std::string> tableName;
};
struct DescribeTimeToLiveResponse
{
    TimeToLiveDescription timeToLiveDescription;
};

} // namespace core
