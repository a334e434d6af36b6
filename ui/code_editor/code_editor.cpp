#include "ui/code_editor/code_editor.h"

#include "ui/code_editor/code_surface.h"
#include "ui/code_editor/find_bar.h"

#include <QKeyEvent>
#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kPauseMs = 250;
constexpr int kMatchesMax = 5000;

} // namespace

struct CodeEditor::Private
{
    CodeSurface *surface = nullptr;
    FindBar *findBar = nullptr;
    QLabel *problemLabel = nullptr;
    QTimer pause;
    std::optional<CodeProblem> problem;

    void updateMatches()
    {
        const int count =
            surface->markMatches(findBar->needle().toUtf8(), findBar->isCaseSensitive(), kMatchesMax);
        findBar->showCount(0, count, count == kMatchesMax);
    }
    void goToMatch(CodeSurface::Direction direction)
    {
        const int count =
            surface->markMatches(findBar->needle().toUtf8(), findBar->isCaseSensitive(), kMatchesMax);
        findBar->showCount(surface->goToMatch(direction), count, count == kMatchesMax);
    }
};

CodeEditor::CodeEditor(Language language, History history, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
    d->surface = new CodeSurface(language, history, this);
    d->findBar = new FindBar(this);
    d->findBar->hide();
    d->problemLabel = new QLabel(this);
    d->problemLabel->setObjectName(QStringLiteral("codeProblem"));
    d->problemLabel->setWordWrap(true);
    d->problemLabel->setContentsMargins(8, 4, 8, 4);
    d->problemLabel->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    d->problemLabel->setToolTip(tr("Go to the mistake"));
    d->problemLabel->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(d->surface, 1);
    layout->addWidget(d->problemLabel);
    layout->addWidget(d->findBar);
    setFocusProxy(d->surface);
    d->surface->applyColors(CodeColors::of(palette()));

    d->pause.setSingleShot(true);
    d->pause.setInterval(kPauseMs);
    connect(&d->pause, &QTimer::timeout, this, &CodeEditor::paused);
    connect(d->surface, &QsciScintilla::textChanged, this, [this] {
        if (d->findBar->isVisible())
            d->updateMatches();
        if (d->surface->isSettingText())
            return;
        d->pause.start();
        emit edited();
    });
    connect(d->surface, &QsciScintilla::cursorPositionChanged, this, &CodeEditor::cursorMoved);
    connect(d->surface, &CodeSurface::undoAsked, this, &CodeEditor::undoRequested);
    connect(d->surface, &CodeSurface::redoAsked, this, &CodeEditor::redoRequested);
    connect(d->problemLabel, &QLabel::linkActivated, this, &CodeEditor::jumpToProblem);
    connect(d->findBar, &FindBar::needleChanged, this, [this] {
        d->updateMatches();
        d->surface->setSelection(0, 0, 0, 0); // the first one from the start
        d->goToMatch(CodeSurface::Direction::Forward);
    });
    connect(d->surface, &CodeSurface::findAsked, this, &CodeEditor::showFind);
    connect(d->surface, &CodeSurface::findNextAsked, this,
            [this] { d->goToMatch(CodeSurface::Direction::Forward); });
    connect(d->surface, &CodeSurface::findPreviousAsked, this,
            [this] { d->goToMatch(CodeSurface::Direction::Backward); });
    connect(d->findBar, &FindBar::nextRequested, this,
            [this] { d->goToMatch(CodeSurface::Direction::Forward); });
    connect(d->findBar, &FindBar::previousRequested, this,
            [this] { d->goToMatch(CodeSurface::Direction::Backward); });
    connect(d->findBar, &FindBar::closeRequested, this, &CodeEditor::hideFind);
}

CodeEditor::~CodeEditor() = default;

QString CodeEditor::text() const
{
    return QString::fromUtf8(utf8());
}

QByteArray CodeEditor::utf8() const
{
    return d->surface->utf8();
}

void CodeEditor::setText(const QByteArray &utf8)
{
    d->pause.stop();
    setProblem({});
    d->surface->setUtf8Text(utf8);
}

void CodeEditor::replaceText(const QByteArray &utf8)
{
    d->pause.stop();
    d->surface->replaceUtf8Text(utf8);
}

bool CodeEditor::isReadOnly() const
{
    return d->surface->isReadOnly();
}

void CodeEditor::setWrapsLines(bool wraps)
{
    d->surface->setWrapMode(wraps ? QsciScintilla::WrapWord : QsciScintilla::WrapNone);
}

void CodeEditor::setTabLeadsOn(bool leads)
{
    d->surface->setTabLeadsOn(leads);
}

void CodeEditor::setReadOnly(bool readOnly)
{
    d->surface->setReadOnly(readOnly);
    d->surface->setCaretLineVisible(!readOnly);
    // Where nothing is typed there is no pair to look for, and a replaced text leaves an old mark behind.
    d->surface->setBraceMatching(readOnly ? QsciScintilla::NoBraceMatch : QsciScintilla::SloppyBraceMatch);
}

void CodeEditor::setName(const QString &name)
{
    d->surface->setAccessibleName(name);
}

void CodeEditor::setPlaceholderText(const QString &text)
{
    d->surface->setPlaceholder(text);
}

void CodeEditor::setProblem(const std::optional<CodeProblem> &problem)
{
    if (d->problem == problem && (problem || d->problemLabel->isHidden()))
        return;
    d->problem = problem;
    d->surface->markProblem(problem);
    d->problemLabel->setVisible(problem.has_value());
    if (!problem)
        return;
    const CodeColors colors = CodeColors::of(palette());
    const QString place = tr("Line %1, column %2").arg(problem->line).arg(problem->column);
    d->problemLabel->setText(
        QStringLiteral("<a href=\"#\" style=\"color:%1\">%2</a>&nbsp; <span style=\"color:%1\">%3</span>")
            .arg(colors.error.name(), place, problem->message.toHtmlEscaped()));
    d->problemLabel->setAccessibleName(place + QStringLiteral(": ") + problem->message);
}

const std::optional<CodeProblem> &CodeEditor::problem() const
{
    return d->problem;
}

void CodeEditor::jumpToProblem()
{
    if (!d->problem)
        return;
    d->surface->goTo(d->problem->line, d->problem->column);
    d->surface->setFocus(Qt::OtherFocusReason);
}

void CodeEditor::setCursor(int line, int column)
{
    d->surface->goTo(line, column);
}

int CodeEditor::cursorLine() const
{
    int line = 0;
    int index = 0;
    d->surface->getCursorPosition(&line, &index);
    return line + 1;
}

int CodeEditor::cursorColumn() const
{
    return d->surface->column();
}

int CodeEditor::cursorOffset() const
{
    return int(d->surface->SendScintilla(QsciScintilla::SCI_GETCURRENTPOS));
}

CodeEditor::Range CodeEditor::selection() const
{
    const long start = d->surface->SendScintilla(QsciScintilla::SCI_GETSELECTIONSTART);
    const long end = d->surface->SendScintilla(QsciScintilla::SCI_GETSELECTIONEND);
    return {int(start), int(end - start)};
}

void CodeEditor::insertText(const QByteArray &utf8)
{
    d->surface->SendScintilla(QsciScintilla::SCI_REPLACESEL, 0UL, utf8.constData());
}

void CodeEditor::setCompletions(const QStringList &words)
{
    d->surface->setCompletions(words);
}

void CodeEditor::selectAll()
{
    d->surface->selectAll();
}

void CodeEditor::foldAll()
{
    d->surface->foldAll(false);
}

void CodeEditor::showFind()
{
    if (d->surface->hasSelectedText() && !d->surface->selectedText().contains(QLatin1Char('\n')))
        d->findBar->setNeedle(d->surface->selectedText());
    d->findBar->activate();
    d->updateMatches();
}

void CodeEditor::hideFind()
{
    d->findBar->hide();
    d->surface->markMatches({}, false, 0);
    d->surface->setFocus();
}

void CodeEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || !d || !d->surface)
        return;
    d->surface->applyColors(CodeColors::of(palette()));
    const std::optional<CodeProblem> problem = d->problem;
    setProblem({});
    setProblem(problem);
}

void CodeEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && d->findBar->isVisible()) {
        hideFind();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace ui
