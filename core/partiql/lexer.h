// The words of PartiQL statements.

#pragma once

#include "core/expressions/expression_error.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace core::partiql {

enum class TokenKind : std::uint8_t {
    End,
    Identifier,
    QuotedIdentifier, // "name"
    Keyword,          // in any case
    String,           // 'text'
    Number,           // without a sign
    Parameter,        // ?
    Equal,
    NotEqual, // <> and !=
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Plus,
    Minus,
    Star,
    OtherOperator, // / % ||
    Dot,
    Comma,
    Colon,
    Semicolon,
    OpenParenthesis,
    CloseParenthesis,
    OpenBracket,
    CloseBracket,
    OpenBrace,
    CloseBrace,
    OpenBag,  // <<
    CloseBag, // >>
    Comment,  // `-- to the end of the line`, and between /* and */
    Illegal,  // what no token begins with, or what begins and never ends
};

struct Token
{
    TokenKind kind = TokenKind::End;
    TextSpan span;
    std::string_view text(std::string_view statement) const
    {
        return statement.substr(span.offset, span.length);
    }
};

/// All tokens of `statement`, comments among them, closed by one of kind End. Never fails. Also what an
/// editor colours by.
std::vector<Token> tokenizeStatement(std::string_view statement);

/// What stands between the quotes of a String or QuotedIdentifier, with doubled quotes made single.
std::string unquoted(std::string_view quotedText);

/// Whether `word` is one of PartiQL's keywords, in whatever case: such a name must be quoted.
bool isKeyword(std::string_view word);

/// In capitals, ASCII only: keywords compare so.
std::string upperCase(std::string_view word);

} // namespace core::partiql
