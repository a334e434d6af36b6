// The words of DynamoDB's expressions: one lexis for all five kinds.

#pragma once

#include "core/expressions/expression_error.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace core {

enum class ExpressionTokenKind : std::uint8_t {
    End,
    Identifier,
    NamePlaceholder,  // #name
    ValuePlaceholder, // :value
    Digits,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Plus,
    Minus,
    Comma,
    Dot,
    OpenParenthesis,
    CloseParenthesis,
    OpenBracket,
    CloseBracket,
    And,
    Or,
    Not,
    In,
    Between,
    Set,
    Remove,
    Add,
    Delete,
    LoneSigil, // '#' or ':' with no name behind it
    Illegal,   // a character that no token begins with
};

struct ExpressionToken
{
    ExpressionTokenKind kind = ExpressionTokenKind::End;
    TextSpan span;
    std::string_view text(std::string_view expression) const
    {
        return expression.substr(span.offset, span.length);
    }
};

/// All tokens of `expression`, closed by one of kind End. Never fails: what no token begins with is
/// `Illegal`, a whole code point each. Also what an editor colours by.
std::vector<ExpressionToken> tokenizeExpression(std::string_view expression);

/// Whether `name` can be written in an expression as it is: an identifier, no keyword, not reserved.
bool isPlainName(std::string_view name);

/// DynamoDB's `Syntax error; token: "<tok>", near: "<text>"` for the token of that number.
Error syntaxError(ExpressionKind kind, std::string_view expression,
                  const std::vector<ExpressionToken> &tokens, std::size_t tokenIndex);

} // namespace core
