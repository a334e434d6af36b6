#include "ui/streams/stream_store.h"

namespace ui {

StreamStore::StreamStore(const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
{}

void StreamStore::append(std::vector<StreamEntry> entries)
{
    if (entries.empty())
        return;
    for (StreamEntry &entry : entries) {
        entry.number = m_next++;
        m_bytes += entry.bytes;
        m_entries.push_back(std::move(entry));
    }
    while (m_entries.size() > m_limits.entries || (m_bytes > m_limits.bytes && m_entries.size() > 1)) {
        m_bytes -= m_entries.front().bytes;
        m_entries.pop_front();
    }
    emit changed();
}

void StreamStore::clear()
{
    m_entries.clear();
    m_bytes = 0;
    emit changed();
}

const StreamEntry *StreamStore::find(quint64 number) const
{
    if (number < firstNumber() || number >= m_next)
        return nullptr;
    return &m_entries[std::size_t(number - firstNumber())];
}

} // namespace ui
