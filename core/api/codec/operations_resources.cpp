#include "core/api/codec/operation_codec.h"
#include "core/api/codec/shapes_resources.h"

namespace core {

TABLEWRIGHT_REQUEST(DeleteResourcePolicy)
TABLEWRIGHT_REQUEST(DescribeEndpoints)
TABLEWRIGHT_REQUEST(DescribeLimits)
TABLEWRIGHT_REQUEST(GetResourcePolicy)
TABLEWRIGHT_REQUEST(ListTagsOfResource)
TABLEWRIGHT_REQUEST(PutResourcePolicy)
TABLEWRIGHT_REQUEST(TagResource)
TABLEWRIGHT_REQUEST(UntagResource)

TABLEWRIGHT_RESPONSE(DeleteResourcePolicyResponse)
TABLEWRIGHT_RESPONSE(DescribeEndpointsResponse)
TABLEWRIGHT_RESPONSE(DescribeLimitsResponse)
TABLEWRIGHT_RESPONSE(GetResourcePolicyResponse)
TABLEWRIGHT_RESPONSE(ListTagsOfResourceResponse)
TABLEWRIGHT_RESPONSE(PutResourcePolicyResponse)
TABLEWRIGHT_RESPONSE(TagResourceResponse)
TABLEWRIGHT_RESPONSE(UntagResourceResponse)

namespace codec {

std::span<const Operation> resourceOperations()
{
    static constexpr Operation kOperations[] = {
        {"DeleteResourcePolicy", runMethod<&Client::deleteResourcePolicy>},
        {"DescribeEndpoints", runMethod<&Client::describeEndpoints>},
        {"DescribeLimits", runMethod<&Client::describeLimits>},
        {"GetResourcePolicy", runMethod<&Client::getResourcePolicy>},
        {"ListTagsOfResource", runMethod<&Client::listTagsOfResource>},
        {"PutResourcePolicy", runMethod<&Client::putResourcePolicy>},
        {"TagResource", runMethod<&Client::tagResource>},
        {"UntagResource", runMethod<&Client::untagResource>},
    };
    return kOperations;
}

} // namespace codec
} // namespace core
