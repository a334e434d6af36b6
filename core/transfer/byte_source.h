// Where a reader's bytes come from: a file, or a text in memory.

#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace core {

/// One pass from the first byte to the last. One thread at a time.
class ByteSource
{
public:
    virtual ~ByteSource() = default;

    /// Up to `size` bytes; 0: the end.
    virtual Result<std::size_t> read(char *buffer, std::size_t size) = 0;
    /// Of all bytes, for progress; what a growing file holds later is read too.
    virtual std::uint64_t sizeBytes() const = 0;
};

/// IoError where it is not a file that can be read; the message names it.
Result<std::unique_ptr<ByteSource>> openFileSource(const std::filesystem::path &path);
std::unique_ptr<ByteSource> memorySource(std::string bytes);

} // namespace core
