#include "core/expressions/tree.h"

#include <array>

namespace core {

std::string DocumentPath::toMessageText() const
{
    std::string text = "[";
    for (const PathElement &element : elements) {
        if (text.size() > 1)
            text += ", ";
        if (const auto *name = std::get_if<std::string>(&element))
            text += *name;
        else
            text += '[' + std::to_string(std::get<std::uint32_t>(element)) + ']';
    }
    text += ']';
    return text;
}

std::string_view comparatorText(Comparator comparator)
{
    static constexpr std::array<std::string_view, 6> kTexts{"=", "<>", "<", "<=", ">", ">="};
    return kTexts[std::size_t(comparator)];
}

ConditionExpression ConditionExpression::compare(Operand left, Comparator comparator, Operand right)
{
    ConditionExpression condition;
    condition.kind = Kind::Comparison;
    condition.comparator = comparator;
    condition.operands.reserve(2);
    condition.operands.push_back(std::move(left));
    condition.operands.push_back(std::move(right));
    return condition;
}

ConditionExpression ConditionExpression::test(Kind kind, std::vector<Operand> operands)
{
    ConditionExpression condition;
    condition.kind = kind;
    condition.operands = std::move(operands);
    return condition;
}

ConditionExpression ConditionExpression::hasType(Operand tested, AttributeType type)
{
    ConditionExpression condition;
    condition.kind = Kind::AttributeType;
    condition.type = type;
    condition.operands.push_back(std::move(tested));
    return condition;
}

ConditionExpression ConditionExpression::join(Kind kind, std::vector<ConditionExpression> children)
{
    ConditionExpression condition;
    condition.kind = kind;
    condition.children = std::move(children);
    return condition;
}

ConditionExpression ConditionExpression::negate(ConditionExpression child)
{
    ConditionExpression condition;
    condition.kind = Kind::Not;
    condition.children.push_back(std::move(child));
    return condition;
}

UpdateOperand UpdateOperand::of(DocumentPath path)
{
    UpdateOperand operand;
    operand.path = std::move(path);
    return operand;
}

UpdateOperand UpdateOperand::of(Literal literal)
{
    UpdateOperand operand;
    operand.kind = Kind::Literal;
    operand.literal = std::move(literal);
    return operand;
}

UpdateOperand UpdateOperand::ifNotExists(DocumentPath path, UpdateOperand alternative)
{
    UpdateOperand operand;
    operand.kind = Kind::IfNotExists;
    operand.path = std::move(path);
    operand.operands.push_back(std::move(alternative));
    return operand;
}

UpdateOperand UpdateOperand::listAppend(UpdateOperand first, UpdateOperand second)
{
    UpdateOperand operand;
    operand.kind = Kind::ListAppend;
    operand.operands.reserve(2);
    operand.operands.push_back(std::move(first));
    operand.operands.push_back(std::move(second));
    return operand;
}

std::vector<DocumentPath> UpdateExpression::targets() const
{
    std::vector<DocumentPath> paths;
    paths.reserve(set.size() + remove.size() + add.size() + subtract.size());
    for (const SetAction &action : set)
        paths.push_back(action.path);
    paths.insert(paths.end(), remove.begin(), remove.end());
    for (const ValueAction &action : add)
        paths.push_back(action.path);
    for (const ValueAction &action : subtract)
        paths.push_back(action.path);
    return paths;
}

} // namespace core
