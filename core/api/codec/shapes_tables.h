// Shapes of tables and of the operations on them: see shapes.h. Private to core/api/codec.

#pragma once

#include "core/api/codec/fields.h"
#include "core/api/requests.h"

namespace core::codec {

// ---- schema

template <typename V>
void members(V &v, Of<V, AttributeDefinition> &s)
{
    v.required("AttributeName", s.attributeName);
    v.required("AttributeType", s.attributeType);
}

template <typename V>
void members(V &v, Of<V, KeySchemaElement> &s)
{
    v.required("AttributeName", s.attributeName);
    v.required("KeyType", s.keyType);
}

template <typename V>
void members(V &v, Of<V, Projection> &s)
{
    v.member("ProjectionType", s.projectionType);
    v.member("NonKeyAttributes", s.nonKeyAttributes);
}

template <typename V>
void members(V &v, Of<V, ProvisionedThroughput> &s)
{
    v.required("ReadCapacityUnits", Long{s.readCapacityUnits});
    v.required("WriteCapacityUnits", Long{s.writeCapacityUnits});
}

template <typename V, typename T, typename Changes>
void members(V &v, const DescribedThroughput<T, Changes> &s)
{
    v.member("LastIncreaseDateTime", Seconds{s.changes.lastIncreaseDateTimeMicros});
    v.member("LastDecreaseDateTime", Seconds{s.changes.lastDecreaseDateTimeMicros});
    v.always("NumberOfDecreasesToday", Long{s.changes.numberOfDecreasesToday});
    v.required("ReadCapacityUnits", Long{inside(s.throughput).readCapacityUnits});
    v.required("WriteCapacityUnits", Long{inside(s.throughput).writeCapacityUnits});
}

template <typename V, typename T, typename Status>
void members(V &v, const DescribedWarmThroughput<T, Status> &s)
{
    v.member("ReadUnitsPerSecond", inside(s.throughput).readUnitsPerSecond);
    v.member("WriteUnitsPerSecond", inside(s.throughput).writeUnitsPerSecond);
    v.always("Status", s.status);
}

template <typename V, typename T, typename Micros>
void members(V &v, const Summary<T, Micros> &s)
{
    v.member(s.name, s.value);
    v.member(s.timeName, Seconds{s.micros});
}

template <typename V>
void members(V &v, Of<V, OnDemandThroughput> &s)
{
    v.member("MaxReadRequestUnits", s.maxReadRequestUnits);
    v.member("MaxWriteRequestUnits", s.maxWriteRequestUnits);
}

template <typename V>
void members(V &v, Of<V, WarmThroughput> &s)
{
    v.member("ReadUnitsPerSecond", s.readUnitsPerSecond);
    v.member("WriteUnitsPerSecond", s.writeUnitsPerSecond);
}

template <typename V>
void members(V &v, Of<V, StreamSpecification> &s)
{
    v.required("StreamEnabled", s.streamEnabled);
    v.member("StreamViewType", s.streamViewType);
}

template <typename V>
void members(V &v, Of<V, SseSpecification> &s)
{
    v.member("Enabled", s.enabled);
    v.member("SSEType", s.sseType);
    v.member("KMSMasterKeyId", s.kmsMasterKeyId);
}

template <typename V>
void members(V &v, Of<V, SseDescription> &s)
{
    v.always("Status", s.status);
    v.member("SSEType", s.sseType);
    v.member("KMSMasterKeyArn", s.kmsMasterKeyArn);
}

template <typename V>
void members(V &v, Of<V, Tag> &s)
{
    v.required("Key", s.key);
    v.required("Value", s.value);
}

template <typename V>
void members(V &v, Of<V, RegionAction> &s)
{
    v.required("RegionName", s.regionName);
}

template <typename V>
void members(V &v, Of<V, ReplicationGroupUpdate> &s)
{
    v.member("Create", s.create);
    v.member("Update", s.update);
    v.member("Delete", s.remove);
}

template <typename V>
void members(V &v, Of<V, GlobalTableWitnessUpdate> &s)
{
    v.member("Create", s.create);
    v.member("Delete", s.remove);
}

template <typename V>
void members(V &v, Of<V, SearchSchemaElement> &s)
{
    v.required("AttributeName", s.attributeName);
    v.required("SearchSchemaElementType", s.searchSchemaElementType);
}

template <typename V>
void members(V &v, Of<V, VectorIndex> &s)
{
    v.required("IndexName", s.indexName);
    v.required("VectorAttribute", wrapped("AttributeName", s.vectorAttributeName));
    v.member("SearchSchema", s.searchSchema);
    v.required("Projection", s.projection);
    v.required("Dimensions", Long{s.dimensions});
    v.required("DistanceFunction", s.distanceFunction);
}

template <typename V>
void members(V &v, Of<V, VectorIndexUpdate> &s)
{
    v.member("Create", s.create);
    v.member("Delete", wrapped("IndexName", s.remove));
}

template <typename V>
void members(V &v, Of<V, LocalSecondaryIndex> &s)
{
    v.required("IndexName", s.indexName);
    v.required("KeySchema", s.keySchema);
    v.required("Projection", s.projection);
}

template <typename V>
void members(V &v, Of<V, GlobalSecondaryIndex> &s)
{
    v.required("IndexName", s.indexName);
    v.required("KeySchema", s.keySchema);
    v.required("Projection", s.projection);
    v.member("ProvisionedThroughput", s.provisionedThroughput);
    v.member("OnDemandThroughput", s.onDemandThroughput);
    v.member("WarmThroughput", s.warmThroughput);
}

template <typename V>
void members(V &v, Of<V, IndexDescription> &s)
{
    v.always("IndexName", s.indexName);
    v.always("KeySchema", s.keySchema);
    v.always("Projection", s.projection);
    if (s.isGlobal) {
        v.always("IndexStatus", s.indexStatus);
        v.member("Backfilling", s.backfilling);
        v.member("ProvisionedThroughput", DescribedThroughput{s.provisionedThroughput, s.throughputChanges});
        v.member("OnDemandThroughput", s.onDemandThroughput);
        v.member("WarmThroughput", DescribedWarmThroughput{s.warmThroughput, s.warmThroughputStatus});
    }
    v.always("IndexSizeBytes", s.indexSizeBytes);
    v.always("ItemCount", s.itemCount);
    v.always("IndexArn", s.indexArn);
}

template <typename V>
void members(V &v, Of<V, RestoreSummary> &s)
{
    v.member("SourceBackupArn", s.sourceBackupArn);
    v.member("SourceTableArn", s.sourceTableArn);
    v.always("RestoreDateTime", Seconds{s.restoreDateTimeMicros});
    v.always("RestoreInProgress", s.restoreInProgress);
}

template <typename V>
void members(V &v, Of<V, TableDescription> &s)
{
    v.member("AttributeDefinitions", s.attributeDefinitions);
    v.always("TableName", s.tableName);
    v.member("KeySchema", s.keySchema);
    v.always("TableStatus", s.tableStatus);
    v.member("CreationDateTime", Seconds{s.creationDateTimeMicros});
    v.always("ProvisionedThroughput", DescribedThroughput{s.provisionedThroughput, s.throughputChanges});
    v.always("TableSizeBytes", s.tableSizeBytes);
    v.always("ItemCount", s.itemCount);
    v.always("TableArn", s.tableArn);
    v.always("TableId", s.tableId);
    v.member("BillingModeSummary", Summary{"BillingMode", s.billingMode, "LastUpdateToPayPerRequestDateTime",
                                           s.lastUpdateToPayPerRequestMicros});
    v.member("LocalSecondaryIndexes", IndexList{s.localSecondaryIndexes, false});
    v.member("GlobalSecondaryIndexes", IndexList{s.globalSecondaryIndexes, true});
    v.member("StreamSpecification", s.streamSpecification);
    v.member("LatestStreamLabel", s.latestStreamLabel);
    v.member("LatestStreamArn", s.latestStreamArn);
    v.member("RestoreSummary", s.restoreSummary);
    v.member("SSEDescription", s.sseDescription);
    v.member("TableClassSummary",
             Summary{"TableClass", s.tableClass, "LastUpdateDateTime", s.tableClassUpdateMicros});
    v.always("DeletionProtectionEnabled", s.deletionProtectionEnabled);
    v.member("OnDemandThroughput", s.onDemandThroughput);
    v.member("WarmThroughput", DescribedWarmThroughput{s.warmThroughput, s.warmThroughputStatus});
}

// ---- tables

template <typename V>
void members(V &v, Of<V, CreateTableRequest> &s)
{
    v.member("TableName", s.tableName);
    v.required("AttributeDefinitions", s.attributeDefinitions);
    v.member("KeySchema", s.keySchema);
    v.member("LocalSecondaryIndexes", s.localSecondaryIndexes);
    v.member("GlobalSecondaryIndexes", s.globalSecondaryIndexes);
    v.member("BillingMode", s.billingMode);
    v.member("ProvisionedThroughput", s.provisionedThroughput);
    v.member("StreamSpecification", s.streamSpecification);
    v.member("SSESpecification", s.sseSpecification);
    v.member("Tags", s.tags);
    v.member("TableClass", s.tableClass);
    v.member("DeletionProtectionEnabled", s.deletionProtectionEnabled);
    v.member("WarmThroughput", s.warmThroughput);
    v.member("ResourcePolicy", s.resourcePolicy);
    v.member("OnDemandThroughput", s.onDemandThroughput);
    v.member("GlobalTableSourceArn", s.globalTable.globalTableSourceArn);
    v.member("GlobalTableSettingsReplicationMode", s.globalTable.settingsReplicationMode);
    v.member("VectorIndexes", s.vectorIndexes);
}

template <typename V>
void members(V &v, Of<V, CreateTableResponse> &s) // and UpdateTable's, DeleteTable's
{
    v.always("TableDescription", s.tableDescription);
}
template <typename V>
void members(V &v, Of<V, UpdateTableResponse> &s)
{
    v.always("TableDescription", s.tableDescription);
}
template <typename V>
void members(V &v, Of<V, DeleteTableResponse> &s)
{
    v.always("TableDescription", s.tableDescription);
}

template <typename V>
void members(V &v, Of<V, DescribeTableRequest> &s)
{
    v.member("TableName", s.tableName);
}
template <typename V>
void members(V &v, Of<V, DescribeTableResponse> &s)
{
    v.always("Table", s.table);
}

template <typename V>
void members(V &v, Of<V, ListTablesRequest> &s)
{
    v.member("ExclusiveStartTableName", s.exclusiveStartTableName);
    v.member("Limit", s.limit);
}
template <typename V>
void members(V &v, Of<V, ListTablesResponse> &s)
{
    v.always("TableNames", s.tableNames);
    v.member("LastEvaluatedTableName", s.lastEvaluatedTableName);
}

template <typename V>
void members(V &v, Of<V, UpdateGlobalSecondaryIndexAction> &s)
{
    v.required("IndexName", s.indexName);
    v.member("ProvisionedThroughput", s.provisionedThroughput);
    v.member("OnDemandThroughput", s.onDemandThroughput);
    v.member("WarmThroughput", s.warmThroughput);
}
template <typename V>
void members(V &v, Of<V, GlobalSecondaryIndexUpdate> &s)
{
    v.member("Update", s.update);
    v.member("Create", s.create);
    v.member("Delete", wrapped("IndexName", s.remove));
}
template <typename V>
void members(V &v, Of<V, UpdateTableRequest> &s)
{
    v.member("TableName", s.tableName);
    v.member("AttributeDefinitions", s.attributeDefinitions);
    v.member("BillingMode", s.billingMode);
    v.member("ProvisionedThroughput", s.provisionedThroughput);
    v.member("GlobalSecondaryIndexUpdates", s.globalSecondaryIndexUpdates);
    v.member("StreamSpecification", s.streamSpecification);
    v.member("SSESpecification", s.sseSpecification);
    v.member("ReplicaUpdates", s.globalTable.replicaUpdates);
    v.member("TableClass", s.tableClass);
    v.member("DeletionProtectionEnabled", s.deletionProtectionEnabled);
    v.member("MultiRegionConsistency", s.globalTable.multiRegionConsistency);
    v.member("GlobalTableWitnessUpdates", s.globalTable.globalTableWitnessUpdates);
    v.member("OnDemandThroughput", s.onDemandThroughput);
    v.member("WarmThroughput", s.warmThroughput);
    v.member("GlobalTableSettingsReplicationMode", s.globalTable.settingsReplicationMode);
    v.member("VectorIndexUpdates", s.vectorIndexUpdates);
}

template <typename V>
void members(V &v, Of<V, DeleteTableRequest> &s)
{
    v.member("TableName", s.tableName);
}

} // namespace core::codec
