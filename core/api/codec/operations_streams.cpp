#include "core/api/codec/operation_codec.h"
#include "core/api/codec/shapes_streams.h"

namespace core {

TABLEWRIGHT_REQUEST(DescribeStream)
TABLEWRIGHT_REQUEST(GetRecords)
TABLEWRIGHT_REQUEST(GetShardIterator)
TABLEWRIGHT_REQUEST(ListStreams)

TABLEWRIGHT_RESPONSE(DescribeStreamResponse)
TABLEWRIGHT_RESPONSE(GetRecordsResponse)
TABLEWRIGHT_RESPONSE(GetShardIteratorResponse)
TABLEWRIGHT_RESPONSE(ListStreamsResponse)

std::span<const codec::Operation> codec::streamOperations()
{
    static constexpr Operation kOperations[] = {
        {"DescribeStream", runMethod<&Client::describeStream>},
        {"GetRecords", runMethod<&Client::getRecords>},
        {"GetShardIterator", runMethod<&Client::getShardIterator>},
        {"ListStreams", runMethod<&Client::listStreams>},
    };
    return kOperations;
}

} // namespace core
