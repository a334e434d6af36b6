#include "core/api/codec/operation_codec.h"
#include "core/api/codec/shapes_time_to_live.h"

namespace core {

TABLEWRIGHT_REQUEST(DescribeTimeToLive)
TABLEWRIGHT_REQUEST(UpdateTimeToLive)

TABLEWRIGHT_RESPONSE(DescribeTimeToLiveResponse)
TABLEWRIGHT_RESPONSE(UpdateTimeToLiveResponse)

std::span<const codec::Operation> codec::timeToLiveOperations()
{
    static constexpr Operation kOperations[] = {
        {"DescribeTimeToLive", runMethod<&Client::describeTimeToLive>},
        {"UpdateTimeToLive", runMethod<&Client::updateTimeToLive>},
    };
    return kOperations;
}

} // namespace core
