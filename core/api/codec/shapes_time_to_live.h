// The members of the shapes of a table's time to live: see shapes.h. Private to core/api/codec.

#pragma once

#include "core/api/codec/enum_names.h"
#include "core/api/codec/shapes.h"
#include "core/api/time_to_live_requests.h"

namespace core::codec {

template <>
inline constexpr EnumNames<TimeToLiveStatus, 4> enumNames<TimeToLiveStatus>{
    {{"ENABLING", TimeToLiveStatus::Enabling},
     {"DISABLING", TimeToLiveStatus::Disabling},
     {"ENABLED", TimeToLiveStatus::Enabled},
     {"DISABLED", TimeToLiveStatus::Disabled}}};

template <typename V>
void members(V &v, Of<V, TimeToLiveSpecification> &s)
{
    v.required("Enabled", s.enabled);
    v.required("AttributeName", s.attributeName);
}
template <typename V>
void members(V &v, Of<V, UpdateTimeToLiveRequest> &s)
{
    v.member("TableName", s.tableName);
    v.member("TimeToLiveSpecification", s.timeToLiveSpecification);
}
template <typename V>
void members(V &v, Of<V, UpdateTimeToLiveResponse> &s)
{
    v.always("TimeToLiveSpecification", s.timeToLiveSpecification);
}

template <typename V>
void members(V &v, Of<V, TimeToLiveDescription> &s)
{
    v.always("TimeToLiveStatus", s.timeToLiveStatus);
    v.member("AttributeName", s.attributeName);
}
template <typename V>
void members(V &v, Of<V, DescribeTimeToLiveRequest> &s)
{
    v.member("TableName", s.tableName);
}
template <typename V>
void members(V &v, Of<V, DescribeTimeToLiveResponse> &s)
{
    v.always("TimeToLiveDescription", s.timeToLiveDescription);
}

} // namespace core::codec
