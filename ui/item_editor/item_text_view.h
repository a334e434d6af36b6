// An item as text: plain JSON or DynamoDB JSON, parsed while it is typed.

#pragma once

#include "core/values/json.h"
#include "ui/item_editor/item_document.h"

#include <QWidget>
#include <functional>
#include <memory>

namespace ui {

class CodeEditor;
class JobRunner;
struct CodeProblem;

/// Follows the document while it is the active view. GUI thread only; the parsing is not.
class ItemTextView final : public QWidget
{
    Q_OBJECT

public:
    ItemTextView(TextFormat format, ItemDocument &document, JobRunner &jobs, QWidget *parent = nullptr);
    ~ItemTextView() override;

    void setReadOnly(bool readOnly);
    void setActive(bool active);
    CodeEditor *editor() const { return m_editor; }
    TextFormat format() const { return m_format; }
    QByteArray utf8() const;

    /// Typed, but not in the document yet.
    bool isPending() const { return m_isTyped; }
    /// What is typed goes into the document as it is, so that it is part of a saved state and of undo.
    void flush();
    /// Calls back when all that is typed was checked: true where it makes an item. At once where nothing is
    /// pending.
    void settle(std::function<void(bool isValid)> done);

    /// Puts the caret into the empty value of an attribute, or behind its name.
    void editKey(const std::string &name);

    static QByteArray textOf(const core::Item &item, TextFormat format);

signals:
    void typed();

private:
    using Parsed = std::variant<core::AttributeMap, core::JsonError>;

    void follow();
    void check();
    void takeCheck(const QByteArray &text, const Parsed &parsed);
    void answerSettled(bool isValid);

    const TextFormat m_format;
    ItemDocument &m_document;
    JobRunner &m_jobs;
    CodeEditor *m_editor;
    std::shared_ptr<const core::Item> m_rendered; // what the text was made of
    std::shared_ptr<const core::Item> m_like;     // tells sets and binaries from lists and strings
    quint64 m_openCount = 0;                      // of the document, when the text was made
    QByteArray m_checkedText;
    bool m_isCheckedTextValid = true;
    bool m_isChecking = false;
    bool m_isTyped = false;
    bool m_isActive = false;
    std::vector<std::function<void(bool)>> m_waiting; // for the end of a check
};

} // namespace ui
