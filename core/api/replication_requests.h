// Operations on what lies beyond one region: global tables, auto scaling of their replicas, Kinesis streams.
// Of the settings of replicas only what names and describes them is here.

#pragma once

#include "core/api/schema.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace core {

// ---- global tables

/// What a request says of one replica.
struct ReplicaName
{
    std::string regionName;
};
/// At most one of the two in a valid update.
struct ReplicaUpdate
{
    std::optional<ReplicaName> create;
    std::optional<ReplicaName> remove;
};

enum class GlobalTableStatus : std::uint8_t { Creating, Active, Deleting, Updating };
struct GlobalTableDescription
{
    std::vector<ReplicaName> replicationGroup;
    std::string globalTableArn;
    std::int64_t creationDateTimeMicros = 0;
    GlobalTableStatus globalTableStatus = GlobalTableStatus::Active;
    std::string globalTableName;
};

struct CreateGlobalTableRequest
{
    std::optional<std::string> globalTableName;
    std::optional<std::vector<ReplicaName>> replicationGroup;
};
struct CreateGlobalTableResponse
{
    GlobalTableDescription globalTableDescription;
};

struct DescribeGlobalTableRequest
{
    std::optional<std::string> globalTableName;
};
struct DescribeGlobalTableResponse
{
    GlobalTableDescription globalTableDescription;
};

struct UpdateGlobalTableRequest
{
    std::optional<std::string> globalTableName;
    std::optional<std::vector<ReplicaUpdate>> replicaUpdates;
};
struct UpdateGlobalTableResponse
{
    GlobalTableDescription globalTableDescription;
};

struct ListGlobalTablesRequest
{
    std::optional<std::string> exclusiveStartGlobalTableName;
    std::optional<std::int64_t> limit;
    std::optional<std::string> regionName;
};
struct GlobalTable
{
    std::string globalTableName;
    std::vector<ReplicaName> replicationGroup;
};
struct ListGlobalTablesResponse
{
    std::vector<GlobalTable> globalTables;
    std::optional<std::string> lastEvaluatedGlobalTableName;
};

struct ReplicaSettingsDescription
{
    std::string regionName;
    std::string replicaStatus;
};
struct DescribeGlobalTableSettingsRequest
{
    std::optional<std::string> globalTableName;
};
struct DescribeGlobalTableSettingsResponse
{
    std::string globalTableName;
    std::vector<ReplicaSettingsDescription> replicaSettings;
};
struct UpdateGlobalTableSettingsRequest
{
    std::optional<std::string> globalTableName;
    std::optional<BillingMode> globalTableBillingMode;
    std::optional<std::int64_t> globalTableProvisionedWriteCapacityUnits;
};
using UpdateGlobalTableSettingsResponse = DescribeGlobalTableSettingsResponse;

// ---- auto scaling of replicas

struct TableAutoScalingDescription
{
    std::string tableName;
    TableStatus tableStatus = TableStatus::Active;
    std::vector<ReplicaSettingsDescription> replicas;
};
struct DescribeTableReplicaAutoScalingRequest
{
    std::optional<std::string> tableName;
};
struct DescribeTableReplicaAutoScalingResponse
{
    TableAutoScalingDescription tableAutoScalingDescription;
};
struct UpdateTableReplicaAutoScalingRequest
{
    std::optional<std::string> tableName;
};
struct UpdateTableReplicaAutoScalingResponse
{
    TableAutoScalingDescription tableAutoScalingDescription;
};

// ---- Kinesis streams

enum class KinesisDestinationStatus : std::uint8_t {
    Enabling,
    Active,
    Disabling,
    Disabled,
    EnableFailed,
    Updating
};
enum class TimePrecision : std::uint8_t { Millisecond, Microsecond };
struct KinesisStreamingConfiguration
{
    std::optional<TimePrecision> approximateCreationDateTimePrecision;
};

struct EnableKinesisStreamingDestinationRequest
{
    std::optional<std::string> tableName;
    std::optional<std::string> streamArn;
    std::optional<KinesisStreamingConfiguration> enableKinesisStreamingConfiguration;
};
struct EnableKinesisStreamingDestinationResponse
{
    std::string tableName;
    std::string streamArn;
    KinesisDestinationStatus destinationStatus = KinesisDestinationStatus::Enabling;
    std::optional<KinesisStreamingConfiguration> enableKinesisStreamingConfiguration;
};

struct DisableKinesisStreamingDestinationRequest
{
    std::optional<std::string> tableName;
    std::optional<std::string> streamArn;
    std::optional<KinesisStreamingConfiguration> enableKinesisStreamingConfiguration;
};
struct DisableKinesisStreamingDestinationResponse
{
    std::string tableName;
    std::string streamArn;
    KinesisDestinationStatus destinationStatus = KinesisDestinationStatus::Disabling;
    std::optional<KinesisStreamingConfiguration> enableKinesisStreamingConfiguration;
};

struct UpdateKinesisStreamingDestinationRequest
{
    std::optional<std::string> tableName;
    std::optional<std::string> streamArn;
    std::optional<KinesisStreamingConfiguration> updateKinesisStreamingConfiguration;
};
struct UpdateKinesisStreamingDestinationResponse
{
    std::string tableName;
    std::string streamArn;
    KinesisDestinationStatus destinationStatus = KinesisDestinationStatus::Updating;
    std::optional<KinesisStreamingConfiguration> updateKinesisStreamingConfiguration;
};

struct KinesisDataStreamDestination
{
    std::string streamArn;
    KinesisDestinationStatus destinationStatus = KinesisDestinationStatus::Active;
    std::optional<std::string> destinationStatusDescription;
    std::optional<TimePrecision> approximateCreationDateTimePrecision;
};
struct DescribeKinesisStreamingDestinationRequest
{
    std::optional<std::string> tableName;
};
struct DescribeKinesisStreamingDestinationResponse
{
    std::string tableName;
    std::vector<KinesisDataStreamDestination> kinesisDataStreamDestinations;
};

} // namespace core
