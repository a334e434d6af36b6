// QScintilla, set up our way. Private to this folder.

#pragma once

#include "ui/code_editor/code_colors.h"
#include "ui/code_editor/code_editor.h"

#include <Qsci/qsciscintilla.h>

class QsciLexer;

namespace ui {

class CodeSurface final : public QsciScintilla
{
    Q_OBJECT

public:
    CodeSurface(CodeEditor::Language language, CodeEditor::History history, QWidget *parent);
    ~CodeSurface() override;

    QByteArray utf8() const;
    void setUtf8Text(const QByteArray &text);
    void replaceUtf8Text(const QByteArray &text);

    void applyColors(const CodeColors &colors);

    /// Marks the token at the place; returns its position.
    void markProblem(const std::optional<CodeProblem> &problem);
    void goTo(int line, int column);
    int column() const; // from 1, in code points
    void setPlaceholder(const QString &text);
    void setTabLeadsOn(bool leads) { m_tabLeadsOn = leads; }

    /// Marks all that is found and returns how many; at most `countMax` are marked.
    int markMatches(const QByteArray &needle, bool caseSensitive, int countMax);
    enum class Direction { Forward, Backward };
    /// Selects the next one, around the end where needed; its number from 1, or 0.
    int goToMatch(Direction direction);

    void setCompletions(const QStringList &words);

    bool isSettingText() const { return m_isSettingText; }

signals:
    void undoAsked();
    void redoAsked();
    void findAsked();
    void findNextAsked();
    void findPreviousAsked();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    /// Keys of ours, which neither QScintilla nor a shortcut of the window may take. False: not one of them.
    bool handleKey(QKeyEvent *event, bool run);
    enum class Asked { ByTyping, ByKey };
    void offerCompletions(Asked asked);
    long wordStart(long position) const;
    void setUpMargins();
    void adjustNumberMargin();
    long positionOf(int line, int column) const;
    long tokenEnd(long position) const;
    void send(unsigned message, unsigned long w = 0, long l = 0) const { SendScintilla(message, w, l); }

    const CodeEditor::History m_history;
    bool m_tabLeadsOn = false;
    QsciLexer *m_lexer = nullptr;
    CodeColors m_colors;
    QString m_placeholder;
    std::vector<std::pair<long, long>> m_matches; // start, end
    QList<QByteArray> m_completions;              // sorted, in any case
    int m_numberDigits = 0;
    bool m_isSettingText = false;
};

} // namespace ui
