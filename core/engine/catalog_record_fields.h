// How members of a table's record are written and read. Private to the files catalog_*.

#pragma once

#include "core/values/attribute_value.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace core::catalog_record {

inline AttributeValue text(std::string_view value)
{
    return AttributeValue::string(std::string(value));
}

template <typename Enum>
AttributeValue ordinal(Enum value)
{
    return AttributeValue::number(std::int64_t(value)); // schema.h: stored on disk by number
}

constexpr std::int64_t kAnyNumber = INT64_MAX;

/// Remembers the first thing that is not as it should be: `problem` is checked once everything is read.
class Reader
{
public:
    explicit Reader(const AttributeMap &map, std::string &problem)
        : m_map(map)
        , m_problem(problem)
    {}

    bool has(std::string_view name) const { return m_map.contains(name); }

    std::string text(std::string_view name)
    {
        const AttributeValue *value = m_map.find(name);
        if (!value || !value->asString())
            return complain(name), std::string();
        return *value->asString();
    }
    std::int64_t number(std::string_view name, std::int64_t last)
    {
        const AttributeValue *value = m_map.find(name);
        std::int64_t result = 0;
        if (!value || !value->asNumber() || !value->asNumber()->toInt64(result) || result < 0 ||
            result > last)
            return complain(name), 0;
        return result;
    }
    template <typename Enum>
    Enum ordinal(std::string_view name, Enum last)
    {
        return Enum(number(name, std::int64_t(last)));
    }
    bool boolean(std::string_view name)
    {
        const AttributeValue *value = m_map.find(name);
        if (!value || !value->asBool())
            return complain(name), false;
        return *value->asBool();
    }
    const AttributeMap &map(std::string_view name)
    {
        static const AttributeMap kEmpty;
        const AttributeValue *value = m_map.find(name);
        if (!value || !value->asMap())
            return complain(name), kEmpty;
        return *value->asMap();
    }
    /// A reader of the map under `name`.
    Reader inside(std::string_view name) { return Reader(map(name), m_problem); }
    const AttributeList &list(std::string_view name)
    {
        static const AttributeList kEmpty;
        const AttributeValue *value = m_map.find(name);
        if (!value || !value->asList())
            return complain(name), kEmpty;
        return *value->asList();
    }
    /// Calls `read` with a reader of each map in the list.
    template <typename Read>
    void each(std::string_view name, Read read)
    {
        for (const AttributeValue &element : list(name)) {
            if (const AttributeMap *map = element.asMap())
                read(Reader(*map, m_problem));
            else
                complain(name);
        }
    }
    void complain(std::string_view name)
    {
        if (m_problem.empty())
            m_problem = name;
    }

private:
    const AttributeMap &m_map;
    std::string &m_problem;
};

} // namespace core::catalog_record
