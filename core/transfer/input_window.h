// The part of a source that a reader looks at: it grows until one record fits and moves on behind it, so
// memory depends on the largest record and never on the file.

#pragma once

#include "core/transfer/byte_source.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace core {

class InputWindow
{
public:
    static constexpr std::size_t kBlockBytes = std::size_t(1) << 20;
    /// No record is longer: an item is at most 400 KB, and escapes and base64 at most multiply it.
    static constexpr std::size_t kRecordBytesMax = std::size_t(16) << 20;

    explicit InputWindow(std::unique_ptr<ByteSource> source);

    /// What was read and not yet consumed; valid until grow() or consume().
    std::string_view bytes() const { return std::string_view(m_buffer).substr(m_begin, m_end - m_begin); }
    /// Reads on. False at the end of the source, and where reading failed: see error().
    bool grow();
    /// Moves on by `count` bytes. Requires count <= bytes().size().
    void consume(std::size_t count);

    /// Of the first of bytes(), counted from 1.
    std::uint64_t line() const { return m_line; }
    std::uint64_t consumedBytes() const { return m_consumed; }
    std::uint64_t sizeBytes() const { return m_source->sizeBytes(); }
    const std::optional<Error> &error() const { return m_error; }

private:
    const std::unique_ptr<ByteSource> m_source;
    std::string m_buffer;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::uint64_t m_line = 1;
    std::uint64_t m_consumed = 0;
    std::optional<Error> m_error;
};

} // namespace core
