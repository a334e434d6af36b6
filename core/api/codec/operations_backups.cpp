#include "core/api/codec/operation_codec.h"
#include "core/api/codec/shapes_backups.h"

namespace core {

TABLEWRIGHT_REQUEST(CreateBackup)
TABLEWRIGHT_REQUEST(DeleteBackup)
TABLEWRIGHT_REQUEST(DescribeBackup)
TABLEWRIGHT_REQUEST(ListBackups)
TABLEWRIGHT_REQUEST(RestoreTableFromBackup)
TABLEWRIGHT_REQUEST(RestoreTableToPointInTime)

TABLEWRIGHT_RESPONSE(CreateBackupResponse)
TABLEWRIGHT_RESPONSE(DeleteBackupResponse)
TABLEWRIGHT_RESPONSE(DescribeBackupResponse)
TABLEWRIGHT_RESPONSE(ListBackupsResponse)
TABLEWRIGHT_RESPONSE(RestoreTableFromBackupResponse)
TABLEWRIGHT_RESPONSE(RestoreTableToPointInTimeResponse)

std::span<const codec::Operation> codec::backupOperations()
{
    static constexpr Operation kOperations[] = {
        {"CreateBackup", runMethod<&Client::createBackup>},
        {"DeleteBackup", runMethod<&Client::deleteBackup>},
        {"DescribeBackup", runMethod<&Client::describeBackup>},
        {"ListBackups", runMethod<&Client::listBackups>},
        {"RestoreTableFromBackup", runMethod<&Client::restoreTableFromBackup>},
        {"RestoreTableToPointInTime", runMethod<&Client::restoreTableToPointInTime>},
    };
    return kOperations;
}

} // namespace core
