// BackupFiles of the embedded database, and files that are opened by themselves.

#pragma once

#include "core/api/backup_files.h"

#include <memory>

namespace core {

struct Engine;

/// As BackupFiles::openBackupFile(), without a database at hand.
Result<std::unique_ptr<Client>> openBackupFile(const std::filesystem::path &path);
/// Borrows `engine`.
std::unique_ptr<BackupFiles> makeBackupFiles(Engine &engine);

} // namespace core
