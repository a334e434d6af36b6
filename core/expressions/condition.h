// Condition and filter expressions, tested on an item in whatever form it comes.

#pragma once

#include "core/expressions/tree.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Where a condition finds attributes. A source over stored bytes decodes only what it is asked for (and may
/// be asked for one name several times). A value stays valid until the source is moved on to another item.
class AttributeSource
{
public:
    virtual ~AttributeSource() = default;
    /// The top-level attribute of that name; nullptr where the item has none.
    virtual const AttributeValue *find(std::string_view attributeName) = 0;
};

/// An item in memory, borrowed.
class ItemSource final : public AttributeSource
{
public:
    explicit ItemSource(const AttributeMap &item)
        : m_item(item)
    {}
    const AttributeValue *find(std::string_view attributeName) override { return m_item.find(attributeName); }

private:
    const AttributeMap &m_item;
};

/// Whether the item keeps the condition. Never an error: trouble with types is just false. Allocates nothing.
bool matches(const ConditionExpression &condition, AttributeSource &item);
bool matches(const ConditionExpression &condition, const AttributeMap &item);

/// The value at `path`; nullptr where there is none.
const AttributeValue *valueAt(AttributeSource &item, const DocumentPath &path);

/// The top-level attributes that an expression looks at, each once, in the order of their first use.
std::vector<std::string> attributeNames(const ConditionExpression &condition);
std::vector<std::string> attributeNames(const ProjectionExpression &projection);

} // namespace core
