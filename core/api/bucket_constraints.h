// Constraints that exports and imports share. Private to core/api.

#pragma once

#include "core/api/constraint_check.h"

#include <algorithm>

namespace core {

constexpr std::size_t kArnBytesMax = 1024;
constexpr std::size_t kJobArnBytesMin = 37;

inline bool isLetterOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

inline void checkBucket(ConstraintCheck &check, std::string_view path, const std::string &bucket)
{
    if (check.member(path))
        return;
    check.length(path, bucket, 0, 255);
    const auto isInside = [](char c) { return isLetterOrDigit(c) || c == '.' || c == '-' || c == '_'; };
    const bool fits = bucket.size() >= 2 && isLetterOrDigit(bucket.front()) &&
                      isLetterOrDigit(bucket.back()) && std::all_of(bucket.begin(), bucket.end(), isInside);
    if (!fits)
        check.violation(path, "'" + bucket + "'",
                        "Member must satisfy regular expression pattern: "
                        "^[a-z0-9A-Z]+[\\.\\-\\w]*[a-z0-9A-Z]+$");
}

inline void checkBucketOwner(ConstraintCheck &check, std::string_view path,
                             const std::optional<std::string> &owner)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (owner && (owner->size() != 12 || !std::all_of(owner->begin(), owner->end(), isDigit)))
        check.violation(path, "'" + *owner + "'",
                        "Member must satisfy regular expression pattern: [0-9]{12}");
}

inline void checkClientToken(ConstraintCheck &check, const std::optional<std::string> &token)
{
    if (token && (token->empty() || token->find('$') != std::string::npos))
        check.violation("clientToken", "'" + *token + "'",
                        "Member must satisfy regular expression pattern: ^[^\\$]+$");
}

} // namespace core
