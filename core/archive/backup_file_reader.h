// Reads a backup file: from its start to its end, or in the middle by the index. Layout: README.md.

#pragma once

#include "core/archive/backup_file_writer.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace core {

/// Thread-safe. Every part is checked against its sum when it is read: Corruption says where it is damaged.
class BackupFileReader
{
public:
    /// Reads header, footer and the top of the index. IoError where it cannot be read, InvalidFormat where it
    /// is no backup file or one of a later version, Corruption where it is damaged or cut short.
    static Result<std::unique_ptr<BackupFileReader>> open(const std::filesystem::path &path);
    ~BackupFileReader();

    const std::string &header() const;
    const BackupFileTotals &totals() const; // as the footer says

    /// Reads all of it: every sum, the order of the rows, the index, the totals and the digest. `visit` may
    /// refuse a row. Progress counts the rows.
    Result<void>
    verify(const std::function<Result<void>(std::string_view key, std::string_view value)> &visit,
           Progress &progress) const;

    /// Walks the rows. Not thread-safe; must not outlive the reader.
    class Rows
    {
    public:
        explicit Rows(const BackupFileReader &reader);
        ~Rows();
        bool valid() const; // false at either end, and after an error: ask status()
        std::string_view key() const;
        std::string_view value() const;
        void next();                           // requires valid()
        void previous();                       // requires valid()
        void seek(std::string_view key);       // the first at or behind `key`
        void seekBefore(std::string_view key); // the last before `key`
        void seekToLast();
        Result<void> status() const;

    private:
        struct Private;
        std::unique_ptr<Private> d;
    };

private:
    struct Private;
    explicit BackupFileReader(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace core
