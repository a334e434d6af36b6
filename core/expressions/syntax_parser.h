// Private to this folder: the parser behind syntax.h.

#pragma once

#include "core/expressions/syntax.h"

namespace core::syntax {

/// Reads tokens from the left, each once. A function that fails returns false or nullopt and stands at the
/// offending token, which is all that DynamoDB's message needs.
class Parser
{
public:
    Parser(ExpressionKind kind, std::string_view text);

    /// What can be said before any token is read.
    static Result<void> checkLength(ExpressionKind kind, std::string_view text);

    bool readCondition(); // condition_parser.cpp
    bool readUpdate();    // update_parser.cpp
    bool readProjection();

    Error error() const { return syntaxError(m_kind, m_tree.text, m_tokens, m_next); }
    Result<Tree> finish() &&;

private:
    struct OperandNode
    {
        NodeId id = 0;
        bool isGroup = false; // stood in parentheses
    };
    struct ConditionFrame;
    struct ConditionPart;

    const ExpressionToken &token() const { return m_tokens[m_next]; }
    bool at(ExpressionTokenKind kind) const { return token().kind == kind; }
    bool follows(ExpressionTokenKind kind) const;
    bool accept(ExpressionTokenKind kind);
    NodeId addNode(Node::Kind kind, ExpressionToken token, std::vector<NodeId> children = {});
    void noteRedundant(bool contentIsGroup, const ExpressionToken &close);

    std::optional<NodeId> readPath();
    std::optional<OperandNode> readOperand(); // operand_parser.cpp

    bool atComparison() const;
    std::optional<NodeId> readComparison(NodeId left);
    bool readBetween(std::vector<NodeId> &operands);
    bool readInList(std::vector<NodeId> &operands);
    NodeId closeFrame(ConditionFrame &frame);
    bool readPart(std::vector<ConditionFrame> &frames, ConditionPart &part);
    bool joinPart(std::vector<ConditionFrame> &frames, ConditionPart &part, bool &isDone);
    bool closeGroup(std::vector<ConditionFrame> &frames, ConditionPart &part);

    bool readSection();
    std::optional<NodeId> readSetValue();
    std::optional<NodeId> readArithmetic(NodeId left);

    ExpressionKind m_kind;
    std::vector<ExpressionToken> m_tokens;
    std::size_t m_next = 0;
    Tree m_tree;
};

} // namespace core::syntax
