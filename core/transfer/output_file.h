// A file that is whole or not there: written under another name beside its place, and renamed when it is on
// disk.

#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace core {

/// One thread at a time. Without commit() nothing is left behind, and a file that was there before stays as
/// it was.
class OutputFile
{
public:
    static Result<OutputFile> create(const std::filesystem::path &path);
    OutputFile(OutputFile &&) noexcept;
    OutputFile &operator=(OutputFile &&) = delete;
    ~OutputFile();

    Result<void> append(std::string_view bytes);
    /// Puts what was written on disk and in its place, and that on disk, too.
    Result<void> commit();
    std::uint64_t writtenBytes() const;

private:
    struct Private;
    explicit OutputFile(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

/// A nameless file for what must be kept until an export's header is known; gone when it is destroyed.
class SpoolFile
{
public:
    /// In `folder`, so that it takes space where the result will.
    static Result<SpoolFile> create(const std::filesystem::path &folder);
    SpoolFile(SpoolFile &&) noexcept;
    SpoolFile &operator=(SpoolFile &&) = delete;
    ~SpoolFile();

    Result<void> append(std::string_view bytes);
    /// Ends the writing: reads start at the first byte.
    Result<void> rewind();
    /// Fills `bytes`. False at the end.
    Result<bool> read(std::string &bytes, std::size_t size);

private:
    struct Private;
    explicit SpoolFile(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace core
