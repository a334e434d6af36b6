#include "core/api/client.h"

// The defaults of the operations that a client may lack.
#define TABLEWRIGHT_LACKS(Name, method)                                                                      \
    Result<Name##Response> Client::method(const Name##Request &)                                             \
    {                                                                                                        \
        return unknownOperation(#Name);                                                                      \
    }

namespace core {

TABLEWRIGHT_LACKS(UpdateTimeToLive, updateTimeToLive)
TABLEWRIGHT_LACKS(DescribeTimeToLive, describeTimeToLive)
TABLEWRIGHT_LACKS(UpdateContinuousBackups, updateContinuousBackups)
TABLEWRIGHT_LACKS(DescribeContinuousBackups, describeContinuousBackups)
TABLEWRIGHT_LACKS(CreateBackup, createBackup)
TABLEWRIGHT_LACKS(DeleteBackup, deleteBackup)
TABLEWRIGHT_LACKS(DescribeBackup, describeBackup)
TABLEWRIGHT_LACKS(ListBackups, listBackups)
TABLEWRIGHT_LACKS(RestoreTableFromBackup, restoreTableFromBackup)
TABLEWRIGHT_LACKS(RestoreTableToPointInTime, restoreTableToPointInTime)
TABLEWRIGHT_LACKS(ExportTableToPointInTime, exportTableToPointInTime)
TABLEWRIGHT_LACKS(DescribeExport, describeExport)
TABLEWRIGHT_LACKS(ListExports, listExports)
TABLEWRIGHT_LACKS(ImportTable, importTable)
TABLEWRIGHT_LACKS(DescribeImport, describeImport)
TABLEWRIGHT_LACKS(ListImports, listImports)
TABLEWRIGHT_LACKS(ListStreams, listStreams)
TABLEWRIGHT_LACKS(DescribeStream, describeStream)
TABLEWRIGHT_LACKS(GetShardIterator, getShardIterator)
TABLEWRIGHT_LACKS(GetRecords, getRecords)
TABLEWRIGHT_LACKS(TagResource, tagResource)
TABLEWRIGHT_LACKS(UntagResource, untagResource)
TABLEWRIGHT_LACKS(ListTagsOfResource, listTagsOfResource)
TABLEWRIGHT_LACKS(PutResourcePolicy, putResourcePolicy)
TABLEWRIGHT_LACKS(GetResourcePolicy, getResourcePolicy)
TABLEWRIGHT_LACKS(DeleteResourcePolicy, deleteResourcePolicy)
TABLEWRIGHT_LACKS(DescribeLimits, describeLimits)
TABLEWRIGHT_LACKS(DescribeEndpoints, describeEndpoints)
TABLEWRIGHT_LACKS(UpdateContributorInsights, updateContributorInsights)
TABLEWRIGHT_LACKS(DescribeContributorInsights, describeContributorInsights)
TABLEWRIGHT_LACKS(ListContributorInsights, listContributorInsights)
TABLEWRIGHT_LACKS(CreateGlobalTable, createGlobalTable)
TABLEWRIGHT_LACKS(DescribeGlobalTable, describeGlobalTable)
TABLEWRIGHT_LACKS(DescribeGlobalTableSettings, describeGlobalTableSettings)
TABLEWRIGHT_LACKS(ListGlobalTables, listGlobalTables)
TABLEWRIGHT_LACKS(UpdateGlobalTable, updateGlobalTable)
TABLEWRIGHT_LACKS(UpdateGlobalTableSettings, updateGlobalTableSettings)
TABLEWRIGHT_LACKS(DescribeTableReplicaAutoScaling, describeTableReplicaAutoScaling)
TABLEWRIGHT_LACKS(UpdateTableReplicaAutoScaling, updateTableReplicaAutoScaling)
TABLEWRIGHT_LACKS(EnableKinesisStreamingDestination, enableKinesisStreamingDestination)
TABLEWRIGHT_LACKS(DisableKinesisStreamingDestination, disableKinesisStreamingDestination)
TABLEWRIGHT_LACKS(UpdateKinesisStreamingDestination, updateKinesisStreamingDestination)
TABLEWRIGHT_LACKS(DescribeKinesisStreamingDestination, describeKinesisStreamingDestination)
TABLEWRIGHT_LACKS(ExecuteStatement, executeStatement)
TABLEWRIGHT_LACKS(BatchExecuteStatement, batchExecuteStatement)
TABLEWRIGHT_LACKS(ExecuteTransaction, executeTransaction)

} // namespace core
