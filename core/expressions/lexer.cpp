#include "core/expressions/lexer.h"

#include "core/expressions/reserved_words.h"
#include "core/values/utf8.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isWord(char c)
{
    return isLetter(c) || isDigit(c) || c == '_';
}

bool equalsKeyword(std::string_view word, std::string_view keyword)
{
    return std::equal(word.begin(), word.end(), keyword.begin(), keyword.end(),
                      [](char a, char b) { return (a >= 'a' && a <= 'z' ? char(a - 'a' + 'A') : a) == b; });
}

ExpressionTokenKind kindOfWord(std::string_view word)
{
    struct Keyword
    {
        std::string_view text;
        ExpressionTokenKind kind;
    };
    static constexpr std::array<Keyword, 9> kKeywords{{{"AND", ExpressionTokenKind::And},
                                                       {"OR", ExpressionTokenKind::Or},
                                                       {"NOT", ExpressionTokenKind::Not},
                                                       {"IN", ExpressionTokenKind::In},
                                                       {"BETWEEN", ExpressionTokenKind::Between},
                                                       {"SET", ExpressionTokenKind::Set},
                                                       {"REMOVE", ExpressionTokenKind::Remove},
                                                       {"ADD", ExpressionTokenKind::Add},
                                                       {"DELETE", ExpressionTokenKind::Delete}}};
    for (const Keyword &keyword : kKeywords) {
        if (equalsKeyword(word, keyword.text))
            return keyword.kind;
    }
    return ExpressionTokenKind::Identifier;
}

/// Bytes of the code point at `offset`, 1 where it is no valid UTF-8.
std::size_t codePointLength(std::string_view text, std::size_t offset)
{
    return std::max<std::size_t>(1, utf8SequenceSize(text, offset));
}

std::size_t wordEnd(std::string_view text, std::size_t offset)
{
    while (offset < text.size() && isWord(text[offset]))
        ++offset;
    return offset;
}

ExpressionTokenKind symbolAt(std::string_view text, std::size_t offset, std::size_t &length)
{
    length = 1;
    const char next = offset + 1 < text.size() ? text[offset + 1] : '\0';
    switch (text[offset]) {
    case '=':
        return ExpressionTokenKind::Equal;
    case '<':
        if (next != '>' && next != '=')
            return ExpressionTokenKind::Less;
        length = 2;
        return next == '>' ? ExpressionTokenKind::NotEqual : ExpressionTokenKind::LessOrEqual;
    case '>':
        if (next != '=')
            return ExpressionTokenKind::Greater;
        length = 2;
        return ExpressionTokenKind::GreaterOrEqual;
    case '+':
        return ExpressionTokenKind::Plus;
    case '-':
        return ExpressionTokenKind::Minus;
    case ',':
        return ExpressionTokenKind::Comma;
    case '.':
        return ExpressionTokenKind::Dot;
    case '(':
        return ExpressionTokenKind::OpenParenthesis;
    case ')':
        return ExpressionTokenKind::CloseParenthesis;
    case '[':
        return ExpressionTokenKind::OpenBracket;
    case ']':
        return ExpressionTokenKind::CloseBracket;
    default:
        length = codePointLength(text, offset);
        return ExpressionTokenKind::Illegal;
    }
}

ExpressionToken tokenAt(std::string_view text, std::size_t offset)
{
    const char c = text[offset];
    if (isLetter(c)) {
        const std::size_t end = wordEnd(text, offset);
        return {kindOfWord(text.substr(offset, end - offset)), {offset, end - offset}};
    }
    if (c == '#' || c == ':') {
        const std::size_t end = wordEnd(text, offset + 1);
        if (end == offset + 1)
            return {ExpressionTokenKind::LoneSigil, {offset, 1}};
        return {c == '#' ? ExpressionTokenKind::NamePlaceholder : ExpressionTokenKind::ValuePlaceholder,
                {offset, end - offset}};
    }
    if (isDigit(c)) {
        std::size_t end = offset + 1;
        while (c != '0' && end < text.size() && isDigit(text[end])) // "01" is a 0 and a 1
            ++end;
        return {ExpressionTokenKind::Digits, {offset, end - offset}};
    }
    std::size_t length = 1;
    const ExpressionTokenKind kind = symbolAt(text, offset, length);
    return {kind, {offset, length}};
}

/// `text` with every byte that is no UTF-8 replaced, so that a message is always text.
void appendRepaired(std::string &message, std::string_view text)
{
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t length = utf8SequenceSize(text, offset);
        message += length == 0 ? "\xEF\xBF\xBD" : text.substr(offset, length);
        offset += std::max<std::size_t>(1, length);
    }
}

} // namespace

std::vector<ExpressionToken> tokenizeExpression(std::string_view expression)
{
    std::vector<ExpressionToken> tokens;
    for (std::size_t offset = 0; offset < expression.size();) {
        if (isBlank(expression[offset])) {
            ++offset;
            continue;
        }
        tokens.push_back(tokenAt(expression, offset));
        offset += tokens.back().span.length;
    }
    tokens.push_back({ExpressionTokenKind::End, {expression.size(), 0}});
    return tokens;
}

bool isPlainName(std::string_view name)
{
    return !name.empty() && isLetter(name[0]) && wordEnd(name, 0) == name.size() &&
           kindOfWord(name) == ExpressionTokenKind::Identifier && !isReservedWord(name);
}

Error syntaxError(ExpressionKind kind, std::string_view expression,
                  const std::vector<ExpressionToken> &tokens, std::size_t tokenIndex)
{
    const ExpressionToken &token = tokens[tokenIndex];
    std::size_t begin = token.span.offset;
    std::size_t end = begin + token.span.length;
    if (tokenIndex > 0)
        begin = tokens[tokenIndex - 1].span.offset;
    if (tokenIndex + 1 < tokens.size())
        end = tokens[tokenIndex + 1].span.offset + tokens[tokenIndex + 1].span.length;
    std::string message = "Syntax error; token: \"";
    if (token.kind == ExpressionTokenKind::End)
        message += "<EOF>";
    else
        appendRepaired(message, token.text(expression));
    message += "\", near: \"";
    appendRepaired(message, expression.substr(begin, end - begin));
    message += '"';
    return expressionError(kind, message, token.span);
}

} // namespace core
