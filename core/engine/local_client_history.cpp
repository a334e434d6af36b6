// LocalClient's operations on what happens in time: streams, time to live, backups, exports and imports.

#include "core/engine/background.h"
#include "core/engine/backups.h"
#include "core/engine/continuous_backups.h"
#include "core/engine/engine.h"
#include "core/engine/exports.h"
#include "core/engine/imports.h"
#include "core/engine/local_client.h"
#include "core/engine/point_in_time_restore.h"
#include "core/engine/streams.h"
#include "core/engine/time_to_live.h"

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

Result<UpdateTimeToLiveResponse> LocalClient::updateTimeToLive(const UpdateTimeToLiveRequest &request)
{
    return core::updateTimeToLive(*m_engine, request);
}

Result<DescribeTimeToLiveResponse> LocalClient::describeTimeToLive(const DescribeTimeToLiveRequest &request)
{
    return core::describeTimeToLive(*m_engine, request);
}

Result<UpdateContinuousBackupsResponse>
LocalClient::updateContinuousBackups(const UpdateContinuousBackupsRequest &request)
{
    return core::updateContinuousBackups(*m_engine, request);
}

Result<DescribeContinuousBackupsResponse>
LocalClient::describeContinuousBackups(const DescribeContinuousBackupsRequest &request)
{
    return core::describeContinuousBackups(*m_engine, request);
}

Result<CreateBackupResponse> LocalClient::createBackup(const CreateBackupRequest &request)
{
    return core::createBackup(*m_engine, request);
}

Result<DeleteBackupResponse> LocalClient::deleteBackup(const DeleteBackupRequest &request)
{
    return core::deleteBackup(*m_engine, request);
}

Result<DescribeBackupResponse> LocalClient::describeBackup(const DescribeBackupRequest &request)
{
    return core::describeBackup(*m_engine, request);
}

Result<ListBackupsResponse> LocalClient::listBackups(const ListBackupsRequest &request)
{
    return core::listBackups(*m_engine, request);
}

Result<RestoreTableFromBackupResponse>
LocalClient::restoreTableFromBackup(const RestoreTableFromBackupRequest &request)
{
    return core::restoreTableFromBackup(*m_engine, request);
}

Result<RestoreTableToPointInTimeResponse>
LocalClient::restoreTableToPointInTime(const RestoreTableToPointInTimeRequest &request)
{
    return core::restoreTableToPointInTime(*m_engine, request);
}

Result<ExportTableToPointInTimeResponse>
LocalClient::exportTableToPointInTime(const ExportTableToPointInTimeRequest &request)
{
    return core::exportTableToPointInTime(*m_engine, request);
}

Result<DescribeExportResponse> LocalClient::describeExport(const DescribeExportRequest &request)
{
    return core::describeExport(*m_engine, request);
}

Result<ListExportsResponse> LocalClient::listExports(const ListExportsRequest &request)
{
    return core::listExports(*m_engine, request);
}

Result<ImportTableResponse> LocalClient::importTable(const ImportTableRequest &request)
{
    return core::importTable(*m_engine, request);
}

Result<DescribeImportResponse> LocalClient::describeImport(const DescribeImportRequest &request)
{
    return core::describeImport(*m_engine, request);
}

Result<ListImportsResponse> LocalClient::listImports(const ListImportsRequest &request)
{
    return core::listImports(*m_engine, request);
}

Result<void> LocalClient::maintain(const Progress &progress)
{
    return core::maintain(*m_engine, m_engine->clock.now(), progress);
}

} // namespace core
