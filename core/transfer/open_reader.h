// A reader for a file.

#pragma once

#include "core/transfer/byte_source.h"
#include "core/transfer/file_format.h"
#include "core/transfer/record_reader.h"

#include <filesystem>
#include <memory>

namespace core {

/// Reads a CSV file's header row at once: its failure is the error.
Result<std::unique_ptr<RecordReader>> openReader(std::unique_ptr<ByteSource> source,
                                                 const FileFormat &format);
Result<std::unique_ptr<RecordReader>> openFileReader(const std::filesystem::path &path,
                                                     const FileFormat &format);
/// The format of what is in a file, whatever its name is.
Result<FileFormat> detectFileFormat(const std::filesystem::path &path);

} // namespace core
