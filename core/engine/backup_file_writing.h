// A backup, or a table as it is or was, into a file.

#pragma once

#include "core/api/backup_files.h"

namespace core {

struct Engine;

Result<BackupFileDescription> writeBackupFile(Engine &engine, const BackupFileSource &source,
                                              const std::filesystem::path &path, Progress &progress);

} // namespace core
