// A source that gives its bytes in small pieces, so that every record crosses the border of a block.

#pragma once

#include "core/transfer/byte_source.h"

#include <algorithm>
#include <cstring>

class TrickleSource final : public core::ByteSource
{
public:
    TrickleSource(std::string bytes, std::size_t pieceBytes)
        : m_bytes(std::move(bytes))
        , m_pieceBytes(pieceBytes)
    {}

    /// Reading fails when this many bytes were read.
    void failAt(std::size_t offset) { m_failAt = offset; }

    core::Result<std::size_t> read(char *buffer, std::size_t size) override
    {
        if (m_at >= m_failAt)
            return core::Error::io("Input/output error");
        const std::size_t count = std::min({size, m_pieceBytes, m_bytes.size() - m_at});
        std::memcpy(buffer, m_bytes.data() + m_at, count);
        m_at += count;
        return count;
    }
    std::uint64_t sizeBytes() const override { return m_bytes.size(); }

private:
    const std::string m_bytes;
    const std::size_t m_pieceBytes;
    std::size_t m_at = 0;
    std::size_t m_failAt = std::string::npos;
};
