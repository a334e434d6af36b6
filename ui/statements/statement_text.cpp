#include "ui/statements/statement_text.h"

#include "core/partiql/lexer.h"
#include "core/partiql/parser.h"

#include <QRegularExpression>

namespace ui {

using core::partiql::Token;
using core::partiql::TokenKind;

namespace {

const core::partiql::TableReference &tableIn(const core::partiql::Statement &statement)
{
    const auto reference = [](const auto &content) -> const core::partiql::TableReference & {
        using T = std::decay_t<decltype(content)>;
        if constexpr (std::is_same_v<T, core::partiql::InsertStatement>)
            return content.into;
        else if constexpr (std::is_same_v<T, core::partiql::UpdateStatement>)
            return content.table;
        else if constexpr (std::is_same_v<T, core::partiql::ExistsStatement>)
            return content.select.from;
        else
            return content.from;
    };
    return std::visit(reference, statement.content);
}

CodeProblem problemAt(const QByteArray &text, qsizetype offset, const QString &message)
{
    const QByteArray before = text.left(offset);
    CodeProblem problem;
    problem.line = int(before.count('\n')) + 1;
    problem.column = int(QString::fromUtf8(before.mid(before.lastIndexOf('\n') + 1)).toUcs4().size()) + 1;
    problem.message = message;
    return problem;
}

} // namespace

std::vector<StatementPiece> splitStatements(const QByteArray &text)
{
    const std::string_view whole(text.constData(), std::size_t(text.size()));
    std::vector<StatementPiece> pieces;
    std::optional<StatementPiece> open;
    for (const Token &token : core::partiql::tokenizeStatement(whole)) {
        if (token.kind == TokenKind::Comment)
            continue;
        if (token.kind == TokenKind::Semicolon || token.kind == TokenKind::End) {
            if (open)
                pieces.push_back(*open);
            open.reset();
            continue;
        }
        if (!open)
            open = StatementPiece{int(token.span.offset), 0};
        open->length = int(token.span.offset + token.span.length) - open->offset;
    }
    return pieces;
}

int pieceAt(const std::vector<StatementPiece> &pieces, int caretOffset)
{
    int found = pieces.empty() ? -1 : 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i].offset <= caretOffset)
            found = int(i);
    }
    return found;
}

std::vector<StatementPiece> piecesIn(const std::vector<StatementPiece> &pieces, CodeEditor::Range selection)
{
    if (selection.length == 0)
        return pieces;
    std::vector<StatementPiece> chosen;
    for (const StatementPiece &piece : pieces) {
        if (piece.offset < selection.offset + selection.length &&
            piece.offset + piece.length > selection.offset)
            chosen.push_back(piece);
    }
    return chosen;
}

std::optional<CodeProblem> problemOf(const QByteArray &text, const StatementPiece &piece,
                                     const core::Error &error)
{
    const auto *details = error.details<core::partiql::StatementErrorDetails>();
    if (!details)
        return {};
    return problemAt(text, qsizetype(piece.offset) + qsizetype(details->span.offset),
                     QString::fromStdString(error.message()));
}

std::optional<CodeProblem> firstProblem(const QByteArray &text, const std::vector<StatementPiece> &pieces,
                                        const TableCheck &checkTable)
{
    for (const StatementPiece &piece : pieces) {
        const auto parsed = core::partiql::parseStatement(piece.of(text));
        if (!parsed) {
            if (auto problem = problemOf(text, piece, parsed.error()))
                return problem;
        } else if (checkTable) {
            const core::partiql::TableReference &table = tableIn(*parsed);
            const QString why = checkTable(QString::fromStdString(table.tableName));
            if (!why.isEmpty())
                return problemAt(text, qsizetype(piece.offset) + qsizetype(table.span.offset), why);
        }
    }
    return {};
}

QString tableOf(std::string_view statement)
{
    const auto parsed = core::partiql::parseStatement(statement);
    return parsed ? QString::fromStdString(tableIn(*parsed).tableName) : QString();
}

QStringList statementWords()
{
    static const QStringList words{QStringLiteral("SELECT"),
                                   QStringLiteral("SELECT *"),
                                   QStringLiteral("FROM"),
                                   QStringLiteral("WHERE"),
                                   QStringLiteral("AND"),
                                   QStringLiteral("OR"),
                                   QStringLiteral("NOT"),
                                   QStringLiteral("IN"),
                                   QStringLiteral("BETWEEN"),
                                   QStringLiteral("IS MISSING"),
                                   QStringLiteral("IS NOT MISSING"),
                                   QStringLiteral("ORDER BY"),
                                   QStringLiteral("ASC"),
                                   QStringLiteral("DESC"),
                                   QStringLiteral("INSERT INTO"),
                                   QStringLiteral("VALUE"),
                                   QStringLiteral("UPDATE"),
                                   QStringLiteral("SET"),
                                   QStringLiteral("REMOVE"),
                                   QStringLiteral("DELETE FROM"),
                                   QStringLiteral("RETURNING ALL OLD *"),
                                   QStringLiteral("RETURNING ALL NEW *"),
                                   QStringLiteral("RETURNING MODIFIED OLD *"),
                                   QStringLiteral("RETURNING MODIFIED NEW *"),
                                   QStringLiteral("EXISTS"),
                                   QStringLiteral("NULL"),
                                   QStringLiteral("TRUE"),
                                   QStringLiteral("FALSE"),
                                   QStringLiteral("begins_with"),
                                   QStringLiteral("contains"),
                                   QStringLiteral("attribute_type"),
                                   QStringLiteral("size"),
                                   QStringLiteral("list_append"),
                                   QStringLiteral("set_add"),
                                   QStringLiteral("set_delete")};
    return words;
}

QString quotedName(const QString &name)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]*$"));
    if (plain.match(name).hasMatch() && !core::partiql::isKeyword(name.toStdString()))
        return name;
    QString quoted = name;
    return u'"' + quoted.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace ui
