#include "core/remote/remote_call.h"

namespace core {

Result<ListStreamsResponse> RemoteClient::listStreams(const ListStreamsRequest &request)
{
    return call<ListStreamsResponse>(request);
}

Result<DescribeStreamResponse> RemoteClient::describeStream(const DescribeStreamRequest &request)
{
    return call<DescribeStreamResponse>(request);
}

Result<GetShardIteratorResponse> RemoteClient::getShardIterator(const GetShardIteratorRequest &request)
{
    return call<GetShardIteratorResponse>(request);
}

Result<GetRecordsResponse> RemoteClient::getRecords(const GetRecordsRequest &request)
{
    return call<GetRecordsResponse>(request);
}

Result<UpdateTimeToLiveResponse> RemoteClient::updateTimeToLive(const UpdateTimeToLiveRequest &request)
{
    return call<UpdateTimeToLiveResponse>(request);
}

Result<DescribeTimeToLiveResponse> RemoteClient::describeTimeToLive(const DescribeTimeToLiveRequest &request)
{
    return call<DescribeTimeToLiveResponse>(request);
}

Result<UpdateContinuousBackupsResponse>
RemoteClient::updateContinuousBackups(const UpdateContinuousBackupsRequest &request)
{
    return call<UpdateContinuousBackupsResponse>(request);
}

Result<DescribeContinuousBackupsResponse>
RemoteClient::describeContinuousBackups(const DescribeContinuousBackupsRequest &request)
{
    return call<DescribeContinuousBackupsResponse>(request);
}

} // namespace core
