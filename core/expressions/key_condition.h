// Key condition expressions: what a Query looks for.

#pragma once

#include "core/expressions/expression_error.h"
#include "core/expressions/tree.h"

#include <optional>
#include <string>

namespace core {

/// A condition on the sort key.
struct RangeCondition
{
    KeyConditionPart::Operator op = KeyConditionPart::Operator::Equal;
    std::string attributeName;
    AttributeValue value;                // with Between the lower bound
    std::optional<AttributeValue> upper; // with Between; inclusive
};

struct KeyCondition
{
    std::string hashAttributeName;
    AttributeValue hashValue;
    std::optional<RangeCondition> range;
};

/// One key attribute of a table or an index. `type` is S, N or B.
struct KeyAttribute
{
    std::string name;
    AttributeType type = AttributeType::S;
};
struct KeyConditionSchema
{
    KeyAttribute hash;
    std::optional<KeyAttribute> range;
};

/// A condition of that grammar as a list of key conditions, with DynamoDB's errors for what is none (OR,
/// nested paths, two conditions on one attribute, ...). `span`: the text it came from.
Result<KeyConditionExpression> toKeyConditionExpression(const ConditionExpression &condition,
                                                        TextSpan span = {});

/// The parts put to the keys of the table or index that is queried, with DynamoDB's errors where they do not
/// fit: attributes, operators, types, empty and too long values.
Result<KeyCondition> toKeyCondition(const KeyConditionExpression &expression,
                                    const KeyConditionSchema &schema);

} // namespace core
