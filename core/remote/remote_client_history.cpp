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

Result<CreateBackupResponse> RemoteClient::createBackup(const CreateBackupRequest &request)
{
    return call<CreateBackupResponse>(request);
}

Result<DeleteBackupResponse> RemoteClient::deleteBackup(const DeleteBackupRequest &request)
{
    return call<DeleteBackupResponse>(request);
}

Result<DescribeBackupResponse> RemoteClient::describeBackup(const DescribeBackupRequest &request)
{
    return call<DescribeBackupResponse>(request);
}

Result<ListBackupsResponse> RemoteClient::listBackups(const ListBackupsRequest &request)
{
    return call<ListBackupsResponse>(request);
}

Result<RestoreTableFromBackupResponse>
RemoteClient::restoreTableFromBackup(const RestoreTableFromBackupRequest &request)
{
    return call<RestoreTableFromBackupResponse>(request);
}

Result<RestoreTableToPointInTimeResponse>
RemoteClient::restoreTableToPointInTime(const RestoreTableToPointInTimeRequest &request)
{
    return call<RestoreTableToPointInTimeResponse>(request);
}

Result<ExportTableToPointInTimeResponse>
RemoteClient::exportTableToPointInTime(const ExportTableToPointInTimeRequest &request)
{
    return call<ExportTableToPointInTimeResponse>(request);
}

Result<DescribeExportResponse> RemoteClient::describeExport(const DescribeExportRequest &request)
{
    return call<DescribeExportResponse>(request);
}

Result<ListExportsResponse> RemoteClient::listExports(const ListExportsRequest &request)
{
    return call<ListExportsResponse>(request);
}

Result<ImportTableResponse> RemoteClient::importTable(const ImportTableRequest &request)
{
    return call<ImportTableResponse>(request);
}

Result<DescribeImportResponse> RemoteClient::describeImport(const DescribeImportRequest &request)
{
    return call<DescribeImportResponse>(request);
}

Result<ListImportsResponse> RemoteClient::listImports(const ListImportsRequest &request)
{
    return call<ListImportsResponse>(request);
}

} // namespace core
