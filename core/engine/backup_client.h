// A backup as a database with one table, for reading only, without restoring it.

#pragma once

#include "core/api/client.h"
#include "core/engine/table_backups.h"

#include <memory>

namespace core {

struct Engine;

/// `engine` must outlive it. BackupNotFound where there is no such backup.
Result<std::unique_ptr<Client>> openBackup(const Engine &engine, const std::string &backupArn);

} // namespace core
