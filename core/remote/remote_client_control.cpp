// RemoteClient's operations on what tables carry beside their items.

#include "core/remote/remote_call.h"

namespace core {

Result<TagResourceResponse> RemoteClient::tagResource(const TagResourceRequest &request)
{
    return call<TagResourceResponse>(request);
}

Result<UntagResourceResponse> RemoteClient::untagResource(const UntagResourceRequest &request)
{
    return call<UntagResourceResponse>(request);
}

Result<ListTagsOfResourceResponse> RemoteClient::listTagsOfResource(const ListTagsOfResourceRequest &request)
{
    return call<ListTagsOfResourceResponse>(request);
}

Result<PutResourcePolicyResponse> RemoteClient::putResourcePolicy(const PutResourcePolicyRequest &request)
{
    return call<PutResourcePolicyResponse>(request);
}

Result<GetResourcePolicyResponse> RemoteClient::getResourcePolicy(const GetResourcePolicyRequest &request)
{
    return call<GetResourcePolicyResponse>(request);
}

Result<DeleteResourcePolicyResponse>
RemoteClient::deleteResourcePolicy(const DeleteResourcePolicyRequest &request)
{
    return call<DeleteResourcePolicyResponse>(request);
}

Result<DescribeLimitsResponse> RemoteClient::describeLimits(const DescribeLimitsRequest &request)
{
    return call<DescribeLimitsResponse>(request);
}

Result<DescribeEndpointsResponse> RemoteClient::describeEndpoints(const DescribeEndpointsRequest &request)
{
    return call<DescribeEndpointsResponse>(request);
}

Result<UpdateContributorInsightsResponse>
RemoteClient::updateContributorInsights(const UpdateContributorInsightsRequest &request)
{
    return call<UpdateContributorInsightsResponse>(request);
}

Result<DescribeContributorInsightsResponse>
RemoteClient::describeContributorInsights(const DescribeContributorInsightsRequest &request)
{
    return call<DescribeContributorInsightsResponse>(request);
}

Result<ListContributorInsightsResponse>
RemoteClient::listContributorInsights(const ListContributorInsightsRequest &request)
{
    return call<ListContributorInsightsResponse>(request);
}

Result<CreateGlobalTableResponse> RemoteClient::createGlobalTable(const CreateGlobalTableRequest &request)
{
    return call<CreateGlobalTableResponse>(request);
}

Result<DescribeGlobalTableResponse>
RemoteClient::describeGlobalTable(const DescribeGlobalTableRequest &request)
{
    return call<DescribeGlobalTableResponse>(request);
}

Result<DescribeGlobalTableSettingsResponse>
RemoteClient::describeGlobalTableSettings(const DescribeGlobalTableSettingsRequest &request)
{
    return call<DescribeGlobalTableSettingsResponse>(request);
}

Result<ListGlobalTablesResponse> RemoteClient::listGlobalTables(const ListGlobalTablesRequest &request)
{
    return call<ListGlobalTablesResponse>(request);
}

Result<UpdateGlobalTableResponse> RemoteClient::updateGlobalTable(const UpdateGlobalTableRequest &request)
{
    return call<UpdateGlobalTableResponse>(request);
}

Result<UpdateGlobalTableSettingsResponse>
RemoteClient::updateGlobalTableSettings(const UpdateGlobalTableSettingsRequest &request)
{
    return call<UpdateGlobalTableSettingsResponse>(request);
}

Result<DescribeTableReplicaAutoScalingResponse>
RemoteClient::describeTableReplicaAutoScaling(const DescribeTableReplicaAutoScalingRequest &request)
{
    return call<DescribeTableReplicaAutoScalingResponse>(request);
}

Result<UpdateTableReplicaAutoScalingResponse>
RemoteClient::updateTableReplicaAutoScaling(const UpdateTableReplicaAutoScalingRequest &request)
{
    return call<UpdateTableReplicaAutoScalingResponse>(request);
}

Result<EnableKinesisStreamingDestinationResponse>
RemoteClient::enableKinesisStreamingDestination(const EnableKinesisStreamingDestinationRequest &request)
{
    return call<EnableKinesisStreamingDestinationResponse>(request);
}

Result<DisableKinesisStreamingDestinationResponse>
RemoteClient::disableKinesisStreamingDestination(const DisableKinesisStreamingDestinationRequest &request)
{
    return call<DisableKinesisStreamingDestinationResponse>(request);
}

Result<UpdateKinesisStreamingDestinationResponse>
RemoteClient::updateKinesisStreamingDestination(const UpdateKinesisStreamingDestinationRequest &request)
{
    return call<UpdateKinesisStreamingDestinationResponse>(request);
}

Result<DescribeKinesisStreamingDestinationResponse>
RemoteClient::describeKinesisStreamingDestination(const DescribeKinesisStreamingDestinationRequest &request)
{
    return call<DescribeKinesisStreamingDestinationResponse>(request);
}

} // namespace core
