#include "ui/code_editor/code_surface.h"

#include "ui/common/fonts.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPointer>
#include <Qsci/qscicommandset.h>
#include <Qsci/qscilexerjson.h>
#include <Qsci/qscilexersql.h>
#include <algorithm>
#include <cstring>
#include <functional>

namespace ui {

namespace {

constexpr int kNumberMargin = 0;
constexpr int kMarkMargin = 1;
constexpr int kFoldMargin = 2;
constexpr int kProblemMarker = 1;
constexpr int kProblemIndicator = 8;
constexpr int kMatchIndicator = 9;
constexpr int kIndentation = 2;

/// A lexer only knows points.
QFont codeFont()
{
    QFont font = monospaceFont();
    if (font.pixelSize() > 0)
        font.setPointSizeF(font.pixelSize() * 72.0 / 96.0);
    return font;
}

} // namespace

CodeSurface::CodeSurface(CodeEditor::Language language, CodeEditor::History history, QWidget *parent)
    : QsciScintilla(parent)
    , m_history(history)
{
    setUtf8(true);
    setEolMode(EolUnix);
    setFrameShape(QFrame::NoFrame);
    setWrapMode(WrapNone);
    setIndentationsUseTabs(false);
    setTabWidth(kIndentation);
    setIndentationWidth(kIndentation);
    setAutoIndent(true);
    setBackspaceUnindents(true);
    setIndentationGuides(true);
    setCaretLineVisible(true);
    setCaretWidth(2);
    // Long lines of a value decide the width as they are met, instead of 2000 px from the start.
    send(SCI_SETSCROLLWIDTH, 1);
    send(SCI_SETSCROLLWIDTHTRACKING, 1);
    send(SCI_SETEXTRAASCENT, 1);
    send(SCI_SETEXTRADESCENT, 1);
    if (language == CodeEditor::Language::Json) {
        auto *lexer = new QsciLexerJSON(this);
        lexer->setFoldCompact(false);
        m_lexer = lexer;
        setBraceMatching(SloppyBraceMatch);
    } else if (language == CodeEditor::Language::Statement) {
        m_lexer = new QsciLexerSQL(this);
        setBraceMatching(SloppyBraceMatch);
    }
    if (m_lexer) {
        m_lexer->setDefaultFont(codeFont());
        for (int style = 0; style < 128; ++style) {
            if (!m_lexer->description(style).isEmpty())
                m_lexer->setFont(codeFont(), style);
        }
        setLexer(m_lexer);
    } else {
        setFont(codeFont());
    }
    if (m_history == CodeEditor::History::Owner)
        send(SCI_SETUNDOCOLLECTION, 0);
    setUpMargins();
    connect(this, &QsciScintilla::linesChanged, this, &CodeSurface::adjustNumberMargin);
    connect(this, &QsciScintilla::SCN_CHARADDED, this, [this] { offerCompletions(Asked::ByTyping); });
}

CodeSurface::~CodeSurface() = default;

void CodeSurface::setUpMargins()
{
    setMarginType(kNumberMargin, NumberMargin);
    setMarginsFont(codeFont());
    setMarginType(kMarkMargin, SymbolMargin);
    setMarginWidth(kMarkMargin, 12);
    setMarginMarkerMask(kMarkMargin, 1 << kProblemMarker);
    setMarginSensitivity(kMarkMargin, false);
    setFolding(PlainFoldStyle, kFoldMargin);
    // Triangles as in every tree of the program, and no lines between them.
    const std::pair<int, long> symbols[] = {
        {SC_MARKNUM_FOLDER, SC_MARK_ARROW},         {SC_MARKNUM_FOLDEREND, SC_MARK_ARROW},
        {SC_MARKNUM_FOLDEROPEN, SC_MARK_ARROWDOWN}, {SC_MARKNUM_FOLDEROPENMID, SC_MARK_ARROWDOWN},
        {SC_MARKNUM_FOLDERSUB, SC_MARK_EMPTY},      {SC_MARKNUM_FOLDERTAIL, SC_MARK_EMPTY},
        {SC_MARKNUM_FOLDERMIDTAIL, SC_MARK_EMPTY}};
    for (const auto &[marker, symbol] : symbols)
        SendScintilla(SCI_MARKERDEFINE, static_cast<unsigned long>(marker), symbol);
    setMarginWidth(kFoldMargin, 14);
    markerDefine(Circle, kProblemMarker);
    indicatorDefine(SquiggleIndicator, kProblemIndicator);
    indicatorDefine(StraightBoxIndicator, kMatchIndicator);
    adjustNumberMargin();
}

void CodeSurface::adjustNumberMargin()
{
    const int digits = std::max(2, int(QString::number(lines()).size()));
    if (digits == m_numberDigits)
        return;
    m_numberDigits = digits;
    setMarginWidth(kNumberMargin, QString(digits + 1, QLatin1Char('8')));
}

QByteArray CodeSurface::utf8() const
{
    const long length = SendScintilla(SCI_GETLENGTH);
    QByteArray text(length, Qt::Uninitialized);
    if (length > 0)
        SendScintilla(SCI_GETTEXT, static_cast<unsigned long>(length + 1), text.data());
    return text;
}

void CodeSurface::setUtf8Text(const QByteArray &text)
{
    m_isSettingText = true;
    const bool wasReadOnly = isReadOnly();
    send(SCI_SETREADONLY, 0);
    send(SCI_CLEARALL);
    SendScintilla(SCI_ADDTEXT, static_cast<unsigned long>(text.size()), text.constData());
    send(SCI_EMPTYUNDOBUFFER);
    send(SCI_GOTOPOS, 0);
    send(SCI_SETXOFFSET, 0);
    send(SCI_SETREADONLY, wasReadOnly ? 1 : 0);
    m_isSettingText = false;
}

void CodeSurface::replaceUtf8Text(const QByteArray &text)
{
    const QByteArray old = utf8();
    if (old == text)
        return;
    if (old.isEmpty()) {
        setUtf8Text(text);
        return;
    }
    const qsizetype shorter = std::min(old.size(), text.size());
    qsizetype prefix = std::mismatch(old.begin(), old.begin() + shorter, text.begin()).first - old.begin();
    // Never cut a character in two.
    while (prefix > 0 && prefix < old.size() && (uchar(old[prefix]) & 0xC0) == 0x80)
        --prefix;
    while (prefix > 0 && prefix < text.size() && (uchar(text[prefix]) & 0xC0) == 0x80)
        --prefix;
    qsizetype suffix = 0;
    while (suffix < shorter - prefix && old[old.size() - 1 - suffix] == text[text.size() - 1 - suffix])
        ++suffix;
    while (suffix > 0 && (uchar(old[old.size() - suffix]) & 0xC0) == 0x80)
        --suffix;

    m_isSettingText = true;
    const bool wasReadOnly = isReadOnly();
    send(SCI_SETREADONLY, 0);
    send(SCI_SETTARGETRANGE, static_cast<unsigned long>(prefix), long(old.size() - suffix));
    const QByteArray middle = text.mid(prefix, text.size() - prefix - suffix);
    SendScintilla(SCI_REPLACETARGET, static_cast<unsigned long>(middle.size()), middle.constData());
    // A text that only shows something stays where it was scrolled to.
    if (!wasReadOnly)
        send(SCI_GOTOPOS, static_cast<unsigned long>(prefix + middle.size()));
    send(SCI_SETREADONLY, wasReadOnly ? 1 : 0);
    m_isSettingText = false;
}

void CodeSurface::applyColors(const CodeColors &colors)
{
    m_colors = colors;
    setColor(colors.text);
    setPaper(colors.paper);
    if (m_lexer) {
        m_lexer->setDefaultColor(colors.text);
        m_lexer->setDefaultPaper(colors.paper);
        m_lexer->setPaper(colors.paper, -1);
        m_lexer->setColor(colors.text, -1);
    }
    if (qobject_cast<QsciLexerJSON *>(m_lexer)) {
        for (const int style : {QsciLexerJSON::String, QsciLexerJSON::IRI, QsciLexerJSON::IRICompact})
            m_lexer->setColor(colors.string, style);
        for (const int style : {QsciLexerJSON::Property, QsciLexerJSON::KeywordLD})
            m_lexer->setColor(colors.name, style);
        m_lexer->setColor(colors.number, QsciLexerJSON::Number);
        m_lexer->setColor(colors.keyword, QsciLexerJSON::Keyword);
        m_lexer->setColor(colors.secondary, QsciLexerJSON::EscapeSequence);
        m_lexer->setColor(colors.secondary, QsciLexerJSON::Operator);
        // While a text is typed it is broken most of the time: no alarm until the check has spoken.
        m_lexer->setColor(colors.string, QsciLexerJSON::UnclosedString);
        m_lexer->setColor(colors.text, QsciLexerJSON::Error);
    } else if (m_lexer) {
        m_lexer->setColor(colors.keyword, QsciLexerSQL::Keyword);
        m_lexer->setColor(colors.number, QsciLexerSQL::Number);
        m_lexer->setColor(colors.name, QsciLexerSQL::DoubleQuotedString);
        m_lexer->setColor(colors.string, QsciLexerSQL::SingleQuotedString);
        m_lexer->setColor(colors.secondary, QsciLexerSQL::CommentLine);
        m_lexer->setColor(colors.secondary, QsciLexerSQL::Comment);
    }
    setMarginsBackgroundColor(colors.margin);
    setMarginsForegroundColor(colors.secondary);
    setFoldMarginColors(colors.margin, colors.margin);
    for (int marker = int(SC_MARKNUM_FOLDEREND); marker <= int(SC_MARKNUM_FOLDEROPEN); ++marker) {
        // Not setMarkerForegroundColor(): that only knows markers which markerDefine() made.
        SendScintilla(SCI_MARKERSETFORE, static_cast<unsigned long>(marker), colors.secondary);
        SendScintilla(SCI_MARKERSETBACK, static_cast<unsigned long>(marker), colors.secondary);
    }
    setMarkerForegroundColor(colors.error, kProblemMarker);
    setMarkerBackgroundColor(colors.error, kProblemMarker);
    setIndicatorForegroundColor(colors.error, kProblemIndicator);
    setIndicatorForegroundColor(colors.match, kMatchIndicator);
    setIndicatorDrawUnder(true, kMatchIndicator);
    send(SCI_INDICSETALPHA, kMatchIndicator, 60);
    send(SCI_INDICSETOUTLINEALPHA, kMatchIndicator, 200);
    setCaretForegroundColor(colors.text);
    setCaretLineBackgroundColor(colors.caretLine);
    setSelectionBackgroundColor(colors.selection);
    setSelectionForegroundColor(colors.selectionText);
    setMatchedBraceBackgroundColor(colors.bracket);
    setMatchedBraceForegroundColor(colors.text);
    setUnmatchedBraceBackgroundColor(colors.errorPaper);
    setUnmatchedBraceForegroundColor(colors.error);
    setIndentationGuidesForegroundColor(colors.faint);
    setIndentationGuidesBackgroundColor(colors.paper);
}

long CodeSurface::positionOf(int line, int column) const
{
    const int lineIndex = std::clamp(line - 1, 0, std::max(0, lines() - 1));
    const long start = SendScintilla(SCI_POSITIONFROMLINE, lineIndex);
    const long end = SendScintilla(SCI_GETLINEENDPOSITION, lineIndex);
    long position = start;
    if (column > 1) {
        position = SendScintilla(SCI_POSITIONRELATIVE, static_cast<unsigned long>(start), long(column - 1));
        if (position < start || position > end || (position == 0 && start > 0))
            position = end;
    }
    return position;
}

long CodeSurface::tokenEnd(long position) const
{
    const long lineIndex = SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(position));
    const long lineEnd = SendScintilla(SCI_GETLINEENDPOSITION, static_cast<unsigned long>(lineIndex));
    const auto byteAt = [this](long at) {
        return char(SendScintilla(SCI_GETCHARAT, static_cast<unsigned long>(at)));
    };
    long end = position;
    if (position < lineEnd && byteAt(position) == '"') {
        ++end;
        while (end < lineEnd && byteAt(end) != '"')
            end += byteAt(end) == '\\' ? 2 : 1;
        return std::min(end + 1, lineEnd);
    }
    while (end < lineEnd && !std::strchr(" \t,:[]{}\"", byteAt(end)))
        ++end;
    return end > position ? end : std::min(position + 1, lineEnd);
}

void CodeSurface::markProblem(const std::optional<CodeProblem> &problem)
{
    markerDeleteAll(kProblemMarker);
    send(SCI_SETINDICATORCURRENT, kProblemIndicator);
    send(SCI_INDICATORCLEARRANGE, 0, SendScintilla(SCI_GETLENGTH));
    if (!problem)
        return;
    long start = positionOf(problem->line, problem->column);
    long end = tokenEnd(start);
    // At the end of a line (or of the text) there is nothing to underline but what stands before.
    if (end == start && start > 0)
        start = SendScintilla(SCI_POSITIONBEFORE, static_cast<unsigned long>(start));
    send(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(start), std::max(1L, end - start));
    markerAdd(std::clamp(problem->line - 1, 0, std::max(0, lines() - 1)), kProblemMarker);
}

void CodeSurface::goTo(int line, int column)
{
    const long position = positionOf(line, column);
    send(SCI_ENSUREVISIBLEENFORCEPOLICY, static_cast<unsigned long>(SendScintilla(
                                             SCI_LINEFROMPOSITION, static_cast<unsigned long>(position))));
    send(SCI_GOTOPOS, static_cast<unsigned long>(position));
    send(SCI_SCROLLCARET);
}

int CodeSurface::column() const
{
    const long position = SendScintilla(SCI_GETCURRENTPOS);
    const long line = SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(position));
    const long start = SendScintilla(SCI_POSITIONFROMLINE, static_cast<unsigned long>(line));
    return int(SendScintilla(SCI_COUNTCHARACTERS, static_cast<unsigned long>(start), position)) + 1;
}

void CodeSurface::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    viewport()->update();
}

int CodeSurface::markMatches(const QByteArray &needle, bool caseSensitive, int countMax)
{
    send(SCI_SETINDICATORCURRENT, kMatchIndicator);
    const long length = SendScintilla(SCI_GETLENGTH);
    send(SCI_INDICATORCLEARRANGE, 0, length);
    m_matches.clear();
    if (needle.isEmpty())
        return 0;
    send(SCI_SETSEARCHFLAGS, caseSensitive ? SCFIND_MATCHCASE : 0);
    long from = 0;
    while (int(m_matches.size()) < countMax) {
        send(SCI_SETTARGETRANGE, static_cast<unsigned long>(from), length);
        const long start =
            SendScintilla(SCI_SEARCHINTARGET, static_cast<unsigned long>(needle.size()), needle.constData());
        if (start < 0)
            break;
        const long end = SendScintilla(SCI_GETTARGETEND);
        m_matches.emplace_back(start, end);
        send(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(start), end - start);
        from = std::max(end, start + 1);
    }
    return int(m_matches.size());
}

int CodeSurface::goToMatch(Direction direction)
{
    if (m_matches.empty())
        return 0;
    const long selectionStart = SendScintilla(SCI_GETSELECTIONSTART);
    const long selectionEnd = SendScintilla(SCI_GETSELECTIONEND);
    std::size_t index = 0;
    if (direction == Direction::Forward) {
        const auto next = std::find_if(m_matches.begin(), m_matches.end(), [&](const auto &match) {
            return match.first >= selectionEnd && match != std::pair(selectionStart, selectionEnd);
        });
        index = next == m_matches.end() ? 0 : std::size_t(next - m_matches.begin());
    } else {
        const auto previous = std::find_if(m_matches.rbegin(), m_matches.rend(), [&](const auto &match) {
            return match.second <= selectionStart && match != std::pair(selectionStart, selectionEnd);
        });
        index = previous == m_matches.rend() ? m_matches.size() - 1
                                             : std::size_t(m_matches.rend() - previous) - 1;
    }
    const auto [start, end] = m_matches[index];
    send(SCI_ENSUREVISIBLEENFORCEPOLICY,
         static_cast<unsigned long>(SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(start))));
    send(SCI_SETSEL, static_cast<unsigned long>(start), end);
    send(SCI_SCROLLCARET);
    return int(index) + 1;
}

bool CodeSurface::handleKey(QKeyEvent *event, bool run)
{
    const bool ownsHistory = m_history == CodeEditor::History::Own;
    const std::pair<QKeySequence::StandardKey, std::function<void()>> keys[] = {
        {QKeySequence::Undo, [=, this] { ownsHistory ? undo() : emit undoAsked(); }},
        {QKeySequence::Redo, [=, this] { ownsHistory ? redo() : emit redoAsked(); }},
        {QKeySequence::Find, [this] { emit findAsked(); }},
        {QKeySequence::FindNext, [this] { emit findNextAsked(); }},
        {QKeySequence::FindPrevious, [this] { emit findPreviousAsked(); }},
    };
    if (!m_completions.isEmpty() && event->key() == Qt::Key_Space &&
        event->modifiers() == Qt::ControlModifier) {
        if (run)
            offerCompletions(Asked::ByKey);
        return true;
    }
    for (const auto &[key, handle] : keys) {
        if (!event->matches(key))
            continue;
        if (run)
            handle();
        return true;
    }
    return false;
}

bool CodeSurface::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && handleKey(static_cast<QKeyEvent *>(event), false)) {
        event->accept();
        return true;
    }
    return QsciScintilla::event(event);
}

void CodeSurface::keyPressEvent(QKeyEvent *event)
{
    const bool isOfDialog =
        event->key() == Qt::Key_Escape || event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab;
    if (m_tabLeadsOn && isOfDialog && event->modifiers() == (event->modifiers() & Qt::ShiftModifier)) {
        event->ignore();
        return;
    }
    if (handleKey(event, true))
        return;
    // QScintilla swallows Ctrl with any letter, whether it means something to it or not: Ctrl+S is the
    // owner's.
    const bool isCommand =
        (event->modifiers() & Qt::ControlModifier) && !(event->modifiers() & Qt::AltModifier);
    const bool isLetter = event->key() >= Qt::Key_A && event->key() <= Qt::Key_Z;
    if (isCommand && isLetter && !standardCommands()->boundTo(int(event->keyCombination().toCombined()))) {
        event->ignore();
        return;
    }
    QsciScintilla::keyPressEvent(event);
}

bool CodeSurface::focusNextPrevChild(bool next)
{
    // In a text that cannot be written, Tab has nothing to insert: it leads on.
    return isReadOnly() || m_tabLeadsOn ? QWidget::focusNextPrevChild(next) : false;
}

void CodeSurface::contextMenuEvent(QContextMenuEvent *event)
{
    const QPointer<QMenu> menu = new QMenu(this); // this may go while it is open
    const bool ownsHistory = m_history == CodeEditor::History::Own;
    const bool writable = !isReadOnly();
    const auto add = [&](const QString &text, const QKeySequence &keys, bool enabled, auto run) {
        QAction *action = menu->addAction(text, this, run);
        action->setShortcut(keys);
        action->setEnabled(enabled);
    };
    add(tr("Undo"), QKeySequence::Undo, writable && (!ownsHistory || isUndoAvailable()),
        [=, this] { ownsHistory ? undo() : emit undoAsked(); });
    add(tr("Redo"), QKeySequence::Redo, writable && (!ownsHistory || isRedoAvailable()),
        [=, this] { ownsHistory ? redo() : emit redoAsked(); });
    menu->addSeparator();
    add(tr("Cut"), QKeySequence::Cut, writable && hasSelectedText(), [this] { cut(); });
    add(tr("Copy"), QKeySequence::Copy, hasSelectedText(), [this] { copy(); });
    add(tr("Paste"), QKeySequence::Paste, writable, [this] { paste(); });
    menu->addSeparator();
    add(tr("Select all"), QKeySequence::SelectAll, length() > 0, [this] { selectAll(); });
    menu->exec(event->globalPos());
    delete menu.data();
}

void CodeSurface::paintEvent(QPaintEvent *event)
{
    QsciScintilla::paintEvent(event);
    if (m_placeholder.isEmpty() || length() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(m_colors.secondary);
    const int left = int(SendScintilla(SCI_POINTXFROMPOSITION, 0UL, 0L));
    painter.drawText(viewport()->rect().adjusted(left + 4, 2, -8, 0), Qt::AlignTop | Qt::TextWordWrap,
                     m_placeholder);
}

} // namespace ui
