// Bytes that arrive at one end and are used up at the other.

#pragma once

#include <cstring>
#include <memory>
#include <string_view>

namespace core::wire {

class ByteBuffer
{
public:
    std::string_view view() const { return {m_bytes.get() + m_begin, m_end - m_begin}; }
    bool empty() const { return m_begin == m_end; }
    std::size_t capacity() const { return m_capacity; }

    /// Where the next bytes go; at least `least` of them fit, room() at most. What was there may move.
    char *prepare(std::size_t least)
    {
        if (m_capacity - m_end >= least)
            return m_bytes.get() + m_end;
        const std::size_t size = m_end - m_begin;
        std::size_t capacity = m_capacity == 0 ? kBytesFirst : m_capacity;
        while (capacity - size < least)
            capacity *= 2;
        if (capacity == m_capacity) {
            std::memmove(m_bytes.get(), m_bytes.get() + m_begin, size);
        } else {
            auto bytes = std::make_unique_for_overwrite<char[]>(capacity);
            if (size > 0)
                std::memcpy(bytes.get(), m_bytes.get() + m_begin, size);
            m_bytes = std::move(bytes);
            m_capacity = capacity;
        }
        m_begin = 0;
        m_end = size;
        return m_bytes.get() + m_end;
    }
    std::size_t room() const { return m_capacity - m_end; }
    /// `count` bytes were written to where prepare() said.
    void added(std::size_t count) { m_end += count; }
    /// The first `count` bytes are used up.
    void consume(std::size_t count)
    {
        m_begin += count;
        if (m_begin == m_end)
            m_begin = m_end = 0;
    }
    /// Gives a large empty buffer back.
    void release()
    {
        if (empty() && m_capacity > kBytesKept)
            *this = ByteBuffer();
    }

    static constexpr std::size_t kBytesFirst = 4 * 1024;
    static constexpr std::size_t kBytesKept = 64 * 1024;

private:
    std::unique_ptr<char[]> m_bytes;
    std::size_t m_capacity = 0;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
};

} // namespace core::wire
