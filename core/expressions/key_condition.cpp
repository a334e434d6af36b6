#include "core/expressions/key_condition.h"

#include "core/values/limits.h"

#include <algorithm>

namespace core {

namespace {

using Kind = ConditionExpression::Kind;
using Operator = KeyConditionPart::Operator;

constexpr std::string_view kInvalidParameters = "One or more parameter values were invalid: ";

/// Why a condition is no key condition, as DynamoDB says it.
class Converter
{
public:
    explicit Converter(TextSpan span)
        : m_span(span)
    {}
    Result<void> convert(const ConditionExpression &condition);
    KeyConditionExpression take() { return std::move(m_expression); }

private:
    Error error(std::string message) const
    {
        return bareExpressionError(ExpressionKind::KeyCondition, std::move(message), m_span);
    }
    Error invalidOperator(std::string_view op) const
    {
        return error("Invalid operator used in KeyConditionExpression: " + std::string(op));
    }
    Error invalidCondition(std::string_view why) const
    {
        return error("Invalid condition in KeyConditionExpression: " + std::string(why));
    }
    Result<void> checkOperator(const ConditionExpression &condition) const;
    Result<void> checkOperands(const ConditionExpression &condition) const;

    TextSpan m_span;
    KeyConditionExpression m_expression;
};

Result<void> Converter::checkOperator(const ConditionExpression &condition) const
{
    switch (condition.kind) {
    case Kind::Or:
        return invalidOperator("OR");
    case Kind::Not:
        return invalidOperator("NOT");
    case Kind::In:
        return invalidOperator("IN");
    case Kind::AttributeExists:
        return invalidOperator("attribute_exists");
    case Kind::AttributeNotExists:
        return invalidOperator("attribute_not_exists");
    case Kind::AttributeType:
        return invalidOperator("attribute_type");
    case Kind::Contains:
        return invalidOperator("contains");
    case Kind::Comparison:
        if (condition.comparator == Comparator::NotEqual)
            return invalidOperator("<>");
        return {};
    default:
        return {};
    }
}

Result<void> Converter::checkOperands(const ConditionExpression &condition) const
{
    std::size_t pathCount = 0;
    for (const Operand &operand : condition.operands) {
        if (operand.isSize)
            return error("KeyConditionExpressions cannot contain nested operations");
        if (operand.path() && operand.path()->elements.size() > 1)
            return error("KeyConditionExpressions cannot have conditions on nested attributes");
        pathCount += operand.path() ? 1 : 0;
    }
    if (pathCount > 1)
        return invalidCondition("Multiple attribute names used in one condition");
    if (pathCount == 0)
        return invalidCondition("No key attribute specified");
    if (condition.kind != Kind::Comparison && !condition.operands.front().path()) {
        return invalidCondition(std::string(condition.kind == Kind::Between ? "BETWEEN" : "begins_with") +
                                " operator must have the key attribute as its first operand");
    }
    return {};
}

Operator operatorOf(Comparator comparator, bool isReversed)
{
    switch (comparator) {
    case Comparator::Less:
        return isReversed ? Operator::Greater : Operator::Less;
    case Comparator::LessOrEqual:
        return isReversed ? Operator::GreaterOrEqual : Operator::LessOrEqual;
    case Comparator::Greater:
        return isReversed ? Operator::Less : Operator::Greater;
    case Comparator::GreaterOrEqual:
        return isReversed ? Operator::LessOrEqual : Operator::GreaterOrEqual;
    default:
        return Operator::Equal;
    }
}

KeyConditionPart partOf(const ConditionExpression &condition)
{
    KeyConditionPart part;
    if (condition.kind == Kind::Between)
        part.op = Operator::Between;
    else if (condition.kind == Kind::BeginsWith)
        part.op = Operator::BeginsWith;
    else
        part.op = operatorOf(condition.comparator, condition.operands[1].path() != nullptr);
    for (const Operand &operand : condition.operands) {
        if (const DocumentPath *path = operand.path())
            part.attributeName = path->attributeName();
        else
            part.values.push_back(*operand.literal());
    }
    return part;
}

Result<void> Converter::convert(const ConditionExpression &condition)
{
    if (condition.kind == Kind::And) {
        for (const ConditionExpression &child : condition.children) {
            if (const Result<void> converted = convert(child); !converted)
                return converted.error();
        }
        return {};
    }
    if (const Result<void> valid = checkOperator(condition); !valid)
        return valid.error();
    if (const Result<void> valid = checkOperands(condition); !valid)
        return valid.error();
    KeyConditionPart part = partOf(condition);
    for (const KeyConditionPart &other : m_expression.parts) {
        if (other.attributeName == part.attributeName)
            return error("KeyConditionExpressions must only contain one condition per key");
    }
    m_expression.parts.push_back(std::move(part));
    return {};
}

Result<void> checkValue(const AttributeValue &value, const KeyAttribute &key, bool isHash)
{
    if (value.type() != key.type)
        return Error::validation(std::string(kInvalidParameters) +
                                 "Condition parameter type does not match schema type");
    const std::string *text = value.asString()   ? value.asString()
                              : value.asBinary() ? &value.asBinary()->bytes
                                                 : nullptr;
    if (!text)
        return {};
    if (text->empty()) {
        return Error::validation(
            "One or more parameter values are not valid. The AttributeValue for a key attribute "
            "cannot contain an empty " +
            std::string(value.asString() ? "string" : "binary") + " value. Key: " + key.name);
    }
    if (isHash && text->size() > kPartitionKeyBytesMax) {
        return Error::validation(std::string(kInvalidParameters) +
                                 "Size of hashkey has exceeded the maximum size limit of2048 bytes");
    }
    if (!isHash && text->size() > kSortKeyBytesMax) {
        return Error::validation(
            std::string(kInvalidParameters) +
            "Aggregated size of all range keys has exceeded the size limit of 1024 bytes");
    }
    return {};
}

Error missed(const std::string &attributeName)
{
    return Error::validation("Query condition missed key schema element: " + attributeName);
}

const KeyConditionPart *partFor(const KeyConditionExpression &expression, const std::string &attributeName)
{
    const auto found =
        std::find_if(expression.parts.begin(), expression.parts.end(),
                     [&](const KeyConditionPart &part) { return part.attributeName == attributeName; });
    return found == expression.parts.end() ? nullptr : &*found;
}

/// The condition on one key attribute: there, and one that an index can answer. `part` may be nullptr.
Result<void> checkPart(const KeyConditionPart *part, const KeyAttribute &key, bool isHash)
{
    if (!part)
        return missed(key.name);
    if (!part->isIndexable)
        return Error::validation("Attempted conditional constraint is not an indexable operation");
    for (const Literal &literal : part->values) {
        if (const Result<void> valid = checkValue(*literal.value, key, isHash); !valid)
            return valid.error();
    }
    return {};
}

} // namespace

Result<KeyConditionExpression> toKeyConditionExpression(const ConditionExpression &condition, TextSpan span)
{
    Converter converter(span);
    if (const Result<void> converted = converter.convert(condition); !converted)
        return converted.error();
    return converter.take();
}

Result<KeyCondition> toKeyCondition(const KeyConditionExpression &expression,
                                    const KeyConditionSchema &schema)
{
    const std::size_t partCount = expression.parts.size();
    if (partCount == 0 || partCount > 2)
        return Error::validation("Conditions can be of length 1 or 2 only");
    if (partCount == 2 && !schema.range) {
        return Error::validation(
            "The number of query conditions (2) exceeds the number of key attributes defined in "
            "the schema (1)");
    }
    const KeyConditionPart *hash = partFor(expression, schema.hash.name);
    if (const Result<void> fits = checkPart(hash, schema.hash, true); !fits)
        return fits.error();
    if (hash->op != Operator::Equal)
        return Error::validation("Query key condition not supported");
    const KeyConditionPart *range = schema.range ? partFor(expression, schema.range->name) : nullptr;
    if (partCount == 2) {
        if (const Result<void> fits = checkPart(range, *schema.range, false); !fits)
            return fits.error();
    }

    KeyCondition condition;
    condition.hashAttributeName = schema.hash.name;
    condition.hashValue = *hash->values.front().value;
    if (range) {
        RangeCondition rangeCondition;
        rangeCondition.op = range->op;
        rangeCondition.attributeName = range->attributeName;
        rangeCondition.value = *range->values.front().value;
        if (range->op == Operator::Between)
            rangeCondition.upper = *range->values.back().value;
        condition.range = std::move(rangeCondition);
    }
    return condition;
}

} // namespace core
