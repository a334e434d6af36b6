#include "core/expressions/printer.h"

#include "core/expressions/lexer.h"

#include <algorithm>

namespace core {

namespace {

using Kind = ConditionExpression::Kind;

std::string_view functionName(Kind kind)
{
    switch (kind) {
    case Kind::AttributeExists:
        return "attribute_exists";
    case Kind::AttributeNotExists:
        return "attribute_not_exists";
    case Kind::AttributeType:
        return "attribute_type";
    case Kind::BeginsWith:
        return "begins_with";
    default:
        return "contains";
    }
}

bool isJunction(const ConditionExpression &condition)
{
    return condition.kind == Kind::And || condition.kind == Kind::Or || condition.kind == Kind::Not;
}

} // namespace

std::string ExpressionPrinter::print(const ConditionExpression &condition)
{
    std::string text;
    append(text, condition);
    return text;
}

std::string ExpressionPrinter::print(const ProjectionExpression &projection)
{
    std::string text;
    for (const DocumentPath &path : projection.paths) {
        if (!text.empty())
            text += ", ";
        append(text, path);
    }
    return text;
}

std::string ExpressionPrinter::print(const KeyConditionExpression &keyCondition)
{
    std::string text;
    for (const KeyConditionPart &part : keyCondition.parts) {
        if (!text.empty())
            text += " AND ";
        append(text, part);
    }
    return text;
}

std::string ExpressionPrinter::print(const UpdateExpression &update)
{
    std::string text;
    appendSection(text, "SET", update.set);
    appendSection(text, "REMOVE", update.remove);
    appendSection(text, "ADD", update.add);
    appendSection(text, "DELETE", update.subtract);
    return text;
}

template <typename Actions>
void ExpressionPrinter::appendSection(std::string &text, std::string_view keyword, const Actions &actions)
{
    bool isFirst = true;
    for (const auto &action : actions) {
        if (!isFirst)
            text += ", ";
        else
            text.append(text.empty() ? "" : " ").append(keyword).append(" ");
        isFirst = false;
        append(text, action);
    }
}

void ExpressionPrinter::append(std::string &text, const ConditionExpression &condition)
{
    switch (condition.kind) {
    case Kind::And:
    case Kind::Or:
        for (std::size_t i = 0; i < condition.children.size(); ++i) {
            if (i > 0)
                text += condition.kind == Kind::And ? " AND " : " OR ";
            // AND binds tighter than OR, NOT tighter than both.
            const ConditionExpression &child = condition.children[i];
            if (child.kind == Kind::Not || (condition.kind == Kind::Or && child.kind == Kind::And))
                append(text, child);
            else
                appendChild(text, child);
        }
        break;
    case Kind::Not:
        text += "NOT ";
        appendChild(text, condition.children.front());
        break;
    case Kind::Comparison:
        append(text, condition.operands[0]);
        text.append(" ").append(comparatorText(condition.comparator)).append(" ");
        append(text, condition.operands[1]);
        break;
    case Kind::Between:
        append(text, condition.operands[0]);
        text += " BETWEEN ";
        append(text, condition.operands[1]);
        text += " AND ";
        append(text, condition.operands[2]);
        break;
    case Kind::In:
        append(text, condition.operands[0]);
        text += " IN (";
        appendList(text, condition.operands, 1);
        text += ')';
        break;
    default:
        text.append(functionName(condition.kind)).append("(");
        appendList(text, condition.operands, 0);
        if (condition.kind == Kind::AttributeType) {
            text += ", ";
            appendValue(text, AttributeValue::string(std::string(descriptor(condition.type))));
        }
        text += ')';
    }
}

void ExpressionPrinter::appendChild(std::string &text, const ConditionExpression &child)
{
    if (isJunction(child))
        text += '(';
    append(text, child);
    if (isJunction(child))
        text += ')';
}

void ExpressionPrinter::appendList(std::string &text, const std::vector<Operand> &operands, std::size_t first)
{
    for (std::size_t i = first; i < operands.size(); ++i) {
        if (i > first)
            text += ", ";
        append(text, operands[i]);
    }
}

void ExpressionPrinter::append(std::string &text, const Operand &operand)
{
    if (operand.isSize)
        text += "size(";
    if (const DocumentPath *path = operand.path())
        append(text, *path);
    else
        append(text, *operand.literal());
    if (operand.isSize)
        text += ')';
}

void ExpressionPrinter::append(std::string &text, const DocumentPath &path)
{
    bool isFirst = true;
    for (const PathElement &element : path.elements) {
        if (const auto *index = std::get_if<std::uint32_t>(&element)) {
            text += '[' + std::to_string(*index) + ']';
            continue;
        }
        const std::string &name = std::get<std::string>(element);
        if (!isFirst)
            text += '.';
        isFirst = false;
        if (isPlainName(name)) {
            text += name;
            continue;
        }
        const auto found = std::find_if(m_names.begin(), m_names.end(),
                                        [&](const auto &entry) { return entry.second == name; });
        if (found != m_names.end()) {
            text += found->first;
        } else {
            m_names.emplace_back("#n" + std::to_string(m_names.size()), name);
            text += m_names.back().first;
        }
    }
}

void ExpressionPrinter::append(std::string &text, const Literal &literal)
{
    const auto found = std::find(m_printed.begin(), m_printed.end(), literal.value);
    if (found != m_printed.end()) {
        text += m_values[std::size_t(found - m_printed.begin())].first;
        return;
    }
    appendValue(text, *literal.value);
    m_printed.back() = literal.value;
}

void ExpressionPrinter::appendValue(std::string &text, const AttributeValue &value)
{
    m_values.emplace_back(":v" + std::to_string(m_values.size()), value);
    m_printed.emplace_back();
    text += m_values.back().first;
}

void ExpressionPrinter::append(std::string &text, const UpdateOperand &operand)
{
    switch (operand.kind) {
    case UpdateOperand::Kind::Path:
        append(text, operand.path);
        break;
    case UpdateOperand::Kind::Literal:
        append(text, *operand.literal);
        break;
    case UpdateOperand::Kind::IfNotExists:
        text += "if_not_exists(";
        append(text, operand.path);
        text += ", ";
        append(text, operand.operands.front());
        text += ')';
        break;
    case UpdateOperand::Kind::ListAppend:
        text += "list_append(";
        append(text, operand.operands[0]);
        text += ", ";
        append(text, operand.operands[1]);
        text += ')';
        break;
    }
}

void ExpressionPrinter::append(std::string &text, const SetAction &action)
{
    append(text, action.path);
    text += " = ";
    append(text, action.left);
    if (action.arithmetic == SetAction::Arithmetic::None)
        return;
    text += action.arithmetic == SetAction::Arithmetic::Plus ? " + " : " - ";
    append(text, *action.right);
}

void ExpressionPrinter::append(std::string &text, const ValueAction &action)
{
    append(text, action.path);
    text += ' ';
    append(text, action.operand);
}

void ExpressionPrinter::append(std::string &text, const KeyConditionPart &part)
{
    using Operator = KeyConditionPart::Operator;
    const DocumentPath path(part.attributeName);
    if (part.op == Operator::BeginsWith) {
        text += "begins_with(";
        append(text, path);
        text += ", ";
        append(text, part.values.front());
        text += ')';
        return;
    }
    append(text, path);
    switch (part.op) {
    case Operator::Equal:
        text += " = ";
        break;
    case Operator::Less:
        text += " < ";
        break;
    case Operator::LessOrEqual:
        text += " <= ";
        break;
    case Operator::Greater:
        text += " > ";
        break;
    case Operator::GreaterOrEqual:
        text += " >= ";
        break;
    case Operator::Between:
        text += " BETWEEN ";
        append(text, part.values.front());
        text += " AND ";
        append(text, part.values.back());
        return;
    case Operator::BeginsWith:
        break;
    }
    append(text, part.values.front());
}

} // namespace core
