#include "core/engine/key_ranges.h"

#include "core/engine/row_keys.h"
#include "core/values/key_encoding.h"

namespace core {

namespace {

using Operator = KeyConditionPart::Operator;

constexpr std::size_t kTerminatorBytes = 2; // of S and B in key_encoding.cpp

std::string joined(const std::string &prefix, const AttributeValue &value)
{
    std::string key = prefix;
    appendOrderedKey(key, value);
    return key;
}

/// The rows below `prefix` that keep the condition on the attribute that follows.
keys::Range narrowed(const std::string &prefix, const RangeCondition &condition)
{
    const std::string at = joined(prefix, condition.value);
    const std::string end = keys::behindPrefix(prefix);
    switch (condition.op) {
    case Operator::Equal:
        return keys::prefixRange(at);
    case Operator::Less:
        return {prefix, at};
    case Operator::LessOrEqual:
        return {prefix, keys::behindPrefix(at)};
    case Operator::Greater:
        return {keys::behindPrefix(at), end};
    case Operator::GreaterOrEqual:
        return {at, end};
    case Operator::Between:
        return {at, keys::behindPrefix(joined(prefix, *condition.upper))};
    case Operator::BeginsWith:
        return keys::prefixRange(std::string_view(at).substr(0, at.size() - kTerminatorBytes));
    }
    return {};
}

const KeyConditionPart *partFor(const KeyConditionExpression &expression, const KeyAttribute &attribute)
{
    for (const KeyConditionPart &part : expression.parts) {
        if (part.attributeName == attribute.name)
            return &part;
    }
    return nullptr;
}

Error missed(const KeyAttribute &attribute)
{
    return Error::validation("Query condition missed key schema element: " + attribute.name);
}

Result<KeyRange> toSimpleRange(const KeyConditionExpression &expression, const KeyLayout &layout)
{
    KeyConditionSchema schema;
    schema.hash = layout.partition.front();
    if (!layout.sort.empty())
        schema.range = layout.sort.front();
    Result<KeyCondition> condition = toKeyCondition(expression, schema);
    if (!condition)
        return condition.error();
    KeyRange range;
    range.partitionValues.push_back(std::move(condition->hashValue));
    range.range = std::move(condition->range);
    return range;
}

/// Keys of several attributes: equality on all of the partition, then on sort attributes from the first on;
/// only the last of these may have another condition. Each pair of a partition and a sort attribute is
/// checked as a key of two.
class SeveralParts
{
public:
    SeveralParts(const KeyConditionExpression &expression, const KeyLayout &layout)
        : m_expression(expression)
        , m_layout(layout)
    {}

    Result<KeyRange> toRange()
    {
        if (m_expression.parts.size() > m_layout.size())
            return Error::validation("The number of query conditions (" +
                                     std::to_string(m_expression.parts.size()) +
                                     ") exceeds the number of key attributes defined in the schema (" +
                                     std::to_string(m_layout.size()) + ")");
        if (auto ok = readPartition(); !ok)
            return ok.error();
        if (auto ok = readSort(); !ok)
            return ok.error();
        return std::move(m_range);
    }

private:
    Result<void> readPartition()
    {
        for (const KeyAttribute &attribute : m_layout.partition) {
            const KeyConditionPart *part = partFor(m_expression, attribute);
            if (!part)
                return missed(attribute);
            Result<KeyCondition> condition = toKeyCondition({{*part}}, {attribute, {}});
            if (!condition)
                return condition.error();
            m_range.partitionValues.push_back(std::move(condition->hashValue));
        }
        return {};
    }
    Result<void> readSort()
    {
        const KeyConditionPart &hash = *partFor(m_expression, m_layout.partition.front());
        std::size_t left = m_expression.parts.size() - m_layout.partition.size();
        for (const KeyAttribute &attribute : m_layout.sort) {
            if (left == 0)
                return {};
            const KeyConditionPart *part = partFor(m_expression, attribute);
            if (!part)
                return missed(attribute);
            Result<KeyCondition> condition =
                toKeyCondition({{hash, *part}}, {m_layout.partition.front(), attribute});
            if (!condition)
                return condition.error();
            --left;
            if (left == 0)
                m_range.range = std::move(condition->range);
            else if (condition->range->op == Operator::Equal)
                m_range.sortValues.push_back(std::move(condition->range->value));
            else
                return Error::validation("Query key condition not supported");
        }
        return left == 0 ? Result<void>() : missed(m_layout.partition.front());
    }

    const KeyConditionExpression &m_expression;
    const KeyLayout &m_layout;
    KeyRange m_range;
};

} // namespace

Result<KeyRange> toKeyRange(const KeyConditionExpression &expression, const KeyLayout &layout)
{
    if (layout.partition.size() == 1 && layout.sort.size() <= 1)
        return toSimpleRange(expression, layout);
    return SeveralParts(expression, layout).toRange();
}

keys::Range rowsOf(const KeyRange &range, std::uint32_t tableNumber, std::uint16_t indexNumber)
{
    std::vector<const AttributeValue *> partition;
    for (const AttributeValue &value : range.partitionValues)
        partition.push_back(&value);
    std::string prefix = partitionPrefix(tableNumber, indexNumber, partition);
    for (const AttributeValue &value : range.sortValues)
        appendOrderedKey(prefix, value);
    return range.range ? narrowed(prefix, *range.range) : keys::prefixRange(prefix);
}

} // namespace core
