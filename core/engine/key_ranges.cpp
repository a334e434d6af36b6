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

} // namespace

Result<KeyRange> toKeyRange(const KeyConditionExpression &expression, const KeyLayout &layout)
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
