// BackupFiles of the embedded database.

#pragma once

#include "core/api/backup_files.h"

#include <memory>

namespace core {

struct Engine;

/// Borrows `engine`.
std::unique_ptr<BackupFiles> makeBackupFiles(Engine &engine);

} // namespace core
