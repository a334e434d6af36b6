#include "core/partiql/row_shape.h"

#include "core/expressions/condition.h"

#include <algorithm>

namespace core::partiql {

namespace {

/// The last name of a path and the indexes behind it.
std::string endOf(const DocumentPath &path)
{
    std::string name;
    for (const PathElement &element : path.elements) {
        if (const auto *index = std::get_if<std::uint32_t>(&element))
            name += '[' + std::to_string(*index) + ']';
        else
            name = std::get<std::string>(element);
    }
    return name;
}

void addOnce(std::vector<DocumentPath> &paths, const std::string &attributeName)
{
    const DocumentPath path(attributeName);
    if (std::find(paths.begin(), paths.end(), path) == paths.end())
        paths.push_back(path);
}

} // namespace

RowShape::RowShape(std::vector<DocumentPath> projection, std::optional<ConditionExpression> filter,
                   const std::vector<std::string> &filterNames)
    : m_projection(std::move(projection))
    , m_filter(std::move(filter))
{
    if (m_projection.empty())
        return;
    for (const DocumentPath &path : m_projection) {
        addOnce(m_fetched, path.attributeName());
        m_changesRows = m_changesRows || path.elements.size() > 1;
    }
    const std::size_t wanted = m_fetched.size();
    for (const std::string &name : filterNames)
        addOnce(m_fetched, name);
    m_changesRows = m_changesRows || m_fetched.size() > wanted;
}

std::optional<Item> RowShape::shaped(Item row) const
{
    if (m_filter && !matches(*m_filter, row))
        return {};
    if (!m_changesRows)
        return row;
    Item answer;
    ItemSource source(row);
    for (const DocumentPath &path : m_projection) {
        if (const AttributeValue *value = valueAt(source, path))
            answer.set(endOf(path), *value);
    }
    return answer;
}

} // namespace core::partiql
