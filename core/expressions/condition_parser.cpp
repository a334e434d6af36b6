#include "core/expressions/syntax_parser.h"

namespace core::syntax {

/// A condition under construction: the whole text, or what stands behind an open parenthesis.
struct Parser::ConditionFrame
{
    std::vector<NodeId> orTerms;
    std::vector<NodeId> andTerms;
    std::optional<ExpressionToken> orToken;
    std::optional<ExpressionToken> andToken;
    std::optional<ExpressionToken> notToken; // waits for its primary
    bool isGroup = false;

    bool isEmpty() const { return orTerms.empty() && andTerms.empty() && !notToken; }
};

/// What was read last. A function can turn out to be an operand or a condition; so can it in parentheses.
struct Parser::ConditionPart
{
    enum class Role : std::uint8_t { Operand, OperandOrCondition, Condition };
    NodeId id = 0;
    Role role = Role::Operand;
    bool isGroup = false;
};

bool Parser::atComparison() const
{
    switch (token().kind) {
    case ExpressionTokenKind::Equal:
    case ExpressionTokenKind::NotEqual:
    case ExpressionTokenKind::Less:
    case ExpressionTokenKind::LessOrEqual:
    case ExpressionTokenKind::Greater:
    case ExpressionTokenKind::GreaterOrEqual:
    case ExpressionTokenKind::Between:
    case ExpressionTokenKind::In:
        return true;
    default:
        return false;
    }
}

bool Parser::readBetween(std::vector<NodeId> &operands)
{
    const std::optional<OperandNode> lower = readOperand();
    if (!lower || !accept(ExpressionTokenKind::And))
        return false;
    const std::optional<OperandNode> upper = readOperand();
    if (!upper)
        return false;
    operands.push_back(lower->id);
    operands.push_back(upper->id);
    return true;
}

bool Parser::readInList(std::vector<NodeId> &operands)
{
    if (!accept(ExpressionTokenKind::OpenParenthesis))
        return false;
    do {
        const std::optional<OperandNode> operand = readOperand();
        if (!operand)
            return false;
        operands.push_back(operand->id);
    } while (accept(ExpressionTokenKind::Comma));
    return accept(ExpressionTokenKind::CloseParenthesis);
}

std::optional<NodeId> Parser::readComparison(NodeId left)
{
    const ExpressionToken op = token();
    ++m_next;
    ++m_tree.operatorCount;
    std::vector<NodeId> operands{left};
    if (op.kind == ExpressionTokenKind::Between) {
        if (!readBetween(operands))
            return std::nullopt;
        return addNode(Node::Kind::Between, op, std::move(operands));
    }
    if (op.kind == ExpressionTokenKind::In) {
        if (!readInList(operands))
            return std::nullopt;
        return addNode(Node::Kind::In, op, std::move(operands));
    }
    const std::optional<OperandNode> right = readOperand();
    if (!right)
        return std::nullopt;
    operands.push_back(right->id);
    return addNode(Node::Kind::Comparison, op, std::move(operands));
}

NodeId Parser::closeFrame(ConditionFrame &frame)
{
    NodeId term = frame.andTerms.front();
    if (frame.andTerms.size() > 1)
        term = addNode(Node::Kind::And, *frame.andToken, std::move(frame.andTerms));
    frame.andTerms.clear();
    frame.orTerms.push_back(term);
    if (frame.orTerms.size() == 1)
        return term;
    return addNode(Node::Kind::Or, *frame.orToken, std::move(frame.orTerms));
}

/// NOTs and parentheses, then an operand with what compares it.
bool Parser::readPart(std::vector<ConditionFrame> &frames, ConditionPart &part)
{
    while (true) {
        if (at(ExpressionTokenKind::Not) && !frames.back().notToken) {
            frames.back().notToken = token();
            ++m_tree.operatorCount;
            ++m_next;
        } else if (accept(ExpressionTokenKind::OpenParenthesis)) {
            frames.emplace_back();
            frames.back().isGroup = true;
        } else {
            break;
        }
    }
    const std::optional<OperandNode> operand = readOperand();
    if (!operand)
        return false;
    const bool isFunction = m_tree.nodes[operand->id].kind == Node::Kind::Function;
    part = {operand->id, isFunction ? ConditionPart::Role::OperandOrCondition : ConditionPart::Role::Operand,
            false};
    return true;
}

/// At the ')' of a group.
bool Parser::closeGroup(std::vector<ConditionFrame> &frames, ConditionPart &part)
{
    ConditionFrame &frame = frames.back();
    const ExpressionToken close = token();
    ++m_next;
    if (frame.isEmpty()) {
        noteRedundant(part.isGroup, close);
    } else {
        NodeId id = part.id;
        if (frame.notToken)
            id = addNode(Node::Kind::Not, *frame.notToken, {id});
        frame.andTerms.push_back(id);
        part.id = closeFrame(frame);
        part.role = ConditionPart::Role::Condition;
    }
    part.isGroup = true;
    frames.pop_back();
    return true;
}

/// Puts `part` where it belongs. False: the token behind it cannot follow. `part` itself goes on where a
/// group has closed; an AND or OR asks for the next part (`isDone` stays false and the frame has taken
/// `part`).
bool Parser::joinPart(std::vector<ConditionFrame> &frames, ConditionPart &part, bool &isDone)
{
    while (true) {
        if (part.role != ConditionPart::Role::Condition && atComparison()) {
            const std::optional<NodeId> comparison = readComparison(part.id);
            if (!comparison)
                return false;
            part = {*comparison, ConditionPart::Role::Condition, false};
            continue;
        }
        ConditionFrame &frame = frames.back();
        if (at(ExpressionTokenKind::CloseParenthesis) && frame.isGroup &&
            (part.role != ConditionPart::Role::Operand || frame.isEmpty())) {
            closeGroup(frames, part);
            continue;
        }
        const bool isEnd = at(ExpressionTokenKind::End) && !frame.isGroup;
        if (part.role == ConditionPart::Role::Operand ||
            (!isEnd && !at(ExpressionTokenKind::And) && !at(ExpressionTokenKind::Or)))
            return false;

        if (frame.notToken)
            part.id = addNode(Node::Kind::Not, *frame.notToken, {part.id});
        frame.notToken.reset();
        frame.andTerms.push_back(part.id);
        isDone = isEnd;
        if (isEnd) {
            m_tree.root = closeFrame(frame);
            return true;
        }
        ++m_tree.operatorCount;
        if (at(ExpressionTokenKind::And)) {
            frame.andToken = frame.andToken.value_or(token());
        } else {
            frame.orToken = frame.orToken.value_or(token());
            NodeId term = frame.andTerms.front();
            if (frame.andTerms.size() > 1)
                term = addNode(Node::Kind::And, *frame.andToken, std::move(frame.andTerms));
            frame.andTerms.clear();
            frame.andToken.reset();
            frame.orTerms.push_back(term);
        }
        ++m_next;
        return true;
    }
}

bool Parser::readCondition()
{
    std::vector<ConditionFrame> frames(1);
    bool isDone = false;
    while (!isDone) {
        ConditionPart part;
        if (!readPart(frames, part) || !joinPart(frames, part, isDone))
            return false;
    }
    return true;
}

Result<Tree> parseCondition(ExpressionKind kind, std::string_view text)
{
    if (const Result<void> length = Parser::checkLength(kind, text); !length)
        return length.error();
    Parser parser(kind, text);
    if (!parser.readCondition())
        return parser.error();
    return std::move(parser).finish();
}

} // namespace core::syntax
