// A file without a name, gone when the program is, however it ends.

#pragma once

#include "core/base/result.h"

#include <cstdio>
#include <filesystem>

namespace core {

/// Open for reading and writing; the caller closes it. IoError where the folder takes no files.
Result<std::FILE *> openTemporaryFile(const std::filesystem::path &folder);
/// Of the last call: "A temporary file cannot be written: the disk is full".
Error temporaryFileError(const char *what);

} // namespace core
