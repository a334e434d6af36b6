#include "core/transfer/input_window.h"

#include <cassert>
#include <cstring>

namespace core {

InputWindow::InputWindow(std::unique_ptr<ByteSource> source)
    : m_source(std::move(source))
{}

bool InputWindow::grow()
{
    if (m_error)
        return false;
    if (m_buffer.size() - m_end < kBlockBytes) {
        // Moving what is left to the front first keeps the buffer as small as the records allow.
        std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
        m_end -= m_begin;
        m_begin = 0;
        if (m_buffer.size() - m_end < kBlockBytes)
            m_buffer.resize(m_end + 2 * kBlockBytes);
    }
    Result<std::size_t> count = m_source->read(m_buffer.data() + m_end, kBlockBytes);
    if (!count) {
        m_error = count.error();
        return false;
    }
    m_end += *count;
    return *count > 0;
}

void InputWindow::consume(std::size_t count)
{
    assert(count <= m_end - m_begin);
    const char *at = m_buffer.data() + m_begin;
    const char *const end = at + count;
    while ((at = static_cast<const char *>(std::memchr(at, '\n', std::size_t(end - at))))) {
        ++m_line;
        ++at;
    }
    m_begin += count;
    m_consumed += count;
}

} // namespace core
