// The members of the shapes of continuous backups: see shapes.h. Private to core/api/codec.

#pragma once

#include "core/api/codec/enum_names.h"
#include "core/api/codec/shapes.h"
#include "core/api/continuous_backups_requests.h"

namespace core::codec {

template <>
inline constexpr EnumNames<ContinuousBackupsStatus, 2> enumNames<ContinuousBackupsStatus>{
    {{"ENABLED", ContinuousBackupsStatus::Enabled}, {"DISABLED", ContinuousBackupsStatus::Disabled}}};
template <>
inline constexpr EnumNames<PointInTimeRecoveryStatus, 2> enumNames<PointInTimeRecoveryStatus>{
    {{"ENABLED", PointInTimeRecoveryStatus::Enabled}, {"DISABLED", PointInTimeRecoveryStatus::Disabled}}};

template <typename V>
void members(V &v, Of<V, PointInTimeRecoverySpecification> &s)
{
    v.required("PointInTimeRecoveryEnabled", s.pointInTimeRecoveryEnabled);
    v.member("RecoveryPeriodInDays", s.recoveryPeriodInDays);
}
template <typename V>
void members(V &v, Of<V, UpdateContinuousBackupsRequest> &s)
{
    v.member("TableName", s.tableName);
    v.member("PointInTimeRecoverySpecification", s.pointInTimeRecoverySpecification);
}
template <typename V>
void members(V &v, Of<V, DescribeContinuousBackupsRequest> &s)
{
    v.member("TableName", s.tableName);
}

template <typename V>
void members(V &v, Of<V, PointInTimeRecoveryDescription> &s)
{
    v.always("PointInTimeRecoveryStatus", s.pointInTimeRecoveryStatus);
    v.member("RecoveryPeriodInDays", s.recoveryPeriodInDays);
    v.member("EarliestRestorableDateTime", Seconds{s.earliestRestorableDateTimeMicros});
    v.member("LatestRestorableDateTime", Seconds{s.latestRestorableDateTimeMicros});
}
template <typename V>
void members(V &v, Of<V, ContinuousBackupsDescription> &s)
{
    v.always("ContinuousBackupsStatus", s.continuousBackupsStatus);
    v.always("PointInTimeRecoveryDescription", s.pointInTimeRecoveryDescription);
}
template <typename V>
void members(V &v, Of<V, UpdateContinuousBackupsResponse> &s)
{
    v.always("ContinuousBackupsDescription", s.continuousBackupsDescription);
}
template <typename V>
void members(V &v, Of<V, DescribeContinuousBackupsResponse> &s)
{
    v.always("ContinuousBackupsDescription", s.continuousBackupsDescription);
}

} // namespace core::codec
