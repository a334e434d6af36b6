#include "core/api/codec/operation_codec.h"
#include "core/api/codec/shapes_replication.h"

namespace core {

TABLEWRIGHT_REQUEST(CreateGlobalTable)
TABLEWRIGHT_REQUEST(DescribeContributorInsights)
TABLEWRIGHT_REQUEST(DescribeGlobalTable)
TABLEWRIGHT_REQUEST(DescribeGlobalTableSettings)
TABLEWRIGHT_REQUEST(DescribeKinesisStreamingDestination)
TABLEWRIGHT_REQUEST(DescribeTableReplicaAutoScaling)
TABLEWRIGHT_REQUEST(DisableKinesisStreamingDestination)
TABLEWRIGHT_REQUEST(EnableKinesisStreamingDestination)
TABLEWRIGHT_REQUEST(ListContributorInsights)
TABLEWRIGHT_REQUEST(ListGlobalTables)
TABLEWRIGHT_REQUEST(UpdateContributorInsights)
TABLEWRIGHT_REQUEST(UpdateGlobalTable)
TABLEWRIGHT_REQUEST(UpdateGlobalTableSettings)
TABLEWRIGHT_REQUEST(UpdateKinesisStreamingDestination)
TABLEWRIGHT_REQUEST(UpdateTableReplicaAutoScaling)

TABLEWRIGHT_RESPONSE(CreateGlobalTableResponse)
TABLEWRIGHT_RESPONSE(DescribeContributorInsightsResponse)
TABLEWRIGHT_RESPONSE(DescribeGlobalTableResponse)
TABLEWRIGHT_RESPONSE(DescribeGlobalTableSettingsResponse)
TABLEWRIGHT_RESPONSE(DescribeKinesisStreamingDestinationResponse)
TABLEWRIGHT_RESPONSE(DescribeTableReplicaAutoScalingResponse)
TABLEWRIGHT_RESPONSE(DisableKinesisStreamingDestinationResponse)
TABLEWRIGHT_RESPONSE(EnableKinesisStreamingDestinationResponse)
TABLEWRIGHT_RESPONSE(ListContributorInsightsResponse)
TABLEWRIGHT_RESPONSE(ListGlobalTablesResponse)
TABLEWRIGHT_RESPONSE(UpdateContributorInsightsResponse)
TABLEWRIGHT_RESPONSE(UpdateGlobalTableResponse)
TABLEWRIGHT_RESPONSE(UpdateKinesisStreamingDestinationResponse)
TABLEWRIGHT_RESPONSE(UpdateTableReplicaAutoScalingResponse)

namespace codec {

std::span<const Operation> replicationOperations()
{
    static constexpr Operation kOperations[] = {
        {"CreateGlobalTable", runMethod<&Client::createGlobalTable>},
        {"DescribeContributorInsights", runMethod<&Client::describeContributorInsights>},
        {"DescribeGlobalTable", runMethod<&Client::describeGlobalTable>},
        {"DescribeGlobalTableSettings", runMethod<&Client::describeGlobalTableSettings>},
        {"DescribeKinesisStreamingDestination", runMethod<&Client::describeKinesisStreamingDestination>},
        {"DescribeTableReplicaAutoScaling", runMethod<&Client::describeTableReplicaAutoScaling>},
        {"DisableKinesisStreamingDestination", runMethod<&Client::disableKinesisStreamingDestination>},
        {"EnableKinesisStreamingDestination", runMethod<&Client::enableKinesisStreamingDestination>},
        {"ListContributorInsights", runMethod<&Client::listContributorInsights>},
        {"ListGlobalTables", runMethod<&Client::listGlobalTables>},
        {"UpdateContributorInsights", runMethod<&Client::updateContributorInsights>},
        {"UpdateGlobalTable", runMethod<&Client::updateGlobalTable>},
        {"UpdateGlobalTableSettings", runMethod<&Client::updateGlobalTableSettings>},
        {"UpdateKinesisStreamingDestination", runMethod<&Client::updateKinesisStreamingDestination>},
        {"UpdateTableReplicaAutoScaling", runMethod<&Client::updateTableReplicaAutoScaling>},
    };
    return kOperations;
}

} // namespace codec
} // namespace core
