#include "core/values/attribute_collector.h"

#include <algorithm>
#include <numeric>

namespace core {

bool AttributeCollector::sortInto(AttributeMap &map, JsonReader &json)
{
    std::vector<std::size_t> order(m_attributes.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
        const int difference = m_attributes[a].name.compare(m_attributes[b].name);
        return difference < 0 || (difference == 0 && a < b);
    });
    std::vector<Attribute> sorted;
    sorted.reserve(order.size());
    for (const std::size_t place : order) {
        if (!sorted.empty() && sorted.back().name == m_attributes[place].name) {
            json.fail("The name \"" + sorted.back().name + "\" is here twice", m_offsets[place - m_inOrder]);
            return false;
        }
        sorted.push_back(std::move(m_attributes[place]));
    }
    map = AttributeMap::ofSorted(std::move(sorted));
    return true;
}

} // namespace core
