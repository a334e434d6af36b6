// Text with structure: colours, folding, line numbers, a find bar, and a mark where a mistake is.
// The only door to QScintilla, which no other folder sees.

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QWidget>
#include <memory>
#include <optional>

namespace ui {

/// A mistake in the text. Lines and columns count from 1, columns in Unicode code points.
struct CodeProblem
{
    int line = 1;
    int column = 1;
    QString message; // without the place

    friend bool operator==(const CodeProblem &, const CodeProblem &) = default;
};

/// GUI thread only. Does not check anything itself: its owner does, in a job, when paused() says so.
class CodeEditor final : public QWidget
{
    Q_OBJECT

public:
    enum class Language { Json, Statement, Plain };
    /// Whose history Ctrl+Z walks: the text's own, or one of the owner, which is asked by undoRequested().
    enum class History { Own, Owner };

    explicit CodeEditor(Language language, History history = History::Own, QWidget *parent = nullptr);
    ~CodeEditor() override;

    QString text() const;
    QByteArray utf8() const;
    /// Another text: without history, folded open, the caret at the start. Not reported by edited().
    void setText(const QByteArray &utf8);
    /// The same text grown older or younger: only what differs is replaced, the caret goes there, folds stay.
    /// Not reported by edited().
    void replaceText(const QByteArray &utf8);

    bool isReadOnly() const;
    void setReadOnly(bool readOnly);
    /// Long lines go on below; slow where one has tens of thousands of characters. Off at first.
    void setWrapsLines(bool wraps);
    /// Tab and Escape are of the dialog around it, not of the text. Off at first.
    void setTabLeadsOn(bool leads);
    /// What a screen reader calls it.
    void setName(const QString &name);
    void setPlaceholderText(const QString &text);

    /// Underlined at its place, marked in the margin, said below the text; a click there leads to the place.
    void setProblem(const std::optional<CodeProblem> &problem);
    const std::optional<CodeProblem> &problem() const;
    void jumpToProblem();

    void setCursor(int line, int column); // from 1
    int cursorLine() const;
    int cursorColumn() const;
    void selectAll();
    /// In bytes of utf8().
    struct Range
    {
        int offset = 0;
        int length = 0;
    };
    int cursorOffset() const;
    Range selection() const;
    /// In place of what is selected; can be undone, and is reported by edited().
    void insertText(const QByteArray &utf8);

    /// What a word that is typed may become, offered while it is typed and by Ctrl+Space. A quoted word is
    /// found without its quotes, too.
    void setCompletions(const QStringList &words);
    void foldAll();

    /// Ctrl+F.
    void showFind();
    void hideFind();

signals:
    /// By a person.
    void edited();
    /// A quarter of a second after the last edit.
    void paused();
    void undoRequested();
    void redoRequested();
    void cursorMoved();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ui
