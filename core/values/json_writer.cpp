#include "core/values/json_writer.h"

namespace core {

void JsonWriter::key(std::string_view name)
{
    separate();
    appendJsonString(m_text, name);
    m_text += ':';
    if (m_layout == JsonLayout::Indented)
        m_text += ' ';
    m_afterKey = true;
}

void JsonWriter::string(std::string_view text)
{
    separate();
    appendJsonString(m_text, text);
}

void JsonWriter::raw(std::string_view json)
{
    separate();
    m_text += json;
}

void JsonWriter::open(char c)
{
    separate();
    m_text += c;
    ++m_depth;
    m_first = true;
}

void JsonWriter::close(char c)
{
    --m_depth;
    if (!m_first)
        breakLine();
    m_text += c;
    m_first = false;
}

void JsonWriter::separate()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (!m_first)
        m_text += ',';
    m_first = false;
    if (m_depth > 0)
        breakLine();
}

void JsonWriter::breakLine()
{
    if (m_layout == JsonLayout::Compact)
        return;
    m_text += '\n';
    m_text.append(2 * m_depth, ' ');
}

} // namespace core
