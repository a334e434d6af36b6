// The part of the parser that reads expressions: OR, AND, NOT, comparisons, sums, terms, in that order.

#include "core/partiql/statement_parser.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace core::partiql {

namespace {

using Kind = Expression::Kind;

/// Parentheses, functions, NOTs and collections within each other. Values must be flatter still.
constexpr std::size_t kDepthMax = 100;

Expression nodeOf(Kind kind, std::vector<Expression> children)
{
    Expression node;
    node.kind = kind;
    const TextSpan first = children.front().span;
    const TextSpan last = children.back().span;
    node.span = {first.offset,
                 std::max(last.offset + last.length, first.offset + first.length) - first.offset};
    node.children = std::move(children);
    return node;
}

template <typename... Children>
std::vector<Expression> listOf(Children... children)
{
    std::vector<Expression> list;
    (list.push_back(std::move(children)), ...);
    return list;
}

std::optional<Comparator> comparatorOf(TokenKind kind)
{
    switch (kind) {
    case TokenKind::Equal:
        return Comparator::Equal;
    case TokenKind::NotEqual:
        return Comparator::NotEqual;
    case TokenKind::Less:
        return Comparator::Less;
    case TokenKind::LessOrEqual:
        return Comparator::LessOrEqual;
    case TokenKind::Greater:
        return Comparator::Greater;
    case TokenKind::GreaterOrEqual:
        return Comparator::GreaterOrEqual;
    default:
        return {};
    }
}

/// Keywords that a function may be called by.
bool isFunctionKeyword(std::string_view word)
{
    static constexpr std::array<std::string_view, 13> kWords = {
        "SIZE",  "COUNT", "AVG",       "MAX",         "MIN",  "SUM",     "EXISTS",
        "UPPER", "LOWER", "SUBSTRING", "CHAR_LENGTH", "TRIM", "COALESCE"};
    return std::find(kWords.begin(), kWords.end(), upperCase(word)) != kWords.end();
}

bool isTypeName(std::string_view word)
{
    static constexpr std::array<std::string_view, 28> kWords = {
        "BOOL", "BOOLEAN", "SMALLINT",  "INT",     "INTEGER", "BIGINT",    "FLOAT",
        "REAL", "DOUBLE",  "DEC",       "DECIMAL", "NUMERIC", "TIMESTAMP", "DATE",
        "TIME", "CHAR",    "CHARACTER", "VARCHAR", "STRING",  "SYMBOL",    "CLOB",
        "BLOB", "STRUCT",  "TUPLE",     "LIST",    "SEXP",    "BAG",       "ANY"};
    return std::find(kWords.begin(), kWords.end(), upperCase(word)) != kWords.end();
}

} // namespace

Result<void> StatementParser::checkDepth() const
{
    if (m_depth <= kDepthMax)
        return {};
    return notWellFormed("Too many levels of nesting"); // in our words: the service's are not known
}

Result<void> StatementParser::checkRightSide() const
{
    if (!at(TokenKind::End))
        return {};
    return notWellFormed("Missing right-hand side expression of infix operator");
}

/// The token it stands at as a literal.
Expression StatementParser::literal(Expression::Kind kind)
{
    Expression value;
    value.kind = kind;
    value.span = token().span;
    value.text = textOf(token());
    ++m_next;
    return value;
}

Result<Expression> StatementParser::readExpression()
{
    Result<Expression> first = readAnd();
    if (!first || !atKeyword("OR"))
        return first;
    std::vector<Expression> children = listOf(std::move(*first));
    while (acceptKeyword("OR")) {
        if (Result<void> right = checkRightSide(); !right)
            return right.error();
        Result<Expression> next = readAnd();
        if (!next)
            return next;
        children.push_back(std::move(*next));
    }
    return nodeOf(Kind::Or, std::move(children));
}

Result<Expression> StatementParser::readAnd()
{
    Result<Expression> first = readNot();
    if (!first || !atKeyword("AND"))
        return first;
    std::vector<Expression> children = listOf(std::move(*first));
    while (acceptKeyword("AND")) {
        if (Result<void> right = checkRightSide(); !right)
            return right.error();
        Result<Expression> next = readNot();
        if (!next)
            return next;
        children.push_back(std::move(*next));
    }
    return nodeOf(Kind::And, std::move(children));
}

Result<Expression> StatementParser::readNot()
{
    const std::size_t begin = token().span.offset;
    if (!acceptKeyword("NOT"))
        return readComparison();
    const Level level(m_depth);
    if (Result<void> shallow = checkDepth(); !shallow)
        return shallow.error();
    Result<Expression> negated = readNot();
    if (!negated)
        return negated;
    Expression node = nodeOf(Kind::Not, listOf(std::move(*negated)));
    node.span = spanFrom(begin);
    return node;
}

Result<Expression> StatementParser::readComparison()
{
    Result<Expression> left = readSum();
    if (!left)
        return left;
    if (const std::optional<Comparator> comparator = comparatorOf(token().kind)) {
        ++m_next;
        if (Result<void> present = checkRightSide(); !present)
            return present.error();
        Result<Expression> right = readSum();
        if (!right)
            return right;
        Expression node = nodeOf(Kind::Comparison, listOf(std::move(*left), std::move(*right)));
        node.comparator = *comparator;
        return node;
    }
    if (acceptKeyword("IS"))
        return readIs(std::move(*left));
    const bool isNegated = acceptKeyword("NOT");
    Result<Expression> test = std::move(left);
    if (acceptKeyword("BETWEEN"))
        test = readBetween(std::move(*test));
    else if (acceptKeyword("IN"))
        test = readIn(std::move(*test));
    else if (isNegated)
        return unexpected();
    if (!test || !isNegated)
        return test;
    return nodeOf(Kind::Not, listOf(std::move(*test)));
}

Result<Expression> StatementParser::readIs(Expression tested)
{
    const bool isNegated = acceptKeyword("NOT");
    if (!at(TokenKind::Keyword))
        return notWellFormed("Expected type name");
    const std::string word = upperCase(textOf(token()));
    const bool isMissing = word == "MISSING";
    if (!isMissing && word != "NULL" && !isTypeName(word))
        return notWellFormed("Expected type name");
    ++m_next;
    const std::size_t begin = tested.span.offset;
    Expression node = nodeOf(isMissing        ? Kind::IsMissing
                             : word == "NULL" ? Kind::IsNull
                                              : Kind::IsType,
                             listOf(std::move(tested)));
    node.span = spanFrom(begin);
    if (node.kind == Kind::IsType)
        node.text = word;
    if (!isNegated)
        return node;
    return nodeOf(Kind::Not, listOf(std::move(node)));
}

Result<Expression> StatementParser::readBetween(Expression tested)
{
    if (Result<void> present = checkRightSide(); !present)
        return present.error();
    Result<Expression> lower = readSum();
    if (!lower)
        return lower;
    if (Result<void> read = expectKeyword("AND"); !read)
        return read.error();
    if (Result<void> present = checkRightSide(); !present)
        return present.error();
    Result<Expression> upper = readSum();
    if (!upper)
        return upper;
    return nodeOf(Kind::Between, listOf(std::move(tested), std::move(*lower), std::move(*upper)));
}

Result<Expression> StatementParser::readIn(Expression tested)
{
    if (Result<void> right = checkRightSide(); !right)
        return right.error();
    const TokenKind close = at(TokenKind::OpenBracket)       ? TokenKind::CloseBracket
                            : at(TokenKind::OpenParenthesis) ? TokenKind::CloseParenthesis
                                                             : TokenKind::CloseBag;
    if (close == TokenKind::CloseBag && !at(TokenKind::OpenBag))
        return unexpected();
    ++m_next;
    const std::size_t begin = tested.span.offset;
    std::vector<Expression> children = listOf(std::move(tested));
    if (Result<void> read = readElements(close, children); !read)
        return read.error();
    if (children.size() == 1)
        return notWellFormed("Unexpected term", spanFrom(begin));
    Expression node = nodeOf(Kind::In, std::move(children));
    node.span = spanFrom(begin);
    return node;
}

Result<Expression> StatementParser::readSum()
{
    Result<Expression> left = readTerm();
    std::size_t operators = 0;
    while (left && (at(TokenKind::Plus) || at(TokenKind::Minus))) {
        if (++operators > kDepthMax) // each is a level of the tree
            return notWellFormed("Too many levels of nesting");
        const Kind kind = at(TokenKind::Plus) ? Kind::Plus : Kind::Minus;
        ++m_next;
        if (Result<void> present = checkRightSide(); !present)
            return present.error();
        Result<Expression> right = readTerm();
        if (!right)
            return right;
        left = nodeOf(kind, listOf(std::move(*left), std::move(*right)));
    }
    return left;
}

Result<Expression> StatementParser::readTerm()
{
    const Level level(m_depth);
    if (Result<void> shallow = checkDepth(); !shallow)
        return shallow.error();
    const std::size_t begin = token().span.offset;
    switch (token().kind) {
    case TokenKind::String: {
        Expression value = literal(Kind::String);
        value.text = unquoted(value.text);
        return value;
    }
    case TokenKind::Number:
        return literal(Kind::Number);
    case TokenKind::Plus:
    case TokenKind::Minus:
        return readSigned();
    case TokenKind::Parameter: {
        Expression value = literal(Kind::Parameter);
        value.text.clear();
        value.parameter = m_parameterCount++;
        return value;
    }
    case TokenKind::OpenBracket:
    case TokenKind::OpenBag: {
        Expression value = literal(at(TokenKind::OpenBag) ? Kind::Bag : Kind::List);
        value.text.clear();
        const TokenKind close = value.kind == Kind::Bag ? TokenKind::CloseBag : TokenKind::CloseBracket;
        if (Result<void> read = readElements(close, value.children); !read)
            return read.error();
        value.span = spanFrom(begin);
        return value;
    }
    case TokenKind::OpenBrace:
        return readTuple();
    case TokenKind::OpenParenthesis: {
        ++m_next;
        Result<Expression> inner = readExpression();
        if (!inner)
            return inner;
        if (Result<void> read = expect(TokenKind::CloseParenthesis); !read)
            return read.error();
        return inner;
    }
    case TokenKind::Identifier:
    case TokenKind::QuotedIdentifier:
    case TokenKind::Keyword:
        return readWord();
    default:
        return unexpected();
    }
}

Result<Expression> StatementParser::readSigned()
{
    if (!followedBy(TokenKind::Number))
        return unexpected();
    const std::size_t begin = token().span.offset;
    const bool isNegative = accept(TokenKind::Minus);
    if (!isNegative)
        ++m_next;
    Expression value = literal(Kind::Number);
    if (isNegative)
        value.text.insert(0, "-");
    value.span = spanFrom(begin);
    return value;
}

Result<Expression> StatementParser::readWord()
{
    if (at(TokenKind::Keyword)) {
        const std::string word = upperCase(textOf(token()));
        if (word == "TRUE" || word == "FALSE" || word == "NULL") {
            Expression value = literal(word == "NULL" ? Kind::Null : Kind::Boolean);
            value.text.clear();
            value.boolean = word == "TRUE";
            return value;
        }
        if (!isFunctionKeyword(word) || !followedBy(TokenKind::OpenParenthesis))
            return unexpected();
        return readCall();
    }
    if (at(TokenKind::Identifier) && followedBy(TokenKind::OpenParenthesis))
        return readCall();
    Expression value;
    value.kind = Kind::Path;
    const std::size_t begin = token().span.offset;
    Result<DocumentPath> path = readPath();
    if (!path)
        return path.error();
    value.path = std::move(*path);
    value.span = spanFrom(begin);
    return value;
}

Result<Expression> StatementParser::readCall()
{
    Expression call = literal(Kind::Call);
    ++m_next; // the parenthesis
    if (at(TokenKind::Star) && followedBy(TokenKind::CloseParenthesis))
        ++m_next; // COUNT(*)
    if (Result<void> read = readElements(TokenKind::CloseParenthesis, call.children); !read)
        return read.error();
    return call;
}

/// Up to and with the closing token; adds to `elements`.
Result<void> StatementParser::readElements(TokenKind close, std::vector<Expression> &elements)
{
    if (accept(close))
        return {};
    do {
        Result<Expression> element = readExpression();
        if (!element)
            return element.error();
        elements.push_back(std::move(*element));
    } while (accept(TokenKind::Comma));
    return expect(close);
}

Result<Expression> StatementParser::readTuple()
{
    Expression tuple;
    tuple.kind = Kind::Tuple;
    const std::size_t begin = token().span.offset;
    ++m_next;
    if (!at(TokenKind::CloseBrace)) {
        do {
            if (!at(TokenKind::String))
                return unexpected();
            tuple.names.push_back(unquoted(textOf(token())));
            ++m_next;
            if (Result<void> read = expect(TokenKind::Colon); !read)
                return read.error();
            Result<Expression> value = readExpression();
            if (!value)
                return value;
            tuple.children.push_back(std::move(*value));
        } while (accept(TokenKind::Comma));
    }
    if (Result<void> read = expect(TokenKind::CloseBrace); !read)
        return read.error();
    tuple.span = spanFrom(begin);
    return tuple;
}

/// Stands at a name.
Result<DocumentPath> StatementParser::readPath()
{
    const auto name = [this] {
        std::string text =
            at(TokenKind::Identifier) ? std::string(textOf(token())) : unquoted(textOf(token()));
        ++m_next;
        return text;
    };
    const auto isEmpty = [this] {
        return at(TokenKind::QuotedIdentifier) && unquoted(textOf(token())).empty();
    };
    const auto emptyName = [this] {
        return statementError(m_text, token().span, "Path component cannot be an empty string");
    };
    if (isEmpty())
        return emptyName();
    DocumentPath path(name());
    while (true) {
        if (accept(TokenKind::Dot)) {
            if (!at(TokenKind::Identifier) && !at(TokenKind::QuotedIdentifier))
                return notWellFormed("Invalid path dot component");
            if (isEmpty())
                return emptyName();
            path.elements.emplace_back(name());
        } else if (accept(TokenKind::OpenBracket)) {
            const std::string_view digits = textOf(token());
            std::uint32_t index = 0;
            const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), index);
            if (!at(TokenKind::Number) || read.ec == std::errc::invalid_argument ||
                read.ptr != digits.data() + digits.size())
                return unexpected();
            if (read.ec != std::errc())
                return statementError(m_text, token().span,
                                      "List index is not within the allowable range; index: [" +
                                          std::string(digits) + "]");
            ++m_next;
            path.elements.emplace_back(index);
            if (Result<void> closed = expect(TokenKind::CloseBracket); !closed)
                return closed.error();
        } else {
            return path;
        }
    }
}

} // namespace core::partiql
