// What a word that is typed may become.

#include "ui/code_editor/code_surface.h"

#include <Qsci/qscilexersql.h>
#include <algorithm>
#include <cctype>

namespace ui {

namespace {

constexpr long kTypedMin = 2; // letters before anything is offered unasked
constexpr int kOfferedMax = 200;
constexpr long kRowsMax = 10;

bool isWordByte(char byte)
{
    return std::isalnum(static_cast<unsigned char>(byte)) != 0 || byte == '_' || byte == '-' ||
           (static_cast<unsigned char>(byte) & 0x80) != 0;
}

QByteArray bare(const QByteArray &word)
{
    return (word.startsWith('"') ? word.mid(1) : word).toLower();
}

} // namespace

void CodeSurface::setCompletions(const QStringList &words)
{
    m_completions.clear();
    for (const QString &word : words)
        m_completions.append(word.toUtf8());
    std::sort(m_completions.begin(), m_completions.end(),
              [](const QByteArray &a, const QByteArray &b) { return bare(a) < bare(b); });
    m_completions.erase(std::unique(m_completions.begin(), m_completions.end()), m_completions.end());
}

long CodeSurface::wordStart(long position) const
{
    const auto byteBefore = [this](long at) {
        return char(SendScintilla(SCI_GETCHARAT, static_cast<unsigned long>(at - 1)));
    };
    while (position > 0 && isWordByte(byteBefore(position)))
        --position;
    return position > 0 && byteBefore(position) == '"' ? position - 1 : position;
}

void CodeSurface::offerCompletions(Asked asked)
{
    if (m_completions.isEmpty() || isReadOnly())
        return;
    const long position = SendScintilla(SCI_GETCURRENTPOS);
    const long start = wordStart(position);
    const int style =
        position > 0 ? int(SendScintilla(SCI_GETSTYLEAT, static_cast<unsigned long>(position - 1))) : 0;
    const bool isText = style == QsciLexerSQL::SingleQuotedString || style == QsciLexerSQL::Comment ||
                        style == QsciLexerSQL::CommentLine;
    QByteArray typed;
    for (long at = start; at < position; ++at)
        typed.append(char(SendScintilla(SCI_GETCHARAT, static_cast<unsigned long>(at))));
    const QByteArray prefix = bare(typed);
    QByteArray offered;
    int count = 0;
    bool isWhole = false; // what was typed is one of them
    for (const QByteArray &word : std::as_const(m_completions)) {
        if (!bare(word).startsWith(prefix) || count == kOfferedMax)
            continue;
        isWhole = isWhole || word.compare(typed, Qt::CaseInsensitive) == 0;
        offered += (count++ > 0 ? "\n" : "") + word;
    }
    const bool isUnasked = asked == Asked::ByTyping;
    if (count == 0 || isText || (isUnasked && (isWhole || position - start < kTypedMin))) {
        send(SCI_AUTOCCANCEL);
        return;
    }
    send(SCI_AUTOCSETSEPARATOR, '\n');
    send(SCI_AUTOCSETIGNORECASE, 1);
    send(SCI_AUTOCSETAUTOHIDE, 0);
    send(SCI_AUTOCSETMAXHEIGHT, static_cast<unsigned long>(kRowsMax));
    SendScintilla(SCI_AUTOCSHOW, static_cast<unsigned long>(position - start), offered.constData());
}

} // namespace ui
