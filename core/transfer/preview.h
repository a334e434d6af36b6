// A first look at a file before it is imported. Reads no more than its first megabytes, whatever its size.

#pragma once

#include "core/transfer/column_mapping.h"
#include "core/transfer/file_format.h"
#include "core/transfer/record_reader.h"

#include <filesystem>
#include <optional>

namespace core {

struct FilePreview
{
    FileFormat format;
    std::vector<std::string>
        columns; // CSV: the header; JSON: the attributes of the first items, as they appear
    std::vector<FileRecord> records;   // the first ones, refused ones too
    std::optional<Error> failure;      // why reading ended among them
    std::uint64_t textBytes = 0;       // an estimate, where the file is packed
    std::uint64_t recordsEstimate = 0; // exact where isComplete
    bool isComplete = false;           // the records are all there are
};

constexpr std::size_t kPreviewRecords = 200;
constexpr std::uint64_t kPreviewBytesMax = std::uint64_t(16)
                                           << 20; // read of the file, for more records than that

/// `format`: as chosen by a person; otherwise it is detected. Blocks for the time of reading a megabyte.
Result<FilePreview> previewFile(const std::filesystem::path &path,
                                const std::optional<FileFormat> &format = {},
                                std::size_t recordsMax = kPreviewRecords);

} // namespace core
