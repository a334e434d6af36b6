// The item being edited: where it started, where it is now, and every step between. No widgets.

#pragma once

#include "core/api/schema.h"
#include "ui/item_editor/item_path.h"

#include <QByteArray>
#include <QObject>
#include <QUndoStack>
#include <memory>

namespace ui {

enum class TextFormat { PlainJson, DynamoJson };

/// What a person has typed in a text view, and whether it makes an item.
struct TextDraft
{
    enum class State { Unchecked, Valid, Invalid };

    TextFormat format = TextFormat::PlainJson;
    QByteArray text; // UTF-8
    State state = State::Unchecked;

    friend bool operator==(const TextDraft &, const TextDraft &) = default;
};

enum class ChangeKind { None, Added, Changed, Deleted };

/// A top-level attribute that differs from the base.
struct AttributeChange
{
    std::string name;
    ChangeKind kind = ChangeKind::Changed;
};

/// GUI thread only.
class ItemDocument final : public QObject
{
    Q_OBJECT

public:
    explicit ItemDocument(QObject *parent = nullptr);
    ~ItemDocument() override;

    /// Starts over, without history. `base` is what the table holds; nothing: a new item.
    void open(const core::TableDescription &table, std::optional<core::Item> base, core::Item item);
    /// The table holds something else now (after a save, after a merge); the item and its history stay.
    void setBase(std::optional<core::Item> base);
    /// As setBase(), and the item becomes `base` as a step that can be undone.
    void rebase(const core::Item &base, const QString &what);

    const core::TableDescription &table() const { return m_table; }
    const std::optional<core::Item> &base() const { return m_base; }
    const core::Item &item() const { return *m_item; }
    std::shared_ptr<const core::Item> sharedItem() const { return m_item; }
    bool isNew() const { return !m_base; }
    /// What Revert leads back to: the base, or what a new item started as.
    const core::Item &original() const { return m_base ? *m_base : m_initial; }
    /// Not what the table holds; for a new item: not what it started as.
    bool isModified() const { return m_isModified; }
    std::size_t sizeBytes() const { return m_sizeBytes; }
    /// Counts up with every open(): another item, not a step of this one.
    quint64 openCount() const { return m_openCount; }
    /// Counts up with every change of the item.
    quint64 revision() const { return m_revision; }

    bool isKey(const std::string &name) const;
    /// The key attributes that `item` has.
    core::Key keyOf(const core::Item &item) const;
    /// The key of an item the table holds differs from the one it has there.
    bool isKeyChanged() const;

    std::vector<AttributeChange> changes() const;
    /// Against the same place in the base; a new item has no changes.
    ChangeKind changeOf(const ItemPath &path) const;

    /// One step of history; nothing where the item stays as it is. Drops the text draft: the item went on
    /// without it.
    void edit(core::Item item, const QString &what);
    /// One step of history: the text, and the item where the text makes one.
    void editText(const TextDraft &draft, std::optional<core::Item> item);
    /// The answer to a text that is in the document unchecked: no new step.
    void finishCheck(TextFormat format, const QByteArray &text, std::optional<core::Item> item);
    void dropText();
    const std::optional<TextDraft> &text() const { return m_text; }

    QUndoStack &undoStack() { return m_undoStack; }

signals:
    /// The item, the text draft or the base is another one.
    void changed();

private:
    class Step;
    void apply(std::shared_ptr<const core::Item> item, std::optional<TextDraft> text);
    void refresh();

    core::TableDescription m_table;
    std::optional<core::Item> m_base;
    core::Item m_initial; // what a new item started as
    std::shared_ptr<const core::Item> m_item;
    std::optional<TextDraft> m_text;
    QUndoStack m_undoStack;
    quint64 m_openCount = 0;
    quint64 m_revision = 0;
    std::size_t m_sizeBytes = 0;
    bool m_isModified = false;
};

} // namespace ui
