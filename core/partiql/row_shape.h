// Private to this folder: what a SELECT makes of the items that were read for it.

#pragma once

#include "core/expressions/tree.h"

#include <optional>
#include <string>
#include <vector>

namespace core::partiql {

/// A path of the select list becomes an attribute of the answer, named by the path's end: `a.b` is "b",
/// `a.b[1]` is "b[1]". So nested paths cannot be left to a projection expression, which keeps their shape.
class RowShape
{
public:
    /// No paths: all attributes. `filter`: rows that do not keep it are left out. `filterNames`: attributes
    /// that must be read for the filter's sake.
    RowShape(std::vector<DocumentPath> projection, std::optional<ConditionExpression> filter,
             const std::vector<std::string> &filterNames);

    /// The attributes to ask for, each once; empty: all.
    const std::vector<DocumentPath> &fetched() const { return m_fetched; }
    /// Nothing where the filter leaves the row out.
    std::optional<Item> shaped(Item row) const;

private:
    std::vector<DocumentPath> m_projection;
    std::optional<ConditionExpression> m_filter;
    std::vector<DocumentPath> m_fetched;
    bool m_changesRows = false; // what was read is not yet what is answered
};

} // namespace core::partiql
