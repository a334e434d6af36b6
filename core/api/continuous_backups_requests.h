// Continuous backups: from when on a table's past can be read and restored.

#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace core {

enum class ContinuousBackupsStatus : std::uint8_t { Enabled, Disabled };
enum class PointInTimeRecoveryStatus : std::uint8_t { Enabled, Disabled };

struct PointInTimeRecoverySpecification
{
    bool pointInTimeRecoveryEnabled = false;
    std::optional<std::int64_t> recoveryPeriodInDays;
};
struct UpdateContinuousBackupsRequest
{
    std::optional<std::string> tableName;
    std::optional<PointInTimeRecoverySpecification> pointInTimeRecoverySpecification;
};
struct DescribeContinuousBackupsRequest
{
    std::optional<std::string> tableName;
};

struct PointInTimeRecoveryDescription
{
    PointInTimeRecoveryStatus pointInTimeRecoveryStatus = PointInTimeRecoveryStatus::Disabled;
    std::optional<std::int64_t> recoveryPeriodInDays; // the rest, too, only where enabled
    std::int64_t earliestRestorableDateTimeMicros = 0;
    std::int64_t latestRestorableDateTimeMicros = 0;
};
struct ContinuousBackupsDescription
{
    ContinuousBackupsStatus continuousBackupsStatus = ContinuousBackupsStatus::Enabled; // always
    PointInTimeRecoveryDescription pointInTimeRecoveryDescription;
};
struct UpdateContinuousBackupsResponse
{
    ContinuousBackupsDescription continuousBackupsDescription;
};
struct DescribeContinuousBackupsResponse
{
    ContinuousBackupsDescription continuousBackupsDescription;
};

} // namespace core
