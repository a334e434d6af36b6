#include "core/expressions/syntax_parser.h"

namespace core::syntax {

std::optional<NodeId> Parser::readArithmetic(NodeId left)
{
    const ExpressionToken op = token();
    ++m_next;
    ++m_tree.operatorCount;
    const std::optional<OperandNode> right = readOperand();
    if (!right)
        return std::nullopt;
    return addNode(op.kind == ExpressionTokenKind::Plus ? Node::Kind::Plus : Node::Kind::Minus, op,
                   {left, right->id});
}

/// One operand, or two with a sign between them; parentheses may stand around the whole once.
std::optional<NodeId> Parser::readSetValue()
{
    const bool isGroup = accept(ExpressionTokenKind::OpenParenthesis);
    const std::optional<OperandNode> operand = readOperand();
    if (!operand)
        return std::nullopt;
    std::optional<NodeId> value = operand->id;
    bool isArithmetic = at(ExpressionTokenKind::Plus) || at(ExpressionTokenKind::Minus);
    if (isArithmetic)
        value = readArithmetic(*value);
    if (!value || !isGroup)
        return value;

    const ExpressionToken close = token();
    if (!accept(ExpressionTokenKind::CloseParenthesis))
        return std::nullopt;
    if (isArithmetic)
        return value;
    noteRedundant(operand->isGroup, close); // only an operand stood in there: a sign may follow
    if (at(ExpressionTokenKind::Plus) || at(ExpressionTokenKind::Minus))
        return readArithmetic(*value);
    return value;
}

bool Parser::readSection()
{
    UpdateSection section;
    section.keyword = token();
    const ExpressionTokenKind keyword = section.keyword.kind;
    if (keyword != ExpressionTokenKind::Set && keyword != ExpressionTokenKind::Remove &&
        keyword != ExpressionTokenKind::Add && keyword != ExpressionTokenKind::Delete)
        return false;
    ++m_next;
    do {
        UpdateAction action;
        const std::optional<NodeId> target = readPath();
        if (!target)
            return false;
        action.target = *target;
        if (keyword == ExpressionTokenKind::Set) {
            if (!accept(ExpressionTokenKind::Equal))
                return false;
            const std::optional<NodeId> value = readSetValue();
            if (!value)
                return false;
            action.value = *value;
        } else if (keyword != ExpressionTokenKind::Remove) {
            if (!at(ExpressionTokenKind::ValuePlaceholder))
                return false;
            action.value = addNode(Node::Kind::Value, token());
            ++m_next;
        }
        section.actions.push_back(action);
    } while (accept(ExpressionTokenKind::Comma));
    m_tree.sections.push_back(std::move(section));
    return true;
}

bool Parser::readUpdate()
{
    do {
        if (!readSection())
            return false;
    } while (!at(ExpressionTokenKind::End));
    return true;
}

bool Parser::readProjection()
{
    do {
        const std::optional<NodeId> path = readPath();
        if (!path)
            return false;
        m_tree.paths.push_back(*path);
    } while (accept(ExpressionTokenKind::Comma));
    return at(ExpressionTokenKind::End);
}

Result<Tree> parseUpdate(std::string_view text)
{
    if (const Result<void> length = Parser::checkLength(ExpressionKind::Update, text); !length)
        return length.error();
    Parser parser(ExpressionKind::Update, text);
    if (!parser.readUpdate())
        return parser.error();
    return std::move(parser).finish();
}

Result<Tree> parseProjection(std::string_view text)
{
    if (const Result<void> length = Parser::checkLength(ExpressionKind::Projection, text); !length)
        return length.error();
    Parser parser(ExpressionKind::Projection, text);
    if (!parser.readProjection())
        return parser.error();
    return std::move(parser).finish();
}

} // namespace core::syntax
