// A backup file as a database that is read only, with the one table that is in it.

#pragma once

#include "core/api/client.h"
#include "core/archive/backup_file_reader.h"
#include "core/engine/backup_file_header.h"
#include "core/engine/engine_options.h"

#include <memory>

namespace core {

/// Reads of items go through past(), at the file's moment.
Result<std::unique_ptr<Client>> makeBackupFileClient(std::unique_ptr<BackupFileReader> file,
                                                     const BackupFileHeader &header,
                                                     const EngineOptions &options);

} // namespace core
