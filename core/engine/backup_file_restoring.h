// A new table from a backup file.

#pragma once

#include "core/api/backup_files.h"

namespace core {

struct Engine;

Result<TableDescription> restoreBackupFile(Engine &engine, const std::filesystem::path &path,
                                           const RestoreBackupFileRequest &request, Progress &progress);

} // namespace core
