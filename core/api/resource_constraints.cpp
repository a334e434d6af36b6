// Constraints of the operations on tags, resource policies and the account.

#include "core/api/constraint_check.h"
#include "core/api/tag_constraints.h"

namespace core {

namespace {

constexpr std::size_t kResourceArnBytesMax = 1283;
constexpr std::size_t kRevisionIdBytesMax = 255;
constexpr std::size_t kTagKeyMax = 128;
constexpr std::size_t kTagValueMax = 256;

/// Characters as Java counts them: code points beyond the first plane are two.
std::size_t javaLength(std::string_view text)
{
    std::size_t units = 0;
    for (const char c : text) {
        const unsigned byte = static_cast<unsigned char>(c);
        units += (byte & 0xc0) != 0x80 ? (byte >= 0xf0 ? 2 : 1) : 0;
    }
    return units;
}

void checkTagLength(ConstraintCheck &check, const std::string &path, const std::string &text, std::size_t min,
                    std::size_t max)
{
    if (check.member(path))
        return;
    const std::size_t length = javaLength(text);
    if (length < min)
        check.length(path, text, min, text.size());
    if (length > max)
        check.length(path, text, 0, max);
}

/// Of these operations the service looks at the ARN before anything else: what is no ARN is refused by who
/// answers the request.
bool looksLikeResource(const std::string &arn)
{
    std::size_t at = 0;
    for (int colons = 0; colons < 5; ++colons) {
        at = arn.find(':', at);
        if (at == std::string::npos)
            return false;
        ++at;
    }
    return arn.find('/', at) != std::string::npos;
}

Error missingArn()
{
    return Error::validation("Invalid TableArn");
}

void checkArn(ConstraintCheck &check, const std::optional<std::string> &arn)
{
    check.required("resourceArn", arn.has_value());
    if (arn)
        check.length("resourceArn", *arn, 1, kResourceArnBytesMax);
}

void checkRevision(ConstraintCheck &check, const std::optional<std::string> &revisionId)
{
    if (revisionId)
        check.length("expectedRevisionId", *revisionId, 1, kRevisionIdBytesMax);
}

} // namespace

void checkTagConstraints(ConstraintCheck &check, const std::optional<std::vector<Tag>> &tags)
{
    for (std::size_t i = 0; tags && i < tags->size(); ++i) {
        const std::string path = "tags." + std::to_string(i + 1) + ".member.";
        checkTagLength(check, path + "key", (*tags)[i].key, 1, kTagKeyMax);
        checkTagLength(check, path + "value", (*tags)[i].value, 0, kTagValueMax);
    }
}

Result<void> checkConstraints(const TagResourceRequest &request, const ConstraintViolations &fromReader)
{
    if (!request.resourceArn)
        return missingArn();
    if (!looksLikeResource(*request.resourceArn))
        return {};
    ConstraintCheck check(fromReader);
    check.required("tags", request.tags.has_value());
    checkTagConstraints(check, request.tags);
    return check.finish();
}

Result<void> checkConstraints(const UntagResourceRequest &request, const ConstraintViolations &fromReader)
{
    if (!request.resourceArn)
        return missingArn();
    if (!looksLikeResource(*request.resourceArn))
        return {};
    ConstraintCheck check(fromReader);
    check.required("tagKeys", request.tagKeys.has_value());
    for (std::size_t i = 0; request.tagKeys && i < request.tagKeys->size(); ++i)
        checkTagLength(check, "tagKeys." + std::to_string(i + 1) + ".member", (*request.tagKeys)[i], 1,
                       kTagKeyMax);
    return check.finish();
}

Result<void> checkConstraints(const ListTagsOfResourceRequest &request,
                              const ConstraintViolations &fromReader)
{
    if (!request.resourceArn)
        return missingArn();
    return ConstraintCheck(fromReader).finish();
}

Result<void> checkConstraints(const PutResourcePolicyRequest &request, const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    checkArn(check, request.resourceArn);
    check.required("policy", request.policy.has_value());
    checkRevision(check, request.expectedRevisionId);
    return check.finish();
}

Result<void> checkConstraints(const GetResourcePolicyRequest &request, const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    checkArn(check, request.resourceArn);
    return check.finish();
}

Result<void> checkConstraints(const DeleteResourcePolicyRequest &request,
                              const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    checkArn(check, request.resourceArn);
    checkRevision(check, request.expectedRevisionId);
    return check.finish();
}

Result<void> checkConstraints(const DescribeLimitsRequest &, const ConstraintViolations &fromReader)
{
    return ConstraintCheck(fromReader).finish();
}

Result<void> checkConstraints(const DescribeEndpointsRequest &, const ConstraintViolations &fromReader)
{
    return ConstraintCheck(fromReader).finish();
}

} // namespace core
