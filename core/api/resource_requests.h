// Requests and responses about what belongs to a table beside its items: tags and resource policies; and
// about the account.

#pragma once

#include "core/api/schema.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace core {

// ---- tags

struct TagResourceRequest
{
    std::optional<std::string> resourceArn;
    std::optional<std::vector<Tag>> tags;
};
struct TagResourceResponse
{};

struct UntagResourceRequest
{
    std::optional<std::string> resourceArn;
    std::optional<std::vector<std::string>> tagKeys;
};
struct UntagResourceResponse
{};

struct ListTagsOfResourceRequest
{
    std::optional<std::string> resourceArn;
    std::optional<std::string> nextToken;
};
struct ListTagsOfResourceResponse
{
    std::vector<Tag> tags;
    std::optional<std::string> nextToken;
};

// ---- resource policies

struct PutResourcePolicyRequest
{
    std::optional<std::string> resourceArn;        // of a table or a stream
    std::optional<std::string> policy;             // JSON
    std::optional<std::string> expectedRevisionId; // "NO_POLICY": only where there is none
    bool confirmRemoveSelfResourceAccess = false;
};
struct PutResourcePolicyResponse
{
    std::optional<std::string> revisionId;
};

struct GetResourcePolicyRequest
{
    std::optional<std::string> resourceArn;
};
struct GetResourcePolicyResponse
{
    std::optional<std::string> policy;
    std::optional<std::string> revisionId;
};

struct DeleteResourcePolicyRequest
{
    std::optional<std::string> resourceArn;
    std::optional<std::string> expectedRevisionId;
};
struct DeleteResourcePolicyResponse
{
    std::optional<std::string> revisionId; // absent where there was no policy
};

// ---- the account

struct DescribeLimitsRequest
{};
struct DescribeLimitsResponse
{
    std::int64_t accountMaxReadCapacityUnits = 0;
    std::int64_t accountMaxWriteCapacityUnits = 0;
    std::int64_t tableMaxReadCapacityUnits = 0;
    std::int64_t tableMaxWriteCapacityUnits = 0;
};

struct Endpoint
{
    std::string address;
    std::int64_t cachePeriodInMinutes = 0;
};
struct DescribeEndpointsRequest
{};
struct DescribeEndpointsResponse
{
    std::vector<Endpoint> endpoints;
};

} // namespace core
