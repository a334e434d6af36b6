#include "core/values/attribute_collector.h"

#include <algorithm>

namespace core {

AttributeValue &AttributeCollector::add(std::string name, std::size_t offset)
{
    constexpr std::size_t kUsual = 4; // a key, a small map: not to be moved twice
    if (m_entries.capacity() == 0)
        m_entries.reserve(kUsual);
    return m_entries.emplace_back(Entry{{std::move(name), AttributeValue()}, offset}).attribute.value;
}

bool AttributeCollector::moveTo(AttributeMap &map, JsonReader &json)
{
    const auto isLess = [](const Entry &a, const Entry &b) { return a.attribute.name < b.attribute.name; };
    if (!std::is_sorted(m_entries.begin(), m_entries.end(), isLess))
        std::stable_sort(m_entries.begin(), m_entries.end(), isLess);
    const auto twice =
        std::adjacent_find(m_entries.begin(), m_entries.end(), [](const Entry &a, const Entry &b) {
            return a.attribute.name == b.attribute.name;
        });
    if (twice != m_entries.end()) {
        json.fail("The name \"" + twice->attribute.name + "\" is here twice", (twice + 1)->offset);
        return false;
    }
    map.clear();
    map.reserve(m_entries.size());
    for (Entry &entry : m_entries)
        map.appendSorted(std::move(entry.attribute.name), std::move(entry.attribute.value));
    return true;
}

} // namespace core
