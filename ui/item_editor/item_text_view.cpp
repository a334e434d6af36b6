#include "ui/item_editor/item_text_view.h"

#include "ui/code_editor/code_editor.h"
#include "ui/jobs/job_runner.h"

#include <QVBoxLayout>

namespace ui {

ItemTextView::ItemTextView(TextFormat format, ItemDocument &document, JobRunner &jobs, QWidget *parent)
    : QWidget(parent)
    , m_format(format)
    , m_document(document)
    , m_jobs(jobs)
    , m_editor(new CodeEditor(CodeEditor::Language::Json, CodeEditor::History::Owner, this))
{
    m_editor->setName(format == TextFormat::PlainJson ? tr("Item as JSON") : tr("Item as DynamoDB JSON"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_editor);
    setFocusProxy(m_editor);

    connect(m_editor, &CodeEditor::edited, this, [this] {
        m_isTyped = true;
        emit typed();
    });
    connect(m_editor, &CodeEditor::paused, this, &ItemTextView::check);
    connect(m_editor, &CodeEditor::undoRequested, this, [this] {
        flush();
        m_document.undoStack().undo();
    });
    connect(m_editor, &CodeEditor::redoRequested, this, [this] {
        if (!m_isTyped) // what was typed since is the newest step: there is nothing behind it
            m_document.undoStack().redo();
    });
    connect(&m_document, &ItemDocument::changed, this, [this] {
        if (m_isActive)
            follow();
    });
}

ItemTextView::~ItemTextView() = default;

QByteArray ItemTextView::utf8() const
{
    return m_editor->utf8();
}

void ItemTextView::setReadOnly(bool readOnly)
{
    m_editor->setReadOnly(readOnly);
}

void ItemTextView::setActive(bool active)
{
    m_isActive = active;
    if (active)
        follow();
}

void ItemTextView::editKey(const std::string &name)
{
    m_editor->setFocus();
    const QList<QByteArray> lines = m_editor->utf8().split('\n');
    const QByteArray quoted = '"' + QByteArray::fromStdString(name) + "\":";
    for (qsizetype line = 0; line < lines.size(); ++line) {
        const qsizetype at = lines[line].indexOf(quoted);
        if (at < 0)
            continue;
        // The value of DynamoDB JSON may stand in the next line, behind its type.
        const qsizetype end = lines[line].trimmed().endsWith('{') ? line + 2 : line + 1;
        for (qsizetype below = line; below < std::min(end, lines.size()); ++below) {
            const qsizetype empty = lines[below].indexOf(": \"\"", below == line ? at : 0);
            if (empty >= 0)
                return m_editor->setCursor(int(below) + 1,
                                           int(QString::fromUtf8(lines[below].left(empty)).size()) + 4);
        }
        return m_editor->setCursor(int(line) + 1,
                                   int(QString::fromUtf8(lines[line].left(at + quoted.size())).size()) + 1);
    }
}

QByteArray ItemTextView::textOf(const core::Item &item, TextFormat format)
{
    std::string text;
    if (format == TextFormat::PlainJson)
        core::appendPlainJson(text, item, core::JsonLayout::Indented);
    else
        core::appendDynamoJson(text, item, core::JsonLayout::Indented);
    return QByteArray::fromStdString(text);
}

void ItemTextView::follow()
{
    const std::optional<TextDraft> &draft = m_document.text();
    if (draft && draft->format == m_format) {
        if (m_editor->utf8() != draft->text) {
            m_isTyped = false;
            m_editor->replaceText(draft->text);
        }
        if (!m_like)
            m_like = m_document.sharedItem();
        m_rendered.reset();
        if (draft->state == TextDraft::State::Valid)
            m_editor->setProblem({});
        else if (!m_editor->problem() || m_checkedText != draft->text ||
                 draft->state == TextDraft::State::Unchecked)
            check();
        return;
    }
    if (m_rendered == m_document.sharedItem() && !m_isTyped)
        return;
    m_isTyped = false;
    m_rendered = m_document.sharedItem();
    m_like = m_rendered;
    m_editor->setProblem({});
    // Another item begins at its start; the same one stays where it was.
    if (std::exchange(m_openCount, m_document.openCount()) != m_document.openCount())
        m_editor->setText(textOf(*m_rendered, m_format));
    else
        m_editor->replaceText(textOf(*m_rendered, m_format));
}

void ItemTextView::flush()
{
    if (!m_isTyped)
        return;
    m_isTyped = false;
    m_document.editText({m_format, m_editor->utf8(), TextDraft::State::Unchecked}, {});
}

void ItemTextView::check()
{
    m_isChecking = true;
    const QByteArray text = m_editor->utf8();
    auto future = m_jobs.run<Parsed>(
        tr("Check the text of an item"), JobRunner::Visibility::Quiet,
        [text, format = m_format, like = m_like](core::Progress &) -> core::Result<Parsed> {
            const std::string_view view(text.constData(), std::size_t(text.size()));
            return format == TextFormat::PlainJson ? core::itemFromPlainJson(view, like.get())
                                                   : core::itemFromDynamoJson(view);
        });
    JobRunner::then<Parsed>(future, this, [this, text](const core::Result<Parsed> &parsed) {
        // An older text than the one shown: its own check is on the way, or the pause before it.
        if (!parsed || text != m_editor->utf8()) {
            if (!m_waiting.empty())
                check();
            return;
        }
        takeCheck(text, *parsed);
    });
}

void ItemTextView::takeCheck(const QByteArray &text, const Parsed &parsed)
{
    m_isChecking = false;
    m_checkedText = text;
    const auto *item = std::get_if<core::AttributeMap>(&parsed);
    m_isCheckedTextValid = item != nullptr;
    if (item) {
        m_editor->setProblem({});
    } else {
        const auto &error = std::get<core::JsonError>(parsed);
        m_editor->setProblem(CodeProblem{int(error.position.line), int(error.position.column),
                                         QString::fromStdString(error.error.message())});
    }
    const auto result = item ? std::optional(*item) : std::nullopt;
    const std::optional<TextDraft> &draft = m_document.text();
    const bool isInDocument = draft && draft->format == m_format && draft->text == text;
    const bool wasTyped = std::exchange(m_isTyped, false);
    if (isInDocument)
        m_document.finishCheck(m_format, text, result);
    else if (wasTyped)
        m_document.editText({m_format, text, item ? TextDraft::State::Valid : TextDraft::State::Invalid},
                            result);
    answerSettled(item != nullptr);
}

void ItemTextView::settle(std::function<void(bool)> done)
{
    if (!m_isTyped && !m_isChecking) {
        const std::optional<TextDraft> &draft = m_document.text();
        done(!draft || draft->state == TextDraft::State::Valid);
        return;
    }
    m_waiting.push_back(std::move(done));
    check();
}

void ItemTextView::answerSettled(bool isValid)
{
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto &done : waiting)
        done(isValid);
}

} // namespace ui
