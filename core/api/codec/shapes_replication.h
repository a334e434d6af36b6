// Shapes of contributor insights, global tables, auto scaling of replicas and Kinesis streams: see shapes.h.
// Private to core/api/codec.

#pragma once

#include "core/api/codec/shapes.h"

namespace core::codec {

// ---- contributor insights

template <typename V>
void members(V &v, Of<V, UpdateContributorInsightsRequest> &s)
{
    v.member("TableName", s.tableName);
    v.member("IndexName", s.indexName);
    v.member("ContributorInsightsAction", s.contributorInsightsAction);
    v.member("ContributorInsightsMode", s.contributorInsightsMode);
}
template <typename V>
void members(V &v, Of<V, UpdateContributorInsightsResponse> &s)
{
    v.always("TableName", s.tableName);
    v.member("IndexName", s.indexName);
    v.always("ContributorInsightsStatus", s.contributorInsightsStatus);
    v.member("ContributorInsightsMode", s.contributorInsightsMode);
}
template <typename V>
void members(V &v, Of<V, DescribeContributorInsightsRequest> &s)
{
    v.member("TableName", s.tableName);
    v.member("IndexName", s.indexName);
}
template <typename V>
void members(V &v, Of<V, DescribeContributorInsightsResponse> &s)
{
    v.always("TableName", s.tableName);
    v.member("IndexName", s.indexName);
    v.member("ContributorInsightsRuleList", s.contributorInsightsRuleList);
    v.always("ContributorInsightsStatus", s.contributorInsightsStatus);
    v.member("LastUpdateDateTime", Seconds{s.lastUpdateDateTimeMicros});
    v.member("ContributorInsightsMode", s.contributorInsightsMode);
}
template <typename V>
void members(V &v, Of<V, ContributorInsightsSummary> &s)
{
    v.always("TableName", s.tableName);
    v.member("IndexName", s.indexName);
    v.always("ContributorInsightsStatus", s.contributorInsightsStatus);
    v.member("ContributorInsightsMode", s.contributorInsightsMode);
}
template <typename V>
void members(V &v, Of<V, ListContributorInsightsRequest> &s)
{
    v.member("TableName", s.tableName);
    v.member("NextToken", s.nextToken);
    v.member("MaxResults", s.maxResults);
}
template <typename V>
void members(V &v, Of<V, ListContributorInsightsResponse> &s)
{
    v.always("ContributorInsightsSummaries", s.contributorInsightsSummaries);
    v.member("NextToken", s.nextToken);
}

// ---- global tables

template <typename V>
void members(V &v, Of<V, ReplicaName> &s)
{
    v.member("RegionName", s.regionName);
}
template <typename V>
void members(V &v, Of<V, ReplicaUpdate> &s)
{
    v.member("Create", s.create);
    v.member("Delete", s.remove);
}
template <typename V>
void members(V &v, Of<V, GlobalTableDescription> &s)
{
    v.member("ReplicationGroup", s.replicationGroup);
    v.always("GlobalTableArn", s.globalTableArn);
    v.member("CreationDateTime", Seconds{s.creationDateTimeMicros});
    v.always("GlobalTableStatus", s.globalTableStatus);
    v.always("GlobalTableName", s.globalTableName);
}
template <typename V>
void members(V &v, Of<V, CreateGlobalTableRequest> &s)
{
    v.member("GlobalTableName", s.globalTableName);
    v.member("ReplicationGroup", s.replicationGroup);
}
template <typename V>
void members(V &v, Of<V, CreateGlobalTableResponse> &s)
{
    v.always("GlobalTableDescription", s.globalTableDescription);
}
template <typename V>
void members(V &v, Of<V, DescribeGlobalTableRequest> &s)
{
    v.member("GlobalTableName", s.globalTableName);
}
template <typename V>
void members(V &v, Of<V, DescribeGlobalTableResponse> &s)
{
    v.always("GlobalTableDescription", s.globalTableDescription);
}
template <typename V>
void members(V &v, Of<V, UpdateGlobalTableRequest> &s)
{
    v.member("GlobalTableName", s.globalTableName);
    v.member("ReplicaUpdates", s.replicaUpdates);
}
template <typename V>
void members(V &v, Of<V, UpdateGlobalTableResponse> &s)
{
    v.always("GlobalTableDescription", s.globalTableDescription);
}
template <typename V>
void members(V &v, Of<V, ListGlobalTablesRequest> &s)
{
    v.member("ExclusiveStartGlobalTableName", s.exclusiveStartGlobalTableName);
    v.member("Limit", s.limit);
    v.member("RegionName", s.regionName);
}
template <typename V>
void members(V &v, Of<V, GlobalTable> &s)
{
    v.always("GlobalTableName", s.globalTableName);
    v.always("ReplicationGroup", s.replicationGroup);
}
template <typename V>
void members(V &v, Of<V, ListGlobalTablesResponse> &s)
{
    v.always("GlobalTables", s.globalTables);
    v.member("LastEvaluatedGlobalTableName", s.lastEvaluatedGlobalTableName);
}
template <typename V>
void members(V &v, Of<V, ReplicaSettingsDescription> &s)
{
    v.always("RegionName", s.regionName);
    v.always("ReplicaStatus", s.replicaStatus);
}
template <typename V>
void members(V &v, Of<V, DescribeGlobalTableSettingsRequest> &s)
{
    v.member("GlobalTableName", s.globalTableName);
}
template <typename V>
void members(V &v, Of<V, DescribeGlobalTableSettingsResponse> &s)
{
    v.always("GlobalTableName", s.globalTableName);
    v.always("ReplicaSettings", s.replicaSettings);
}
template <typename V>
void members(V &v, Of<V, UpdateGlobalTableSettingsRequest> &s)
{
    v.member("GlobalTableName", s.globalTableName);
    v.member("GlobalTableBillingMode", s.globalTableBillingMode);
    v.member("GlobalTableProvisionedWriteCapacityUnits", s.globalTableProvisionedWriteCapacityUnits);
}

// ---- auto scaling of replicas

template <typename V>
void members(V &v, Of<V, TableAutoScalingDescription> &s)
{
    v.always("TableName", s.tableName);
    v.always("TableStatus", s.tableStatus);
    v.always("Replicas", s.replicas);
}
template <typename V>
void members(V &v, Of<V, DescribeTableReplicaAutoScalingRequest> &s)
{
    v.member("TableName", s.tableName);
}
template <typename V>
void members(V &v, Of<V, DescribeTableReplicaAutoScalingResponse> &s)
{
    v.always("TableAutoScalingDescription", s.tableAutoScalingDescription);
}
template <typename V>
void members(V &v, Of<V, UpdateTableReplicaAutoScalingRequest> &s)
{
    v.member("TableName", s.tableName);
}
template <typename V>
void members(V &v, Of<V, UpdateTableReplicaAutoScalingResponse> &s)
{
    v.always("TableAutoScalingDescription", s.tableAutoScalingDescription);
}

// ---- Kinesis streams

template <typename V>
void members(V &v, Of<V, KinesisStreamingConfiguration> &s)
{
    v.member("ApproximateCreationDateTimePrecision", s.approximateCreationDateTimePrecision);
}
template <typename V>
void members(V &v, Of<V, EnableKinesisStreamingDestinationRequest> &s)
{
    v.member("TableName", s.tableName);
    v.member("StreamArn", s.streamArn);
    v.member("EnableKinesisStreamingConfiguration", s.enableKinesisStreamingConfiguration);
}
template <typename V>
void members(V &v, Of<V, EnableKinesisStreamingDestinationResponse> &s)
{
    v.always("TableName", s.tableName);
    v.always("StreamArn", s.streamArn);
    v.always("DestinationStatus", s.destinationStatus);
    v.member("EnableKinesisStreamingConfiguration", s.enableKinesisStreamingConfiguration);
}
template <typename V>
void members(V &v, Of<V, DisableKinesisStreamingDestinationRequest> &s)
{
    v.member("TableName", s.tableName);
    v.member("StreamArn", s.streamArn);
    v.member("EnableKinesisStreamingConfiguration", s.enableKinesisStreamingConfiguration);
}
template <typename V>
void members(V &v, Of<V, DisableKinesisStreamingDestinationResponse> &s)
{
    v.always("TableName", s.tableName);
    v.always("StreamArn", s.streamArn);
    v.always("DestinationStatus", s.destinationStatus);
    v.member("EnableKinesisStreamingConfiguration", s.enableKinesisStreamingConfiguration);
}
template <typename V>
void members(V &v, Of<V, UpdateKinesisStreamingDestinationRequest> &s)
{
    v.member("TableName", s.tableName);
    v.member("StreamArn", s.streamArn);
    v.member("UpdateKinesisStreamingConfiguration", s.updateKinesisStreamingConfiguration);
}
template <typename V>
void members(V &v, Of<V, UpdateKinesisStreamingDestinationResponse> &s)
{
    v.always("TableName", s.tableName);
    v.always("StreamArn", s.streamArn);
    v.always("DestinationStatus", s.destinationStatus);
    v.member("UpdateKinesisStreamingConfiguration", s.updateKinesisStreamingConfiguration);
}
template <typename V>
void members(V &v, Of<V, KinesisDataStreamDestination> &s)
{
    v.always("StreamArn", s.streamArn);
    v.always("DestinationStatus", s.destinationStatus);
    v.member("DestinationStatusDescription", s.destinationStatusDescription);
    v.member("ApproximateCreationDateTimePrecision", s.approximateCreationDateTimePrecision);
}
template <typename V>
void members(V &v, Of<V, DescribeKinesisStreamingDestinationRequest> &s)
{
    v.member("TableName", s.tableName);
}
template <typename V>
void members(V &v, Of<V, DescribeKinesisStreamingDestinationResponse> &s)
{
    v.always("TableName", s.tableName);
    v.always("KinesisDataStreamDestinations", s.kinesisDataStreamDestinations);
}

} // namespace core::codec
