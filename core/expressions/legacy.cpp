#include "core/expressions/legacy.h"

#include <algorithm>

namespace core {

namespace {

using Kind = ConditionExpression::Kind;
using Op = ComparisonOperator;

Error invalidParameter(const std::string &text)
{
    return Error::validation("One or more parameter values were invalid: " + text);
}

/// IN takes any number from one on.
bool takesCount(Op op, std::size_t count)
{
    switch (op) {
    case Op::Null:
    case Op::NotNull:
        return count == 0;
    case Op::Between:
        return count == 2;
    case Op::In:
        return count >= 1;
    default:
        return count == 1;
    }
}

bool takesType(Op op, AttributeType type)
{
    if (op == Op::Equal || op == Op::NotEqual)
        return true;
    if (op == Op::BeginsWith)
        return type == AttributeType::S || type == AttributeType::B;
    return type == AttributeType::S || type == AttributeType::N || type == AttributeType::B;
}

Operand pathTo(const std::string &attributeName)
{
    return Operand(DocumentPath(attributeName));
}

ConditionExpression compared(const std::string &attributeName, Comparator comparator,
                             const AttributeValue &value)
{
    return ConditionExpression::compare(pathTo(attributeName), comparator, Operand(Literal(value)));
}

/// `kind` of the attribute and all arguments.
ConditionExpression tested(Kind kind, const std::string &attributeName,
                           const std::vector<AttributeValue> &arguments)
{
    std::vector<Operand> operands = {pathTo(attributeName)};
    for (const AttributeValue &argument : arguments)
        operands.emplace_back(Literal(argument));
    return ConditionExpression::test(kind, std::move(operands));
}

bool isSet(AttributeType type)
{
    return type == AttributeType::SS || type == AttributeType::NS || type == AttributeType::BS;
}

} // namespace

Result<void> checkLegacyArguments(ComparisonOperator op, const std::vector<AttributeValue> &arguments)
{
    const std::string name(comparisonOperatorName(op));
    if (!takesCount(op, arguments.size()))
        return invalidParameter("Invalid number of argument(s) for the " + name + " ComparisonOperator");
    const auto isOtherType = [&](const AttributeValue &value) {
        return value.type() != arguments.front().type();
    };
    if (std::any_of(arguments.begin(), arguments.end(), isOtherType))
        return invalidParameter("AttributeValues inside AttributeValueList must be of same type");
    if (!arguments.empty() && !takesType(op, arguments.front().type()))
        return invalidParameter("ComparisonOperator " + name + " is not valid for " +
                                std::string(descriptor(arguments.front().type())) + " AttributeValue type");
    if (op == Op::Between && compareScalars(arguments[0], arguments[1]) > 0)
        return Error::validation("The BETWEEN condition was provided a range where the lower bound is "
                                 "greater than the upper bound");
    return {};
}

ConditionExpression legacyCondition(const std::string &attributeName, ComparisonOperator op,
                                    const std::vector<AttributeValue> &arguments)
{
    switch (op) {
    case Op::Equal:
        return compared(attributeName, Comparator::Equal, arguments.front());
    case Op::NotEqual:
        return compared(attributeName, Comparator::NotEqual, arguments.front());
    case Op::LessOrEqual:
        return compared(attributeName, Comparator::LessOrEqual, arguments.front());
    case Op::Less:
        return compared(attributeName, Comparator::Less, arguments.front());
    case Op::GreaterOrEqual:
        return compared(attributeName, Comparator::GreaterOrEqual, arguments.front());
    case Op::Greater:
        return compared(attributeName, Comparator::Greater, arguments.front());
    case Op::In:
        return tested(Kind::In, attributeName, arguments);
    case Op::Between:
        return tested(Kind::Between, attributeName, arguments);
    case Op::NotNull:
        return tested(Kind::AttributeExists, attributeName, {});
    case Op::Null:
        return tested(Kind::AttributeNotExists, attributeName, {});
    case Op::Contains:
        return tested(Kind::Contains, attributeName, arguments);
    case Op::NotContains: // of an attribute that is not there neither this nor CONTAINS holds
        return ConditionExpression::join(
            Kind::And, {tested(Kind::AttributeExists, attributeName, {}),
                        ConditionExpression::negate(tested(Kind::Contains, attributeName, arguments))});
    case Op::BeginsWith:
        break;
    }
    return tested(Kind::BeginsWith, attributeName, arguments);
}

KeyConditionPart legacyKeyCondition(const std::string &attributeName, ComparisonOperator op,
                                    const std::vector<AttributeValue> &arguments)
{
    using Operator = KeyConditionPart::Operator;
    KeyConditionPart part;
    part.attributeName = attributeName;
    for (const AttributeValue &argument : arguments)
        part.values.emplace_back(argument);
    switch (op) {
    case Op::Equal:
        part.op = Operator::Equal;
        break;
    case Op::LessOrEqual:
        part.op = Operator::LessOrEqual;
        break;
    case Op::Less:
        part.op = Operator::Less;
        break;
    case Op::GreaterOrEqual:
        part.op = Operator::GreaterOrEqual;
        break;
    case Op::Greater:
        part.op = Operator::Greater;
        break;
    case Op::Between:
        part.op = Operator::Between;
        break;
    case Op::BeginsWith:
        part.op = Operator::BeginsWith;
        break;
    default:
        part.isIndexable = false;
        break;
    }
    return part;
}

ConditionExpression joinLegacyConditions(std::vector<ConditionExpression> conditions, ConditionalOperator op)
{
    if (conditions.size() == 1)
        return std::move(conditions.front());
    return ConditionExpression::join(op == ConditionalOperator::Or ? Kind::Or : Kind::And,
                                     std::move(conditions));
}

Result<void> addLegacyUpdate(UpdateExpression &update, const std::string &attributeName,
                             AttributeAction action, const AttributeValue *value)
{
    update.isLegacy = true;
    DocumentPath path(attributeName);
    if (!value) {
        if (action != AttributeAction::Delete)
            return invalidParameter("Only DELETE action is allowed when no attribute value is specified");
        update.remove.push_back(std::move(path));
        return {};
    }
    const AttributeType type = value->type();
    const std::string typeName(descriptor(type));
    switch (action) {
    case AttributeAction::Put:
        update.set.push_back({path, UpdateOperand::of(Literal(*value)), SetAction::Arithmetic::None, {}});
        return {};
    case AttributeAction::Add:
        if (type == AttributeType::L) {
            static const Literal kEmptyList{AttributeValue::list({})};
            UpdateOperand present = UpdateOperand::ifNotExists(path, UpdateOperand::of(kEmptyList));
            update.set.push_back(
                {path,
                 UpdateOperand::listAppend(std::move(present), UpdateOperand::of(Literal(*value))),
                 SetAction::Arithmetic::None,
                 {}});
            return {};
        }
        if (type != AttributeType::N && !isSet(type))
            return invalidParameter("ADD action is not supported for the type " + typeName);
        update.add.push_back({std::move(path), Literal(*value)});
        return {};
    case AttributeAction::Delete:
        break;
    }
    if (!isSet(type))
        return invalidParameter("DELETE action with value is not supported for the type " + typeName);
    update.subtract.push_back({std::move(path), Literal(*value)});
    return {};
}

} // namespace core
