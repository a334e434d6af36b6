// Gathers the attributes of a JSON object in any order, and finds names that come twice. Private to the JSON
// readers.

#pragma once

#include "core/values/attribute_value.h"
#include "core/values/json_reader.h"

#include <vector>

namespace core {

class AttributeCollector
{
public:
    /// A place for the value of `name`, which stands at `offset` of the text; valid until the next add().
    AttributeValue &add(std::string_view name, std::size_t offset)
    {
        constexpr std::size_t kUsual = 4; // a key, a small map: not to be moved twice
        if (m_attributes.capacity() == 0)
            m_attributes = AttributeMap::roomFor(kUsual);
        if (m_inOrder == m_attributes.size() && (m_inOrder == 0 || m_attributes.back().name < name))
            ++m_inOrder;
        else
            m_offsets.push_back(offset);
        return m_attributes.emplace_back(std::string(name)).value;
    }
    /// Sorts the attributes into `map`. False where a name came twice: that is the fault of `json` then.
    bool moveTo(AttributeMap &map, JsonReader &json)
    {
        if (m_inOrder != m_attributes.size())
            return sortInto(map, json);
        map = AttributeMap::ofSorted(std::move(m_attributes));
        return true;
    }

private:
    bool sortInto(AttributeMap &map, JsonReader &json);

    std::vector<Attribute> m_attributes; // as they came
    std::size_t m_inOrder = 0;           // the first so many are in order, each name once
    std::vector<std::size_t> m_offsets;  // of the others: the second of two names is always one of them
};

} // namespace core
