// Private to this folder: the parser behind parser.h.

#pragma once

#include "core/partiql/lexer.h"
#include "core/partiql/parser.h"

namespace core::partiql {

/// Reads tokens from the left, each once. A read...() that cannot go on returns the error of the token it
/// stands at. How deep it calls itself is counted, and bounded.
class StatementParser
{
public:
    explicit StatementParser(std::string_view text);

    Result<Statement> readStatement();

private:
    /// Counts a level of nesting for as long as it lives.
    class Level
    {
    public:
        explicit Level(std::size_t &depth)
            : m_depth(depth)
        {
            ++m_depth;
        }
        ~Level() { --m_depth; }
        Level(const Level &) = delete;
        Level &operator=(const Level &) = delete;

    private:
        std::size_t &m_depth;
    };

    // ---- tokens (statement_parser.cpp)
    const Token &token() const { return m_tokens[m_next]; }
    bool at(TokenKind kind) const { return token().kind == kind; }
    bool followedBy(TokenKind kind) const;
    bool atKeyword(std::string_view keyword) const;
    bool accept(TokenKind kind);
    bool acceptKeyword(std::string_view keyword);
    std::string_view textOf(const Token &token) const { return token.text(m_text); }
    TextSpan spanFrom(std::size_t offset) const;
    Error notWellFormed(std::string_view what, TextSpan span) const;
    Error notWellFormed(std::string_view what) const { return notWellFormed(what, token().span); }
    /// What is said of a token that cannot stand where it does.
    Error unexpected() const;
    Result<void> expect(TokenKind kind);
    Result<void> expectKeyword(std::string_view keyword);

    // ---- statements (statement_parser.cpp)
    Result<Statement> readContent();
    Result<SelectStatement> readSelect();
    Result<InsertStatement> readInsert();
    Result<UpdateStatement> readUpdate();
    Result<UpdateStatement> readUpdateFrom();
    Result<DeleteStatement> readDelete();
    Result<ExistsStatement> readExists();
    Result<void> readProjection(std::vector<DocumentPath> &projection);
    Result<void> readOrderBy(std::vector<OrderKey> &keys);
    Result<TableReference> readTable();
    Result<void> refuseMoreTables(const TableReference &first) const;
    Result<void> readManipulations(UpdateStatement &update);
    Result<void> readSetClause(UpdateStatement &update);
    Result<void> readRemoveClause(UpdateStatement &update);
    Result<std::optional<Expression>> readWhere();
    Result<std::optional<Returning>> readReturning();
    Result<DocumentPath> readTargetPath();

    // ---- expressions (expression_parser.cpp)
    Result<Expression> readExpression(); // OR
    Result<Expression> readAnd();
    Result<Expression> readNot();
    Result<Expression> readComparison();
    Result<Expression> readSum();
    Result<Expression> readTerm();
    Result<Expression> readSigned();
    Result<Expression> readWord();
    Result<Expression> readCall();
    Result<Expression> readTuple();
    Result<Expression> readIs(Expression tested);
    Result<Expression> readBetween(Expression tested);
    Result<Expression> readIn(Expression tested);
    Result<DocumentPath> readPath();
    Result<void> readElements(TokenKind close, std::vector<Expression> &elements);
    Result<void> checkDepth() const;
    Result<void> checkRightSide() const;
    Expression literal(Expression::Kind kind);

    const std::string_view m_text;
    std::vector<Token> m_tokens; // without comments
    std::size_t m_next = 0;
    std::size_t m_depth = 0;
    std::size_t m_parameterCount = 0;
};

} // namespace core::partiql
