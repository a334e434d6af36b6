#include "ui/requests/request_store.h"

namespace ui {

namespace {

std::size_t bodiesOf(const RequestEntry &entry)
{
    return entry.request.size() + entry.response.size();
}

} // namespace

RequestStore::RequestStore(const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
{}

void RequestStore::append(std::vector<RequestEntry> entries)
{
    if (entries.empty())
        return;
    for (RequestEntry &entry : entries) {
        entry.number = m_next++;
        m_bodiesBytes += bodiesOf(entry);
        count(entry, 1);
        m_entries.push_back(std::move(entry));
    }
    while (m_entries.size() > m_limits.entries) {
        m_bodiesBytes -= bodiesOf(m_entries.front());
        count(m_entries.front(), -1);
        m_entries.pop_front();
    }
    m_firstWithBodies = std::max(m_firstWithBodies, firstNumber());
    while (m_bodiesBytes > m_limits.bodiesBytes && m_firstWithBodies < m_next)
        dropBodies(m_entries[std::size_t(m_firstWithBodies++ - firstNumber())]);
    emit changed();
    if (std::exchange(m_namesChanged, false))
        emit namesChanged();
}

void RequestStore::clear()
{
    m_entries.clear();
    m_operations.clear();
    m_tables.clear();
    m_bodiesBytes = 0;
    m_failures = 0;
    m_firstWithBodies = m_next;
    emit changed();
    emit namesChanged();
}

const RequestEntry *RequestStore::find(quint64 number) const
{
    if (number < firstNumber() || number >= m_next)
        return nullptr;
    return &m_entries[std::size_t(number - firstNumber())];
}

void RequestStore::count(const RequestEntry &entry, int step)
{
    const auto add = [this, step](QMap<QString, int> &counts, const QString &name) {
        if (name.isEmpty())
            return;
        int &count = counts[name];
        m_namesChanged = m_namesChanged || count == 0;
        count += step;
        if (count == 0) {
            counts.remove(name);
            m_namesChanged = true;
        }
    };
    add(m_operations, entry.operation);
    for (const QString &table : entry.tables)
        add(m_tables, table);
    m_failures += entry.isFailure() ? step : 0;
}

void RequestStore::dropBodies(RequestEntry &entry)
{
    m_bodiesBytes -= bodiesOf(entry);
    entry.isRequestCut = entry.isRequestCut || !entry.request.empty();
    entry.isResponseCut = entry.isResponseCut || !entry.response.empty();
    entry.request = {};
    entry.response = {};
}

} // namespace ui
