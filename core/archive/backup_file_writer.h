// Writes a backup file: a header, rows in the order of their keys, an index of them. What the header, the
// keys and the values mean is the caller's affair. Layout: README.md.

#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace core {

struct BackupFileTotals
{
    std::uint64_t items = 0;
    std::uint64_t itemBytes = 0;
    std::uint64_t fileBytes = 0;
    std::string sha256; // hexadecimal, of all but the footer
};

/// One thread at a time. Memory depends on neither rows nor file. Without commit() nothing is left behind,
/// and a file that was there before stays as it was.
class BackupFileWriter
{
public:
    static Result<BackupFileWriter> create(const std::filesystem::path &path, std::string_view header);
    BackupFileWriter(BackupFileWriter &&) noexcept;
    BackupFileWriter &operator=(BackupFileWriter &&) = delete;
    ~BackupFileWriter();

    /// Requires that `key` is not empty and behind all keys before it.
    Result<void> append(std::string_view key, std::string_view value, std::uint64_t itemBytes);
    /// Puts the file on disk and in its place.
    Result<BackupFileTotals> commit();

private:
    struct Private;
    explicit BackupFileWriter(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace core
