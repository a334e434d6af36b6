#include "core/engine/items_in_transaction.h"

#include <utility>

namespace core {

ItemsInTransaction::Held::Held(Held &&other) noexcept
    : m_owner(std::exchange(other.m_owner, nullptr))
    , m_rowKeys(std::move(other.m_rowKeys))
{}

ItemsInTransaction::Held &ItemsInTransaction::Held::operator=(Held &&other) noexcept
{
    if (this != &other) {
        release();
        m_owner = std::exchange(other.m_owner, nullptr);
        m_rowKeys = std::move(other.m_rowKeys);
    }
    return *this;
}

void ItemsInTransaction::Held::release()
{
    if (!m_owner)
        return;
    const std::lock_guard lock(m_owner->m_mutex);
    for (const std::string &rowKey : m_rowKeys)
        m_owner->m_rowKeys.erase(rowKey);
    m_owner->m_count.store(m_owner->m_rowKeys.size(), std::memory_order_release);
    m_owner = nullptr;
    m_rowKeys.clear();
}

std::vector<std::size_t> ItemsInTransaction::hold(std::vector<std::string> rowKeys, Held &held)
{
    held.release();
    const std::lock_guard lock(m_mutex);
    std::vector<std::size_t> conflicts;
    for (std::size_t i = 0; i < rowKeys.size(); ++i) {
        if (!rowKeys[i].empty() && m_rowKeys.contains(rowKeys[i]))
            conflicts.push_back(i);
    }
    if (!conflicts.empty())
        return conflicts;
    std::erase(rowKeys, std::string());
    held.m_rowKeys = std::move(rowKeys);
    for (const std::string &rowKey : held.m_rowKeys)
        m_rowKeys.insert(rowKey);
    m_count.store(m_rowKeys.size(), std::memory_order_release);
    held.m_owner = this;
    return conflicts;
}

bool ItemsInTransaction::find(std::string_view rowKey) const
{
    const std::lock_guard lock(m_mutex);
    return m_rowKeys.contains(rowKey);
}

} // namespace core
