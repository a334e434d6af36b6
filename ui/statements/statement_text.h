// Several statements in one text: where each is, what is wrong with it, and what may be typed.

#pragma once

#include "core/base/result.h"
#include "ui/code_editor/code_editor.h"

#include <QByteArray>
#include <QStringList>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace ui {

/// One statement, without blanks and comments around it; bytes.
struct StatementPiece
{
    int offset = 0;
    int length = 0;
    std::string_view of(const QByteArray &text) const
    {
        return std::string_view(text.constData(), std::size_t(text.size()))
            .substr(std::size_t(offset), std::size_t(length));
    }
    friend bool operator==(const StatementPiece &, const StatementPiece &) = default;
};

/// Semicolons part them. Text without any statement has none.
std::vector<StatementPiece> splitStatements(const QByteArray &text);
/// The one that the caret is in or behind, else the first; -1: there is none.
int pieceAt(const std::vector<StatementPiece> &pieces, int caretOffset);
/// Those that the selection touches; all where nothing is selected.
std::vector<StatementPiece> piecesIn(const std::vector<StatementPiece> &pieces, CodeEditor::Range selection);

/// Why a statement cannot be about a table of this name; empty where it can.
using TableCheck = std::function<QString(const QString &tableName)>;
/// The first mistake of all statements, at its place in the whole text.
std::optional<CodeProblem> firstProblem(const QByteArray &text, const std::vector<StatementPiece> &pieces,
                                        const TableCheck &checkTable = {});
/// `error` of one statement at its place in the whole text, where it says one.
std::optional<CodeProblem> problemOf(const QByteArray &text, const StatementPiece &piece,
                                     const core::Error &error);

/// The table that a statement is about; empty where it does not parse.
QString tableOf(std::string_view statement);

/// Keywords and clauses as people write them.
QStringList statementWords();
/// A name as statements take it: in quotes where it must be.
QString quotedName(const QString &name);

} // namespace ui
