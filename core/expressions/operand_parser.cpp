#include "core/expressions/syntax_parser.h"
#include "core/values/limits.h"

namespace core::syntax {

Parser::Parser(ExpressionKind kind, std::string_view text)
    : m_kind(kind)
    , m_tokens(tokenizeExpression(text))
{
    m_tree.text = text;
}

Result<void> Parser::checkLength(ExpressionKind kind, std::string_view text)
{
    const TextSpan whole{0, text.size()};
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return expressionError(kind, "The expression can not be empty;", whole);
    if (text.size() > kExpressionBytesMax) {
        return expressionError(kind,
                               "Expression size has exceeded the maximum allowed size; expression size: " +
                                   std::to_string(text.size()),
                               whole);
    }
    return {};
}

Result<Tree> Parser::finish() &&
{
    if (m_tree.operatorCount > kExpressionOperatorsMax) {
        return expressionError(m_kind,
                               "The expression contains too many operators; operator count: " +
                                   std::to_string(m_tree.operatorCount),
                               {0, m_tree.text.size()});
    }
    return std::move(m_tree);
}

bool Parser::follows(ExpressionTokenKind kind) const
{
    return m_next + 1 < m_tokens.size() && m_tokens[m_next + 1].kind == kind;
}

bool Parser::accept(ExpressionTokenKind kind)
{
    if (!at(kind))
        return false;
    ++m_next;
    return true;
}

NodeId Parser::addNode(Node::Kind kind, ExpressionToken token, std::vector<NodeId> children)
{
    Node node;
    node.kind = kind;
    node.token = token;
    node.children = std::move(children);
    m_tree.nodes.push_back(std::move(node));
    return m_tree.nodes.size() - 1;
}

/// `((x))`: a group whose whole content is one group.
void Parser::noteRedundant(bool contentIsGroup, const ExpressionToken &close)
{
    if (contentIsGroup && !m_tree.redundantParentheses)
        m_tree.redundantParentheses = close.span;
}

std::optional<NodeId> Parser::readPath()
{
    if (!at(ExpressionTokenKind::Identifier) && !at(ExpressionTokenKind::NamePlaceholder))
        return std::nullopt;
    const NodeId id = addNode(Node::Kind::Path, token());
    m_tree.nodes[id].path.push_back(token());
    ++m_next;
    while (true) {
        if (accept(ExpressionTokenKind::Dot)) {
            if (!at(ExpressionTokenKind::Identifier) && !at(ExpressionTokenKind::NamePlaceholder))
                return std::nullopt;
            m_tree.nodes[id].path.push_back(token());
            ++m_next;
        } else if (accept(ExpressionTokenKind::OpenBracket)) {
            if (!at(ExpressionTokenKind::Digits))
                return std::nullopt;
            m_tree.nodes[id].path.push_back(token());
            ++m_next;
            if (!accept(ExpressionTokenKind::CloseBracket))
                return std::nullopt;
        } else {
            return id;
        }
    }
}

std::optional<Parser::OperandNode> Parser::readOperand()
{
    // Parentheses and functions that are still open; a group has no node.
    std::vector<std::optional<NodeId>> open;
    while (true) {
        if (accept(ExpressionTokenKind::OpenParenthesis)) {
            open.emplace_back(std::nullopt);
            continue;
        }
        if (at(ExpressionTokenKind::Identifier) && follows(ExpressionTokenKind::OpenParenthesis)) {
            open.emplace_back(addNode(Node::Kind::Function, token()));
            ++m_tree.operatorCount;
            m_next += 2;
            continue;
        }
        OperandNode operand;
        if (at(ExpressionTokenKind::ValuePlaceholder)) {
            operand.id = addNode(Node::Kind::Value, token());
            ++m_next;
        } else if (const std::optional<NodeId> path = readPath()) {
            operand.id = *path;
        } else {
            return std::nullopt;
        }

        bool isNextArgument = false;
        while (!open.empty() && !isNextArgument) {
            const std::optional<NodeId> function = open.back();
            if (function && accept(ExpressionTokenKind::Comma)) {
                m_tree.nodes[*function].children.push_back(operand.id);
                isNextArgument = true;
                continue;
            }
            const ExpressionToken close = token();
            if (!accept(ExpressionTokenKind::CloseParenthesis))
                return std::nullopt;
            open.pop_back();
            if (function) {
                m_tree.nodes[*function].children.push_back(operand.id);
                operand = {*function, false};
            } else {
                noteRedundant(operand.isGroup, close);
                operand.isGroup = true;
            }
        }
        if (!isNextArgument)
            return operand;
    }
}

} // namespace core::syntax
