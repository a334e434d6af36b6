// Expression text with placeholders for every name and value, so that reserved words and odd names cannot
// matter.

#pragma once

#include "core/api/requests.h"
#include "ui/query/query_spec.h"

#include <string>
#include <vector>

namespace ui {

/// Collects the placeholders of one request. A name is given one placeholder however often it is used.
class ExpressionBuilder
{
public:
    /// "#status", or "#n1" for a name that is not a word.
    std::string name(const std::string &attributeName);
    /// "#a.#b[3]"
    std::string path(const std::vector<PathSegment> &segments);
    /// ":status", ":status2", ...: `hint` is the attribute it is compared with.
    std::string value(const std::string &hint, core::AttributeValue value);

    /// nullopt where there are none: DynamoDB refuses empty maps.
    std::optional<core::ExpressionAttributeNames> names() const;
    std::optional<core::ExpressionAttributeValues> values() const;

private:
    core::ExpressionAttributeNames m_names;
    core::ExpressionAttributeValues m_values;
};

} // namespace ui
