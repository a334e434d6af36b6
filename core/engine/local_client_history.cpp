// LocalClient's operations on the past: streams.

#include "core/engine/engine.h"
#include "core/engine/local_client.h"
#include "core/engine/streams.h"

namespace core {

Result<ListStreamsResponse> LocalClient::listStreams(const ListStreamsRequest &request)
{
    return core::listStreams(*m_engine, request);
}

Result<DescribeStreamResponse> LocalClient::describeStream(const DescribeStreamRequest &request)
{
    return core::describeStream(*m_engine, request);
}

Result<GetShardIteratorResponse> LocalClient::getShardIterator(const GetShardIteratorRequest &request)
{
    return core::getShardIterator(*m_engine, request);
}

Result<GetRecordsResponse> LocalClient::getRecords(const GetRecordsRequest &request)
{
    return core::getRecords(*m_engine, request);
}

} // namespace core
