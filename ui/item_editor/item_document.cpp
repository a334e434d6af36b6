#include "ui/item_editor/item_document.h"

#include "core/values/item_size.h"
#include "ui/item_editor/item_delta.h"

#include <QUndoCommand>
#include <algorithm>

namespace ui {

namespace {

constexpr int kUndoStepsMax = 500;

/// From one draft to another; two long texts that differ in a few characters cost only those.
class TextDelta
{
public:
    TextDelta(const std::optional<TextDraft> &before, const std::optional<TextDraft> &after)
        : m_before(before)
        , m_after(after)
    {
        if (!before || !after)
            return;
        const QByteArray &left = before->text;
        const QByteArray &right = after->text;
        const qsizetype shorter = std::min(left.size(), right.size());
        m_prefix = std::mismatch(left.begin(), left.begin() + shorter, right.begin()).first - left.begin();
        while (m_suffix < shorter - m_prefix &&
               left[left.size() - 1 - m_suffix] == right[right.size() - 1 - m_suffix])
            ++m_suffix;
        m_before->text = left.mid(m_prefix, left.size() - m_prefix - m_suffix);
        m_after->text = right.mid(m_prefix, right.size() - m_prefix - m_suffix);
        m_isPartial = true;
    }

    std::optional<TextDraft> redone(const std::optional<TextDraft> &now) const
    {
        return whole(m_after, m_before, now);
    }
    std::optional<TextDraft> undone(const std::optional<TextDraft> &now) const
    {
        return whole(m_before, m_after, now);
    }
    void setAfterState(TextDraft::State state)
    {
        if (m_after)
            m_after->state = state;
    }

private:
    std::optional<TextDraft> whole(const std::optional<TextDraft> &to, const std::optional<TextDraft> &from,
                                   const std::optional<TextDraft> &now) const
    {
        if (!m_isPartial || !now)
            return to;
        std::optional<TextDraft> draft = to;
        draft->text = now->text.left(m_prefix) + to->text + now->text.mid(m_prefix + from->text.size());
        return draft;
    }

    std::optional<TextDraft> m_before;
    std::optional<TextDraft> m_after;
    qsizetype m_prefix = 0;
    qsizetype m_suffix = 0;
    bool m_isPartial = false; // the texts above are only what differs
};

} // namespace

class ItemDocument::Step final : public QUndoCommand
{
public:
    Step(ItemDocument &document, const QString &what, const core::Item &item,
         const std::optional<TextDraft> &text)
        : QUndoCommand(what)
        , m_document(document)
        , m_item(ItemDelta::between(document.item(), item))
        , m_text(document.m_text, text)
    {}

    void redo() override
    {
        m_document.apply(itemAfter(&ItemDelta::redone), m_text.redone(m_document.m_text));
    }
    void undo() override
    {
        m_document.apply(itemAfter(&ItemDelta::undone), m_text.undone(m_document.m_text));
    }

    /// The check of this step's text ended: what the item became belongs to this step.
    void complete(const core::Item &item, TextDraft::State state)
    {
        m_item = ItemDelta::between(m_document.item(), item);
        m_text.setAfterState(state);
    }

private:
    std::shared_ptr<const core::Item> itemAfter(core::Item (ItemDelta::*step)(core::Item) const) const
    {
        if (m_item.isEmpty())
            return m_document.m_item;
        return std::make_shared<const core::Item>((m_item.*step)(m_document.item()));
    }

    ItemDocument &m_document;
    ItemDelta m_item;
    TextDelta m_text;
};

ItemDocument::ItemDocument(QObject *parent)
    : QObject(parent)
    , m_item(std::make_shared<const core::Item>())
{
    m_undoStack.setUndoLimit(kUndoStepsMax);
}

ItemDocument::~ItemDocument() = default;

void ItemDocument::open(const core::TableDescription &table, std::optional<core::Item> base, core::Item item)
{
    m_table = table;
    m_base = std::move(base);
    m_initial = item;
    m_item = std::make_shared<const core::Item>(std::move(item));
    m_text.reset();
    m_undoStack.clear();
    ++m_openCount;
    ++m_revision;
    refresh();
}

void ItemDocument::setBase(std::optional<core::Item> base)
{
    m_base = std::move(base);
    ++m_revision; // what counts as changed is another thing now
    refresh();
}

void ItemDocument::rebase(const core::Item &base, const QString &what)
{
    m_base = base;
    ++m_revision;
    if (*m_item == base && !m_text)
        refresh();
    else
        m_undoStack.push(new Step(*this, what, base, {}));
}

bool ItemDocument::isKey(const std::string &name) const
{
    return std::any_of(m_table.keySchema.begin(), m_table.keySchema.end(),
                       [&](const core::KeySchemaElement &element) { return element.attributeName == name; });
}

core::Key ItemDocument::keyOf(const core::Item &item) const
{
    core::Key key;
    for (const core::KeySchemaElement &element : m_table.keySchema) {
        if (const core::AttributeValue *value = item.find(element.attributeName))
            key.set(element.attributeName, *value);
    }
    return key;
}

bool ItemDocument::isKeyChanged() const
{
    return m_base && !(keyOf(*m_base) == keyOf(*m_item));
}

std::vector<AttributeChange> ItemDocument::changes() const
{
    std::vector<AttributeChange> changes;
    if (!m_base)
        return changes;
    for (const core::Attribute &attribute : *m_item) {
        if (const ChangeKind kind = changeOf({attribute.name}); kind != ChangeKind::None)
            changes.push_back({attribute.name, kind});
    }
    for (const core::Attribute &attribute : *m_base) {
        if (!m_item->contains(attribute.name))
            changes.push_back({attribute.name, ChangeKind::Deleted});
    }
    return changes;
}

ChangeKind ItemDocument::changeOf(const ItemPath &path) const
{
    if (!m_base || path.empty())
        return ChangeKind::None;
    const core::AttributeValue *now = findValue(*m_item, path);
    const core::AttributeValue *before = findValue(*m_base, path);
    if (now && before)
        return *now == *before ? ChangeKind::None : ChangeKind::Changed;
    if (now)
        return ChangeKind::Added;
    return before ? ChangeKind::Deleted : ChangeKind::None;
}

void ItemDocument::edit(core::Item item, const QString &what)
{
    if (item == *m_item && !m_text)
        return;
    m_undoStack.push(new Step(*this, what, item, {}));
}

void ItemDocument::editText(const TextDraft &draft, std::optional<core::Item> item)
{
    if (m_text == draft && (!item || *item == *m_item))
        return;
    m_undoStack.push(new Step(*this, tr("Edit text"), item ? *item : *m_item, draft));
}

void ItemDocument::finishCheck(TextFormat format, const QByteArray &text, std::optional<core::Item> item)
{
    if (!m_text || m_text->format != format || m_text->text != text)
        return;
    const TextDraft::State state = item ? TextDraft::State::Valid : TextDraft::State::Invalid;
    if (m_text->state == state && (!item || *item == *m_item))
        return;
    const int index = m_undoStack.index();
    // QUndoStack hands out its commands as const: they are ours, and only the last one is touched.
    auto *step = index > 0 && index == m_undoStack.count()
                     ? static_cast<Step *>(const_cast<QUndoCommand *>(m_undoStack.command(index - 1)))
                     : nullptr;
    std::optional<TextDraft> draft = m_text;
    draft->state = state;
    if (step && m_text->state == TextDraft::State::Unchecked)
        step->complete(item ? *item : *m_item, state);
    apply(item ? std::make_shared<const core::Item>(std::move(*item)) : m_item, std::move(draft));
}

void ItemDocument::dropText()
{
    if (m_text)
        m_undoStack.push(new Step(*this, tr("Drop text"), *m_item, {}));
}

void ItemDocument::apply(std::shared_ptr<const core::Item> item, std::optional<TextDraft> text)
{
    if (m_item != item)
        ++m_revision;
    m_item = std::move(item);
    m_text = std::move(text);
    refresh();
}

void ItemDocument::refresh()
{
    m_sizeBytes = core::itemSizeBytes(*m_item);
    const bool isTextOpen = m_text && m_text->state != TextDraft::State::Valid;
    m_isModified = isTextOpen || !(*m_item == original());
    emit changed();
}

} // namespace ui
