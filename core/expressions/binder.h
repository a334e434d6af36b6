// Private to this folder: from a text's shape to its meaning. Placeholders become names and values, and
// everything that DynamoDB refuses without looking at an item is refused here, in DynamoDB's order.

#pragma once

#include "core/expressions/context.h"
#include "core/expressions/syntax.h"

namespace core {

Result<ConditionExpression> bindCondition(ExpressionKind kind, const syntax::Tree &tree,
                                          ExpressionContext &context);
Result<UpdateExpression> bindUpdate(const syntax::Tree &tree, ExpressionContext &context);
Result<ProjectionExpression> bindProjection(const syntax::Tree &tree, ExpressionContext &context);

/// What the three have in common.
class ExpressionBinder
{
public:
    ExpressionBinder(ExpressionKind kind, const syntax::Tree &tree, ExpressionContext &context)
        : m_kind(kind)
        , m_tree(tree)
        , m_context(context)
    {}

    const syntax::Node &node(syntax::NodeId id) const { return m_tree.nodes[id]; }
    std::string_view text(const ExpressionToken &token) const { return token.text(m_tree.text); }
    /// From the first to the last character of a path; of other nodes their token.
    TextSpan spanOf(syntax::NodeId id) const;
    Error error(std::string_view message, TextSpan span) const
    {
        return expressionError(m_kind, message, span);
    }

    Result<void> checkParentheses() const;
    Result<void> checkReservedWords() const;
    Result<DocumentPath> bindPath(syntax::NodeId id);
    Result<Literal> bindValue(syntax::NodeId id);
    Result<void> checkOverlaps(const std::vector<DocumentPath> &paths,
                               const std::vector<syntax::NodeId> &ids) const;

    Error operandCount(std::string_view function, std::size_t count, TextSpan span) const;
    Error operandType(std::string_view function, std::string_view type, TextSpan span) const;
    Error pathRequired(std::string_view function, TextSpan span) const;
    Error invalidFunction(std::string_view function, TextSpan span) const;

private:
    Result<PathElement> bindElement(const ExpressionToken &token);

    const ExpressionKind m_kind;
    const syntax::Tree &m_tree;
    ExpressionContext &m_context;
};

} // namespace core
