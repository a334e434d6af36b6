#include "ui/statements/statement_text.h"

#include "core/partiql/lexer.h"
#include "core/partiql/parser.h"

#include <QRegularExpression>

namespace ui {

using core::partiql::Token;
using core::partiql::TokenKind;

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
    const auto offset = qsizetype(piece.offset) + qsizetype(details->span.offset);
    const QByteArray before = text.left(offset);
    CodeProblem problem;
    problem.line = int(before.count('\n')) + 1;
    problem.column = int(QString::fromUtf8(before.mid(before.lastIndexOf('\n') + 1)).toUcs4().size()) + 1;
    problem.message = QString::fromStdString(error.message());
    return problem;
}

std::optional<CodeProblem> firstProblem(const QByteArray &text, const std::vector<StatementPiece> &pieces)
{
    for (const StatementPiece &piece : pieces) {
        const auto parsed = core::partiql::parseStatement(piece.of(text));
        if (parsed)
            continue;
        if (auto problem = problemOf(text, piece, parsed.error()))
            return problem;
    }
    return {};
}

QString tableOf(std::string_view statement)
{
    const auto parsed = core::partiql::parseStatement(statement);
    if (!parsed)
        return {};
    const auto name = [](const auto &content) -> const std::string & {
        using T = std::decay_t<decltype(content)>;
        if constexpr (std::is_same_v<T, core::partiql::InsertStatement>)
            return content.into.tableName;
        else if constexpr (std::is_same_v<T, core::partiql::UpdateStatement>)
            return content.table.tableName;
        else if constexpr (std::is_same_v<T, core::partiql::ExistsStatement>)
            return content.select.from.tableName;
        else
            return content.from.tableName;
    };
    return QString::fromStdString(std::visit(name, parsed->content));
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
