// LocalClient's operations on what tables carry beside their items.

#include "core/engine/account.h"
#include "core/engine/contributor_insights.h"
#include "core/engine/engine.h"
#include "core/engine/kinesis_destinations.h"
#include "core/engine/local_client.h"
#include "core/engine/replication.h"
#include "core/engine/resource_policies.h"
#include "core/engine/tags.h"

namespace core {

Result<TagResourceResponse> LocalClient::tagResource(const TagResourceRequest &request)
{
    return core::tagResource(*m_engine, request);
}

Result<UntagResourceResponse> LocalClient::untagResource(const UntagResourceRequest &request)
{
    return core::untagResource(*m_engine, request);
}

Result<ListTagsOfResourceResponse> LocalClient::listTagsOfResource(const ListTagsOfResourceRequest &request)
{
    return core::listTagsOfResource(*m_engine, request);
}

Result<PutResourcePolicyResponse> LocalClient::putResourcePolicy(const PutResourcePolicyRequest &request)
{
    return core::putResourcePolicy(*m_engine, request);
}

Result<GetResourcePolicyResponse> LocalClient::getResourcePolicy(const GetResourcePolicyRequest &request)
{
    return core::getResourcePolicy(*m_engine, request);
}

Result<DeleteResourcePolicyResponse>
LocalClient::deleteResourcePolicy(const DeleteResourcePolicyRequest &request)
{
    return core::deleteResourcePolicy(*m_engine, request);
}

Result<DescribeLimitsResponse> LocalClient::describeLimits(const DescribeLimitsRequest &request)
{
    return core::describeLimits(request);
}

Result<DescribeEndpointsResponse> LocalClient::describeEndpoints(const DescribeEndpointsRequest &request)
{
    return core::describeEndpoints(*m_engine, request);
}

Result<UpdateContributorInsightsResponse>
LocalClient::updateContributorInsights(const UpdateContributorInsightsRequest &request)
{
    return core::updateContributorInsights(*m_engine, request);
}

Result<DescribeContributorInsightsResponse>
LocalClient::describeContributorInsights(const DescribeContributorInsightsRequest &request)
{
    return core::describeContributorInsights(*m_engine, request);
}

Result<ListContributorInsightsResponse>
LocalClient::listContributorInsights(const ListContributorInsightsRequest &request)
{
    return core::listContributorInsights(*m_engine, request);
}

Result<CreateGlobalTableResponse> LocalClient::createGlobalTable(const CreateGlobalTableRequest &request)
{
    return core::createGlobalTable(request);
}

Result<DescribeGlobalTableResponse>
LocalClient::describeGlobalTable(const DescribeGlobalTableRequest &request)
{
    return core::describeGlobalTable(request);
}

Result<DescribeGlobalTableSettingsResponse>
LocalClient::describeGlobalTableSettings(const DescribeGlobalTableSettingsRequest &request)
{
    return core::describeGlobalTableSettings(request);
}

Result<ListGlobalTablesResponse> LocalClient::listGlobalTables(const ListGlobalTablesRequest &request)
{
    return core::listGlobalTables(request);
}

Result<UpdateGlobalTableResponse> LocalClient::updateGlobalTable(const UpdateGlobalTableRequest &request)
{
    return core::updateGlobalTable(request);
}

Result<UpdateGlobalTableSettingsResponse>
LocalClient::updateGlobalTableSettings(const UpdateGlobalTableSettingsRequest &request)
{
    return core::updateGlobalTableSettings(request);
}

Result<DescribeTableReplicaAutoScalingResponse>
LocalClient::describeTableReplicaAutoScaling(const DescribeTableReplicaAutoScalingRequest &request)
{
    return core::describeTableReplicaAutoScaling(*m_engine, request);
}

Result<UpdateTableReplicaAutoScalingResponse>
LocalClient::updateTableReplicaAutoScaling(const UpdateTableReplicaAutoScalingRequest &request)
{
    return core::updateTableReplicaAutoScaling(*m_engine, request);
}

Result<EnableKinesisStreamingDestinationResponse>
LocalClient::enableKinesisStreamingDestination(const EnableKinesisStreamingDestinationRequest &request)
{
    return core::enableKinesisStreamingDestination(*m_engine, request);
}

Result<DisableKinesisStreamingDestinationResponse>
LocalClient::disableKinesisStreamingDestination(const DisableKinesisStreamingDestinationRequest &request)
{
    return core::disableKinesisStreamingDestination(*m_engine, request);
}

Result<UpdateKinesisStreamingDestinationResponse>
LocalClient::updateKinesisStreamingDestination(const UpdateKinesisStreamingDestinationRequest &request)
{
    return core::updateKinesisStreamingDestination(*m_engine, request);
}

Result<DescribeKinesisStreamingDestinationResponse>
LocalClient::describeKinesisStreamingDestination(const DescribeKinesisStreamingDestinationRequest &request)
{
    return core::describeKinesisStreamingDestination(*m_engine, request);
}

} // namespace core
