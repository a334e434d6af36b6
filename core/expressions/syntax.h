// Private to this folder: the shape of an expression's text, before any name has a meaning.
//
// Nodes lie in one vector and name each other by number, and the parser keeps its own stack: no text, however
// deeply nested, costs call stack. Parentheses leave no node.

#pragma once

#include "core/expressions/lexer.h"

#include <optional>
#include <string_view>
#include <vector>

namespace core::syntax {

using NodeId = std::size_t;

struct Node
{
    enum class Kind : std::uint8_t {
        Path,
        Value,
        Function,
        Comparison,
        Between,
        In,
        And,
        Or,
        Not,
        Plus,
        Minus
    };
    Kind kind = Kind::Path;
    ExpressionToken token; // the operator, the function's name, the placeholder; a path's first element
    std::vector<ExpressionToken> path; // identifiers, name placeholders, digits
    std::vector<NodeId> children;
};

struct UpdateAction
{
    NodeId target = 0; // a path
    NodeId value = 0;  // not with REMOVE
};
struct UpdateSection
{
    ExpressionToken keyword;
    std::vector<UpdateAction> actions;
};

struct Tree
{
    std::string_view text;
    std::vector<Node> nodes;             // paths, values and functions in the order of the text
    NodeId root = 0;                     // of a condition
    std::vector<UpdateSection> sections; // of an update
    std::vector<NodeId> paths;           // of a projection
    std::optional<TextSpan> redundantParentheses;
    std::size_t operatorCount = 0;
};

/// The whole text is one `kind`, or the error is DynamoDB's: empty, too long, syntax, too many operators.
/// The tree borrows `text`. Requires the function that fits `kind`.
Result<Tree> parseCondition(ExpressionKind kind, std::string_view text);
Result<Tree> parseUpdate(std::string_view text);
Result<Tree> parseProjection(std::string_view text);

} // namespace core::syntax
