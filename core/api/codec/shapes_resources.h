// Shapes of tags, resource policies and the account: see shapes.h. Private to core/api/codec.

#pragma once

#include "core/api/codec/shapes.h"

namespace core::codec {

template <typename V>
void members(V &v, Of<V, TagResourceRequest> &s)
{
    v.member("ResourceArn", s.resourceArn);
    v.member("Tags", s.tags);
}
template <typename V>
void members(V &, Of<V, TagResourceResponse> &)
{}

template <typename V>
void members(V &v, Of<V, UntagResourceRequest> &s)
{
    v.member("ResourceArn", s.resourceArn);
    v.member("TagKeys", s.tagKeys);
}
template <typename V>
void members(V &, Of<V, UntagResourceResponse> &)
{}

template <typename V>
void members(V &v, Of<V, ListTagsOfResourceRequest> &s)
{
    v.member("ResourceArn", s.resourceArn);
    v.member("NextToken", s.nextToken);
}
template <typename V>
void members(V &v, Of<V, ListTagsOfResourceResponse> &s)
{
    v.always("Tags", s.tags);
    v.member("NextToken", s.nextToken);
}

template <typename V>
void members(V &v, Of<V, PutResourcePolicyRequest> &s)
{
    v.member("ResourceArn", s.resourceArn);
    v.member("Policy", s.policy);
    v.member("ExpectedRevisionId", s.expectedRevisionId);
    v.member("ConfirmRemoveSelfResourceAccess", Defaulted{s.confirmRemoveSelfResourceAccess, false});
}
template <typename V>
void members(V &v, Of<V, PutResourcePolicyResponse> &s)
{
    v.member("RevisionId", s.revisionId);
}

template <typename V>
void members(V &v, Of<V, GetResourcePolicyRequest> &s)
{
    v.member("ResourceArn", s.resourceArn);
}
template <typename V>
void members(V &v, Of<V, GetResourcePolicyResponse> &s)
{
    v.member("Policy", s.policy);
    v.member("RevisionId", s.revisionId);
}

template <typename V>
void members(V &v, Of<V, DeleteResourcePolicyRequest> &s)
{
    v.member("ResourceArn", s.resourceArn);
    v.member("ExpectedRevisionId", s.expectedRevisionId);
}
template <typename V>
void members(V &v, Of<V, DeleteResourcePolicyResponse> &s)
{
    v.member("RevisionId", s.revisionId);
}

template <typename V>
void members(V &, Of<V, DescribeLimitsRequest> &)
{}
template <typename V>
void members(V &v, Of<V, DescribeLimitsResponse> &s)
{
    v.always("AccountMaxReadCapacityUnits", s.accountMaxReadCapacityUnits);
    v.always("AccountMaxWriteCapacityUnits", s.accountMaxWriteCapacityUnits);
    v.always("TableMaxReadCapacityUnits", s.tableMaxReadCapacityUnits);
    v.always("TableMaxWriteCapacityUnits", s.tableMaxWriteCapacityUnits);
}

template <typename V>
void members(V &v, Of<V, Endpoint> &s)
{
    v.required("Address", s.address);
    v.required("CachePeriodInMinutes", s.cachePeriodInMinutes);
}
template <typename V>
void members(V &, Of<V, DescribeEndpointsRequest> &)
{}
template <typename V>
void members(V &v, Of<V, DescribeEndpointsResponse> &s)
{
    v.always("Endpoints", s.endpoints);
}

} // namespace core::codec
