// Ours: a backup as a database that is read, without restoring it.

#pragma once

#include "core/api/client.h"

#include <memory>
#include <string>

namespace core {

/// What a PastAccess may be as well. Thread-safe; calls block.
class BackupAccess
{
public:
    virtual ~BackupAccess() = default;

    /// A database with one table, under the name it had and as it was, for reading only; also where that
    /// table is gone. BackupNotFound, also of its reads once the backup was deleted. Must not outlive the
    /// client.
    virtual Result<std::unique_ptr<Client>> openBackup(const std::string &backupArn) = 0;
};

/// nullptr where backups can only be restored.
inline BackupAccess *backupAccessOf(Client &client)
{
    return dynamic_cast<BackupAccess *>(client.past());
}

} // namespace core
