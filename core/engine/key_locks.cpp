#include "core/engine/key_locks.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

namespace core {

std::size_t KeyLocks::stripeOf(std::string_view rowKey)
{
    return std::hash<std::string_view>{}(rowKey) % kStripes;
}

KeyLocks::Set::Set(Set &&other) noexcept
    : m_locks(std::exchange(other.m_locks, nullptr))
    , m_first(other.m_first)
    , m_others(std::move(other.m_others))
{}

KeyLocks::Set &KeyLocks::Set::operator=(Set &&other) noexcept
{
    if (this != &other) {
        unlock();
        m_locks = std::exchange(other.m_locks, nullptr);
        m_first = other.m_first;
        m_others = std::move(other.m_others);
    }
    return *this;
}

KeyLocks::Set::~Set()
{
    unlock();
}

void KeyLocks::Set::unlock()
{
    if (!m_locks)
        return;
    (*m_locks->m_stripes)[m_first].unlock();
    for (const std::size_t stripe : m_others)
        (*m_locks->m_stripes)[stripe].unlock();
    m_locks = nullptr;
    m_others.clear();
}

KeyLocks::Set KeyLocks::lock(std::string_view rowKey)
{
    Set set;
    set.m_first = stripeOf(rowKey);
    (*m_stripes)[set.m_first].lock();
    set.m_locks = this;
    return set;
}

KeyLocks::Set KeyLocks::lockAll(std::vector<std::size_t> stripes)
{
    Set set;
    if (stripes.empty())
        return set;
    std::sort(stripes.begin(), stripes.end());
    stripes.erase(std::unique(stripes.begin(), stripes.end()), stripes.end());
    for (const std::size_t stripe : stripes)
        (*m_stripes)[stripe].lock();
    set.m_locks = this;
    set.m_first = stripes.front();
    stripes.erase(stripes.begin());
    set.m_others = std::move(stripes);
    return set;
}

KeyLocks::Set KeyLocks::lockEverything()
{
    std::vector<std::size_t> stripes(kStripes);
    std::iota(stripes.begin(), stripes.end(), std::size_t(0));
    return lockAll(std::move(stripes));
}

} // namespace core
