// Backups on demand, and restoring from them.

#pragma once

#include "core/api/requests.h"
#include "core/base/clock.h"
#include "core/base/result.h"

namespace core {

struct Engine;

Result<CreateBackupResponse> createBackup(Engine &engine, const CreateBackupRequest &request);
Result<DescribeBackupResponse> describeBackup(const Engine &engine, const DescribeBackupRequest &request);
Result<ListBackupsResponse> listBackups(const Engine &engine, const ListBackupsRequest &request);
Result<DeleteBackupResponse> deleteBackup(Engine &engine, const DeleteBackupRequest &request);
Result<RestoreTableFromBackupResponse> restoreTableFromBackup(Engine &engine,
                                                              const RestoreTableFromBackupRequest &request);

/// Those that end by themselves.
Result<void> removeExpiredBackups(Engine &engine, UnixMicros now);

} // namespace core
