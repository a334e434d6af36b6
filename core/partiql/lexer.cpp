#include "core/partiql/lexer.h"

#include "core/values/utf8.h"

#include <algorithm>

namespace core::partiql {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool startsWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
}

class Lexer
{
public:
    explicit Lexer(std::string_view text)
        : m_text(text)
    {}

    std::vector<Token> run()
    {
        std::vector<Token> tokens;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
                ++m_at;
                continue;
            }
            const std::size_t begin = m_at;
            const TokenKind kind = readToken();
            tokens.push_back({kind, {begin, m_at - begin}});
        }
        tokens.push_back({TokenKind::End, {m_text.size(), 0}});
        return tokens;
    }

private:
    char at(std::size_t offset) const { return offset < m_text.size() ? m_text[offset] : '\0'; }

    TokenKind readToken()
    {
        const char c = at(m_at);
        if (startsWord(c))
            return readWord();
        if (isDigit(c))
            return readNumber();
        if (c == '\'' || c == '"')
            return readQuoted(c);
        if (c == '-' && at(m_at + 1) == '-') {
            m_at = std::min(m_text.find('\n', m_at), m_text.size());
            return TokenKind::Comment;
        }
        if (c == '/' && at(m_at + 1) == '*')
            return readBlockComment();
        return readSymbol(c);
    }

    TokenKind readWord()
    {
        const std::size_t begin = m_at;
        while (startsWord(at(m_at)) || isDigit(at(m_at)))
            ++m_at;
        return isKeyword(m_text.substr(begin, m_at - begin)) ? TokenKind::Keyword : TokenKind::Identifier;
    }

    void skipDigits()
    {
        while (isDigit(at(m_at)))
            ++m_at;
    }

    /// digits [. digits] [e [sign] digits]
    TokenKind readNumber()
    {
        skipDigits();
        if (at(m_at) == '.' && isDigit(at(m_at + 1))) {
            ++m_at;
            skipDigits();
        }
        if (at(m_at) == 'e' || at(m_at) == 'E') {
            const bool hasSign = at(m_at + 1) == '+' || at(m_at + 1) == '-';
            if (isDigit(at(m_at + (hasSign ? 2 : 1)))) {
                m_at += hasSign ? 2 : 1;
                skipDigits();
            }
        }
        if (!startsWord(at(m_at)))
            return TokenKind::Number;
        while (startsWord(at(m_at)) || isDigit(at(m_at)))
            ++m_at;
        return TokenKind::Illegal; // 12abc
    }

    TokenKind readQuoted(char quote)
    {
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] != quote)
                continue;
            ++m_at;
            if (at(m_at) != quote) // doubled, it stands for itself
                return quote == '"' ? TokenKind::QuotedIdentifier : TokenKind::String;
        }
        return TokenKind::Illegal;
    }

    TokenKind readBlockComment()
    {
        const std::size_t end = m_text.find("*/", m_at + 2);
        m_at = end == std::string_view::npos ? m_text.size() : end + 2;
        return end == std::string_view::npos ? TokenKind::Illegal : TokenKind::Comment;
    }

    TokenKind take(std::size_t length, TokenKind kind)
    {
        m_at += length;
        return kind;
    }

    TokenKind readSymbol(char c)
    {
        const char next = at(m_at + 1);
        switch (c) {
        case '<':
            if (next == '<')
                return take(2, TokenKind::OpenBag);
            if (next == '>')
                return take(2, TokenKind::NotEqual);
            return next == '=' ? take(2, TokenKind::LessOrEqual) : take(1, TokenKind::Less);
        case '>':
            if (next == '>')
                return take(2, TokenKind::CloseBag);
            return next == '=' ? take(2, TokenKind::GreaterOrEqual) : take(1, TokenKind::Greater);
        case '!':
            return next == '=' ? take(2, TokenKind::NotEqual) : take(1, TokenKind::Illegal);
        case '|':
            return next == '|' ? take(2, TokenKind::OtherOperator) : take(1, TokenKind::Illegal);
        default:
            return readPunctuation(c);
        }
    }

    TokenKind readPunctuation(char c)
    {
        switch (c) {
        case '?':
            return take(1, TokenKind::Parameter);
        case '=':
            return take(1, TokenKind::Equal);
        case '+':
            return take(1, TokenKind::Plus);
        case '-':
            return take(1, TokenKind::Minus);
        case '*':
            return take(1, TokenKind::Star);
        case '/':
        case '%':
            return take(1, TokenKind::OtherOperator);
        case '.':
            return take(1, TokenKind::Dot);
        case ',':
            return take(1, TokenKind::Comma);
        case ':':
            return take(1, TokenKind::Colon);
        case ';':
            return take(1, TokenKind::Semicolon);
        case '(':
            return take(1, TokenKind::OpenParenthesis);
        case ')':
            return take(1, TokenKind::CloseParenthesis);
        case '[':
            return take(1, TokenKind::OpenBracket);
        case ']':
            return take(1, TokenKind::CloseBracket);
        case '{':
            return take(1, TokenKind::OpenBrace);
        case '}':
            return take(1, TokenKind::CloseBrace);
        default:
            return take(std::max<std::size_t>(1, utf8SequenceSize(m_text, m_at)), TokenKind::Illegal);
        }
    }

    const std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

std::vector<Token> tokenizeStatement(std::string_view statement)
{
    return Lexer(statement).run();
}

std::string unquoted(std::string_view quotedText)
{
    const char quote = quotedText.front();
    std::string text;
    for (std::size_t i = 1; i + 1 < quotedText.size(); ++i) {
        text += quotedText[i];
        if (quotedText[i] == quote)
            ++i;
    }
    return text;
}

} // namespace core::partiql
