#include "ui/item_editor/item_editor.h"

#include "core/values/json.h"
#include "ui/common/pass_focus.h"
#include "ui/common/prompt.h"
#include "ui/item_editor/item_editor_private.h"
#include "ui/item_editor/item_text_view.h"
#include "ui/item_editor/item_tree_view.h"

#include <QKeyEvent>
#include <QStackedWidget>

namespace ui {

namespace {

QString jsonOf(const core::AttributeMap &item)
{
    std::string text;
    core::appendDynamoJson(text, item);
    return QString::fromStdString(text);
}

std::optional<core::Item> itemOf(const QJsonValue &value)
{
    const std::string text = value.toString().toStdString();
    auto parsed = core::itemFromDynamoJson(text);
    if (auto *item = std::get_if<core::AttributeMap>(&parsed))
        return std::move(*item);
    return {};
}

} // namespace

ItemEditor::ItemEditor(AppContext &context, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, context))
{
    d->build();
    d->connectParts();
    d->setView(d->view);
    d->update();
}

ItemEditor::~ItemEditor() = default;

bool ItemEditor::openItem(const TableRef &table, const core::Key &key)
{
    return d->leave([this, table, key] {
        d->hasSaved = false;
        d->forgetRestored();
        d->session.load(table, key);
    });
}

bool ItemEditor::newItem(const TableRef &table, const std::optional<core::Item> &from)
{
    return d->leave([this, table, from] {
        d->hasSaved = false;
        d->forgetRestored();
        d->session.create(table, from);
        emit newItemShown();
    });
}

void ItemEditor::editKey()
{
    const auto &schema = d->document.table().keySchema;
    if (ItemTextView *textual = d->textView())
        textual->editKey(schema.empty() ? std::string() : schema.front().attributeName);
    else if (!schema.empty())
        d->treeView->editAttribute(schema.front().attributeName);
}

void ItemEditor::clear()
{
    d->session.clear();
}

void ItemEditor::showAsOf(const TableRef &table)
{
    if (d->session.state() == ItemSession::State::Empty)
        return;
    if (d->session.key().empty()) { // a new item, which has no past
        d->session.clear();
        return;
    }
    d->hasSaved = false;
    // What is typed until it is there is not to be lost.
    d->session.reload(table, [this] { return !hasUnsavedChanges(); });
}

void ItemEditor::follow()
{
    const auto isUntouched = [this] {
        return !hasUnsavedChanges() && !d->document.isNew() && !d->treeView->isEditing();
    };
    if (isUntouched())
        d->session.follow(isUntouched);
}

core::Key ItemEditor::currentKey() const
{
    return d->session.key();
}

std::optional<core::Item> ItemEditor::currentItem() const
{
    if (d->session.state() != ItemSession::State::Ready)
        return {};
    return d->document.item();
}

void ItemEditor::setHasHistory(bool hasHistory)
{
    d->hasHistory = hasHistory;
    d->updateHeader();
}

bool ItemEditor::focusNextPrevChild(bool next)
{
    return passFocusOfLost(*this, d->viewStack->currentWidget()) || QWidget::focusNextPrevChild(next);
}

bool ItemEditor::isNewItem() const
{
    return d->session.state() != ItemSession::State::Empty && d->session.key().empty();
}

bool ItemEditor::hasUnsavedChanges() const
{
    return d->restoring.contains(QLatin1String("item")) || d->document.isModified() ||
           (d->textView() ? d->textView()->isPending() : d->treeView->isUnfinished());
}

void ItemEditor::save()
{
    d->save();
}

void ItemEditor::deleteItem()
{
    d->remove();
}

QJsonObject ItemEditor::saveState() const
{
    if (!d->restoring.isEmpty())
        return d->restoring;
    QJsonObject state;
    const ItemSession::State session = d->session.state();
    if (session == ItemSession::State::Empty)
        return state;
    state[QLatin1String("view")] = int(d->view);
    if (!hasUnsavedChanges() && !d->document.isNew()) {
        state[QLatin1String("key")] = jsonOf(d->session.key());
        return state;
    }
    if (session != ItemSession::State::Ready && session != ItemSession::State::Writing) {
        state[QLatin1String("key")] = jsonOf(d->session.key());
        return state;
    }
    if (d->document.base())
        state[QLatin1String("base")] = jsonOf(*d->document.base());
    state[QLatin1String("item")] = jsonOf(d->document.item());
    const ItemTextView *textView = d->textView();
    const std::optional<TextDraft> &draft = d->document.text();
    if (textView && textView->isPending()) {
        state[QLatin1String("text")] = QString::fromUtf8(textView->utf8());
        state[QLatin1String("format")] = int(textView->format());
    } else if (draft && draft->state != TextDraft::State::Valid) {
        state[QLatin1String("text")] = QString::fromUtf8(draft->text);
        state[QLatin1String("format")] = int(draft->format);
    }
    return state;
}

void ItemEditor::restoreState(const TableRef &table, const QJsonObject &state)
{
    if (state.isEmpty())
        return;
    const int view = state[QLatin1String("view")].toInt(int(d->view));
    d->setView(ItemHeader::View(std::clamp(view, 0, 2)));
    d->hasSaved = false;
    d->forgetRestored();
    if (const auto item = itemOf(state[QLatin1String("item")])) {
        if (state.contains(QLatin1String("text")))
            d->draftToRestore =
                TextDraft{TextFormat(state[QLatin1String("format")].toInt()),
                          state[QLatin1String("text")].toString().toUtf8(), TextDraft::State::Unchecked};
        d->restoring = state;
        d->session.resume(table, itemOf(state[QLatin1String("base")]), *item);
    } else if (const auto key = itemOf(state[QLatin1String("key")]); key && !key->empty()) {
        d->session.load(table, *key);
    }
}

bool ItemEditor::event(QEvent *event)
{
    // Before a shortcut of the window with the same keys: inside the editor they are about the item.
    if (event->type() == QEvent::ShortcutOverride &&
        d->handleKey(static_cast<QKeyEvent *>(event), Private::Handling::Probe)) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void ItemEditor::keyPressEvent(QKeyEvent *event)
{
    if (!d->handleKey(event, Private::Handling::Run))
        QWidget::keyPressEvent(event);
}

} // namespace ui
