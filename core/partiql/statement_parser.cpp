#include "core/partiql/statement_parser.h"

#include <algorithm>
#include <array>

namespace core::partiql {

std::string_view returningText(Returning returning)
{
    static constexpr std::array<std::string_view, 4> kTexts = {"ALL OLD", "ALL NEW", "MODIFIED OLD",
                                                               "MODIFIED NEW"};
    return kTexts[std::size_t(returning)];
}

std::string positionText(std::string_view text, TextSpan span)
{
    const TextPosition position = positionAt(text, span.offset);
    // In characters, as columns are.
    const auto length = std::count_if(text.begin() + std::ptrdiff_t(span.offset),
                                      text.begin() + std::ptrdiff_t(span.offset + span.length),
                                      [](char c) { return (c & 0xC0) != 0x80; });
    return std::to_string(position.line) + ':' + std::to_string(position.column) + ':' +
           std::to_string(length);
}

Error statementError(std::string_view text, TextSpan span, std::string message)
{
    return {ErrorCode::Validation, std::move(message),
            std::make_shared<StatementErrorDetails>(span, positionAt(text, span.offset))};
}

Result<Statement> parseStatement(std::string_view text)
{
    return StatementParser(text).readStatement();
}

StatementParser::StatementParser(std::string_view text)
    : m_text(text)
    , m_tokens(tokenizeStatement(text))
{
    std::erase_if(m_tokens, [](const Token &token) { return token.kind == TokenKind::Comment; });
}

bool StatementParser::followedBy(TokenKind kind) const
{
    return m_next + 1 < m_tokens.size() && m_tokens[m_next + 1].kind == kind;
}

bool StatementParser::atKeyword(std::string_view keyword) const
{
    return at(TokenKind::Keyword) && upperCase(textOf(token())) == keyword;
}

bool StatementParser::accept(TokenKind kind)
{
    if (!at(kind))
        return false;
    ++m_next;
    return true;
}

bool StatementParser::acceptKeyword(std::string_view keyword)
{
    if (!atKeyword(keyword))
        return false;
    ++m_next;
    return true;
}

TextSpan StatementParser::spanFrom(std::size_t offset) const
{
    const TextSpan last = m_tokens[m_next == 0 ? 0 : m_next - 1].span;
    return {offset, last.offset + last.length - offset};
}

Error StatementParser::notWellFormed(std::string_view what, TextSpan span) const
{
    return statementError(m_text, span,
                          "Statement wasn't well formed, can't be processed: " + std::string(what));
}

Error StatementParser::unexpected() const
{
    switch (token().kind) {
    case TokenKind::Keyword:
        return notWellFormed("Unexpected keyword");
    case TokenKind::Equal:
    case TokenKind::NotEqual:
    case TokenKind::Less:
    case TokenKind::LessOrEqual:
    case TokenKind::Greater:
    case TokenKind::GreaterOrEqual:
    case TokenKind::Plus:
    case TokenKind::Minus:
    case TokenKind::Star:
    case TokenKind::OtherOperator:
        return notWellFormed("Unexpected operator");
    default:
        return notWellFormed("Unexpected term");
    }
}

Result<void> StatementParser::expect(TokenKind kind)
{
    if (accept(kind))
        return {};
    return unexpected();
}

Result<void> StatementParser::expectKeyword(std::string_view keyword)
{
    if (acceptKeyword(keyword))
        return {};
    return unexpected();
}

Result<Statement> StatementParser::readStatement()
{
    for (const Token &token : m_tokens) {
        if (token.kind == TokenKind::Illegal)
            return notWellFormed("", token.span);
    }
    Result<Statement> statement = readContent();
    if (!statement)
        return statement;
    if (at(TokenKind::Keyword) && upperCase(textOf(token())) == "LIMIT")
        return statementError(m_text, token().span,
                              "Unsupported clause: LIMIT at " + positionText(m_text, token().span));
    accept(TokenKind::Semicolon);
    if (!at(TokenKind::End))
        return notWellFormed("Unexpected token after expression");
    statement->parameterCount = m_parameterCount;
    return statement;
}

namespace {

/// A Result of one kind of statement as a Result of any.
template <typename Content>
Result<Statement> anyStatement(Result<Content> content)
{
    if (!content)
        return content.error();
    return Statement{std::move(*content), 0};
}

} // namespace

Result<Statement> StatementParser::readContent()
{
    if (acceptKeyword("SELECT"))
        return anyStatement(readSelect());
    if (acceptKeyword("INSERT"))
        return anyStatement(readInsert());
    if (acceptKeyword("UPDATE"))
        return anyStatement(readUpdate());
    if (acceptKeyword("FROM"))
        return anyStatement(readUpdateFrom());
    if (acceptKeyword("DELETE"))
        return anyStatement(readDelete());
    if (acceptKeyword("EXISTS"))
        return anyStatement(readExists());
    return notWellFormed("Expected data manipulation");
}

Result<SelectStatement> StatementParser::readSelect()
{
    SelectStatement select;
    if (!accept(TokenKind::Star)) {
        if (Result<void> read = readProjection(select.projection); !read)
            return read.error();
    }
    if (Result<void> read = expectKeyword("FROM"); !read)
        return read.error();
    Result<TableReference> from = readTable();
    if (!from)
        return from.error();
    select.from = std::move(*from);
    Result<std::optional<Expression>> where = readWhere();
    if (!where)
        return where.error();
    select.where = std::move(*where);
    if (Result<void> read = readOrderBy(select.orderBy); !read)
        return read.error();
    return select;
}

Result<void> StatementParser::readProjection(std::vector<DocumentPath> &projection)
{
    do {
        const std::size_t begin = m_next;
        Result<Expression> item = readTerm();
        if (!item)
            return item.error();
        if (item->kind != Expression::Kind::Path)
            return statementError(m_text, item->span,
                                  "Unexpected path component at " + positionText(m_text, item->span));
        if (atKeyword("AS") || at(TokenKind::Identifier) || at(TokenKind::QuotedIdentifier))
            return statementError(m_text, spanFrom(m_tokens[begin].span.offset), "Aliasing is not supported");
        projection.push_back(std::move(item->path));
    } while (accept(TokenKind::Comma));
    return {};
}

Result<TableReference> StatementParser::readTable()
{
    TableReference table;
    std::vector<std::string> components;
    const std::size_t begin = token().span.offset;
    do {
        if (at(TokenKind::Keyword))
            return unexpected();
        if (!at(TokenKind::Identifier) && !at(TokenKind::QuotedIdentifier))
            return notWellFormed("Expected identifier for simple path");
        components.push_back(at(TokenKind::Identifier) ? std::string(textOf(token()))
                                                       : unquoted(textOf(token())));
        ++m_next;
    } while (accept(TokenKind::Dot));
    table.span = spanFrom(begin);
    if (components.size() > 2 || at(TokenKind::OpenBracket))
        return statementError(m_text, table.span,
                              "A path may contain at most 2 components in the FROM clause");
    for (const std::string &component : components) {
        if (component.empty())
            return statementError(m_text, table.span, "Path component cannot be an empty string");
    }
    table.tableName = std::move(components[0]);
    if (components.size() == 2)
        table.indexName = std::move(components[1]);
    if (Result<void> only = refuseMoreTables(table); !only)
        return only.error();
    return table;
}

Result<void> StatementParser::refuseMoreTables(const TableReference &first) const
{
    static constexpr std::array<std::string_view, 7> kJoins = {"JOIN",  "INNER", "LEFT",   "RIGHT",
                                                               "CROSS", "FULL",  "NATURAL"};
    const std::string word = at(TokenKind::Keyword) ? upperCase(textOf(token())) : std::string();
    if (at(TokenKind::Comma) || std::find(kJoins.begin(), kJoins.end(), word) != kJoins.end())
        return statementError(m_text, first.span,
                              "FROM clause may only contain a single table name in data manipulation "
                              "statements at " +
                                  positionText(m_text, first.span));
    if (word == "AS" || word == "AT" || at(TokenKind::Identifier) || at(TokenKind::QuotedIdentifier))
        return statementError(m_text, token().span, "Aliasing is not supported");
    return {};
}

Result<std::optional<Expression>> StatementParser::readWhere()
{
    if (!acceptKeyword("WHERE"))
        return std::optional<Expression>();
    Result<Expression> where = readExpression();
    if (!where)
        return where.error();
    return std::optional<Expression>(std::move(*where));
}

Result<void> StatementParser::readOrderBy(std::vector<OrderKey> &keys)
{
    if (!acceptKeyword("ORDER"))
        return {};
    if (Result<void> read = expectKeyword("BY"); !read)
        return read;
    do {
        if (!at(TokenKind::Identifier) && !at(TokenKind::QuotedIdentifier))
            return unexpected();
        Result<DocumentPath> path = readPath();
        if (!path)
            return path.error();
        OrderKey &key = keys.emplace_back();
        key.path = std::move(*path);
        if (acceptKeyword("DESC"))
            key.order = SortOrder::Descending;
        else
            acceptKeyword("ASC");
    } while (accept(TokenKind::Comma));
    return {};
}

Result<InsertStatement> StatementParser::readInsert()
{
    if (Result<void> read = expectKeyword("INTO"); !read)
        return read.error();
    Result<TableReference> into = readTable();
    if (!into)
        return into.error();
    if (Result<void> read = expectKeyword("VALUE"); !read)
        return read.error();
    if (!at(TokenKind::OpenBrace) && !at(TokenKind::Parameter))
        return unexpected();
    Result<Expression> value = readTerm();
    if (!value)
        return value.error();
    return InsertStatement{std::move(*into), std::move(*value)};
}

Result<UpdateStatement> StatementParser::readUpdate()
{
    UpdateStatement update;
    Result<TableReference> table = readTable();
    if (!table)
        return table.error();
    update.table = std::move(*table);
    if (Result<void> read = readManipulations(update); !read)
        return read.error();
    Result<std::optional<Expression>> where = readWhere();
    if (!where)
        return where.error();
    update.where = std::move(*where);
    Result<std::optional<Returning>> returning = readReturning();
    if (!returning)
        return returning.error();
    update.returning = *returning;
    return update;
}

/// FROM table WHERE condition SET ...
Result<UpdateStatement> StatementParser::readUpdateFrom()
{
    UpdateStatement update;
    Result<TableReference> table = readTable();
    if (!table)
        return table.error();
    update.table = std::move(*table);
    Result<std::optional<Expression>> where = readWhere();
    if (!where)
        return where.error();
    update.where = std::move(*where);
    if (Result<void> read = readManipulations(update); !read)
        return read.error();
    Result<std::optional<Returning>> returning = readReturning();
    if (!returning)
        return returning.error();
    update.returning = *returning;
    return update;
}

Result<void> StatementParser::readManipulations(UpdateStatement &update)
{
    if (!atKeyword("SET") && !atKeyword("REMOVE"))
        return notWellFormed("Expected data manipulation");
    while (true) {
        Result<void> read;
        if (acceptKeyword("SET"))
            read = readSetClause(update);
        else if (acceptKeyword("REMOVE"))
            read = readRemoveClause(update);
        else
            return {};
        if (!read)
            return read;
    }
}

Result<void> StatementParser::readSetClause(UpdateStatement &update)
{
    do {
        Result<DocumentPath> path = readTargetPath();
        if (!path)
            return path.error();
        if (Result<void> read = expect(TokenKind::Equal); !read)
            return read;
        if (Result<void> right = checkRightSide(); !right)
            return right;
        Result<Expression> value = readSum();
        if (!value)
            return value.error();
        update.set.push_back({std::move(*path), std::move(*value)});
    } while (accept(TokenKind::Comma));
    return {};
}

Result<void> StatementParser::readRemoveClause(UpdateStatement &update)
{
    do {
        Result<DocumentPath> path = readTargetPath();
        if (!path)
            return path.error();
        update.remove.push_back(std::move(*path));
    } while (accept(TokenKind::Comma));
    return {};
}

Result<DocumentPath> StatementParser::readTargetPath()
{
    if (!at(TokenKind::Identifier) && !at(TokenKind::QuotedIdentifier))
        return notWellFormed("Expected identifier for simple path");
    return readPath();
}

Result<std::optional<Returning>> StatementParser::readReturning()
{
    if (!acceptKeyword("RETURNING"))
        return std::optional<Returning>();
    const bool isAll = acceptKeyword("ALL");
    if (!isAll && !acceptKeyword("MODIFIED"))
        return unexpected();
    const bool isOld = acceptKeyword("OLD");
    if (!isOld && !acceptKeyword("NEW"))
        return unexpected();
    if (Result<void> read = expect(TokenKind::Star); !read)
        return read.error();
    if (isAll)
        return std::optional(isOld ? Returning::AllOld : Returning::AllNew);
    return std::optional(isOld ? Returning::ModifiedOld : Returning::ModifiedNew);
}

Result<DeleteStatement> StatementParser::readDelete()
{
    if (Result<void> read = expectKeyword("FROM"); !read)
        return read.error();
    Result<TableReference> from = readTable();
    if (!from)
        return from.error();
    Result<std::optional<Expression>> where = readWhere();
    if (!where)
        return where.error();
    Result<std::optional<Returning>> returning = readReturning();
    if (!returning)
        return returning.error();
    return DeleteStatement{std::move(*from), std::move(*where), *returning};
}

Result<ExistsStatement> StatementParser::readExists()
{
    if (Result<void> read = expect(TokenKind::OpenParenthesis); !read)
        return read.error();
    if (Result<void> read = expectKeyword("SELECT"); !read)
        return read.error();
    Result<SelectStatement> select = readSelect();
    if (!select)
        return select.error();
    if (Result<void> read = expect(TokenKind::CloseParenthesis); !read)
        return read.error();
    return ExistsStatement{std::move(*select)};
}

} // namespace core::partiql
