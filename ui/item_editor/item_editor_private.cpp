#include "ui/item_editor/item_editor_private.h"

#include "ui/code_editor/code_editor.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/prompt.h"
#include "ui/common/value_format.h"
#include "ui/item_editor/conflict_view.h"
#include "ui/item_editor/item_text_view.h"
#include "ui/item_editor/item_tree_model.h"
#include "ui/item_editor/item_tree_view.h"
#include "ui/item_editor/size_meter.h"
#include "ui/item_editor/value_edits.h"
#include "ui/settings/settings.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

const QString kViewNames[] = {QStringLiteral("tree"), QStringLiteral("json"), QStringLiteral("dynamodb")};

} // namespace

ItemEditor::Private::Private(ItemEditor *editor, AppContext &appContext)
    : q(editor)
    , context(appContext)
    , session(appContext, document)
{}

void ItemEditor::Private::build()
{
    header = new ItemHeader(q);
    bar = new MessageBar(q);
    pages = new QStackedWidget(q);
    empty = new EmptyState(pages);
    views = new QWidget(pages);
    viewStack = new QStackedWidget(views);
    treeView = new ItemTreeView(document, viewStack);
    plainView = new ItemTextView(TextFormat::PlainJson, document, context.jobs, viewStack);
    dynamoView = new ItemTextView(TextFormat::DynamoJson, document, context.jobs, viewStack);
    viewStack->addWidget(treeView);
    viewStack->addWidget(plainView);
    viewStack->addWidget(dynamoView);

    footer = new QWidget(q);
    meter = new SizeMeter(footer);
    revertButton = new QPushButton(tr("Revert"), footer);
    revertButton->setToolTip(tr("Back to what the table holds; undo brings your changes back"));
    saveButton = new QPushButton(tr("Save"), footer);
    saveButton->setToolTip(tr("Write the changes to the table (Ctrl+S)"));
    saveButton->setObjectName(QStringLiteral("saveItem"));
    revertButton->setObjectName(QStringLiteral("revertItem"));
    auto *footerLayout = new QHBoxLayout(footer);
    footerLayout->setContentsMargins(12, 8, 12, 8);
    footerLayout->setSpacing(8);
    footerLayout->addWidget(meter);
    footerLayout->addStretch(1);
    footerLayout->addWidget(revertButton);
    footerLayout->addWidget(saveButton);

    auto *viewsLayout = new QVBoxLayout(views);
    viewsLayout->setContentsMargins({});
    viewsLayout->setSpacing(0);
    viewsLayout->addWidget(viewStack);
    pages->addWidget(empty);
    conflictView = new ConflictView(pages);
    pages->addWidget(views);
    pages->addWidget(conflictView);
    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(bar);
    layout->addWidget(pages, 1);
    layout->addWidget(footer);
    q->setMinimumWidth(280);
}

bool ItemEditor::Private::handleKey(QKeyEvent *event, Handling handling)
{
    const std::pair<QKeySequence::StandardKey, void (Private::*)()> keys[] = {
        {QKeySequence::Save, &Private::save},
        {QKeySequence::Undo, &Private::undo},
        {QKeySequence::Redo, &Private::redo}};
    for (const auto &[key, handle] : keys) {
        if (!event->matches(key))
            continue;
        if (handling == Handling::Run && !conflictView->merge()) // which has its own ways out
            (this->*handle)();
        else if (handling == Handling::Run && key == QKeySequence::Save && conflictView->canSave())
            saveMerged();
        return true;
    }
    return false;
}

void ItemEditor::Private::connectParts()
{
    const auto connectTo = [this](auto *sender, auto signal, auto slot) {
        QObject::connect(sender, signal, q, std::move(slot));
    };
    connectTo(saveButton, &QPushButton::clicked, [this] { save(); });
    connectTo(revertButton, &QPushButton::clicked, [this] { revert(); });
    connectTo(header, &ItemHeader::viewRequested, [this](ItemHeader::View wanted) { switchView(wanted); });
    connectTo(header, &ItemHeader::duplicateRequested, [this] { duplicate(); });
    connectTo(header, &ItemHeader::historyRequested, [this] { emit q->historyRequested(session.key()); });
    connectTo(header, &ItemHeader::deleteRequested, [this] { remove(); });
    connectTo(header, &ItemHeader::closeRequested, [this] {
        leave([this] {
            session.clear();
            emit q->closeRequested();
        });
    });
    connectTo(&document, &ItemDocument::changed, [this] {
        forgetRefusal();
        update();
        emit q->draftChanged();
    });
    connectViews();
    connectSession();
}

void ItemEditor::Private::connectViews()
{
    const auto connectTo = [this](auto *sender, auto signal, auto slot) {
        QObject::connect(sender, signal, q, std::move(slot));
    };
    connectTo(treeView, &ItemTreeView::refused, [this](const QString &reason) {
        sayRefusal(MessageBar::Kind::Warning, reason + QLatin1Char('.'));
    });
    connectTo(treeView, &ItemTreeView::noted, [this](const QString &note) {
        bar->showMessage(MessageBar::Kind::Info, note + QLatin1Char('.'));
    });
    connectTo(conflictView, &ConflictView::saveMergedRequested, [this] { saveMerged(); });
    connectTo(conflictView, &ConflictView::discardMineRequested, [this] { discardMine(); });
    connectTo(conflictView, &ConflictView::backRequested, [this] { endConflict(); });
    for (ItemTextView *textual : {plainView, dynamoView}) {
        connectTo(textual, &ItemTextView::typed, [this] {
            forgetRefusal();
            updateHeader();
            emit q->draftChanged();
        });
    }
}

void ItemEditor::Private::connectSession()
{
    const auto connectTo = [this](auto *sender, auto signal, auto slot) {
        QObject::connect(sender, signal, q, std::move(slot));
    };
    connectTo(empty, &EmptyState::actionTriggered, [this] {
        bar->clear();
        session.readAgain();
    });
    connectTo(&session, &ItemSession::stateChanged, [this] {
        if (session.state() == ItemSession::State::Empty)
            forgetRestored();
        update();
    });
    connectTo(&session, &ItemSession::loaded, [this] { showLoaded(); });
    connectTo(&session, &ItemSession::saved, [this](const core::Item &item, bool isNew) {
        hasSaved = true;
        bar->clear();
        update();
        emit q->itemSaved(item, isNew);
        if (const auto next = std::exchange(afterSave, {}); next && !q->hasUnsavedChanges())
            next();
    });
    connectTo(&session, &ItemSession::removed, [this](const core::Key &key) { emit q->itemDeleted(key); });
    connectTo(&session, &ItemSession::conflicted,
              [this](const std::optional<core::Item> &theirs, bool whileRemoving) {
                  if (theirs)
                      showConflict(theirs, whileRemoving);
                  else
                      showDeletedMeanwhile(whileRemoving);
              });
    connectTo(&session, &ItemSession::keyTaken,
              [this](const std::optional<core::Item> &theirs) { showKeyTaken(theirs); });
    connectTo(&session, &ItemSession::failed, [this](const core::Error &error) {
        const ErrorText text = describeError(error);
        bar->showMessage(MessageBar::Kind::Error, text.joined(), {}, text.details);
    });
}

void ItemEditor::Private::showLoaded()
{
    bar->clear();
    conflictView->clear();
    restoring = {};
    if (draftToRestore) {
        document.editText(*std::exchange(draftToRestore, {}), {});
        setView(document.text()->format == TextFormat::PlainJson ? ItemHeader::View::PlainJson
                                                                 : ItemHeader::View::DynamoJson);
    }
    if (session.isReadOnly() && !session.isPast()) // the page says it of the past
        bar->showMessage(MessageBar::Kind::Info,
                         tr("%1 is open for reading only: the item cannot be changed here.")
                             .arg(session.table()->connection->name));
}

void ItemEditor::Private::sayRefusal(MessageBar::Kind kind, const QString &text,
                                     const QList<MessageBar::Action> &actions)
{
    bar->showMessage(kind, text, actions);
    refusal = text;
}

void ItemEditor::Private::forgetRefusal()
{
    if (const QString text = std::exchange(refusal, {}); !text.isEmpty() && bar->text() == text)
        bar->clear();
}

void ItemEditor::Private::forgetRestored()
{
    restoring = {};
    draftToRestore.reset();
}

void ItemEditor::Private::update()
{
    showPage();
    updateHeader();
}

void ItemEditor::Private::showPage()
{
    const ItemSession::State state = session.state();
    switch (state) {
    case ItemSession::State::Empty:
        empty->setContent(Icon::Item, tr("Choose a row to see its whole item here."));
        break;
    case ItemSession::State::Loading:
        empty->setContent(Icon::Item, tr("Reading the item..."));
        break;
    case ItemSession::State::Failed:
        empty->setContent(Icon::Warning, tr("The item could not be read."), tr("Read it again"));
        break;
    case ItemSession::State::Missing:
        empty->setContent(Icon::Item, session.isPast()
                                          ? tr("The table held no item with this key at that moment.")
                                          : tr("The table holds no item with this key any more."));
        break;
    default:
        break;
    }
    const bool isOpen = state == ItemSession::State::Ready || state == ItemSession::State::Writing;
    const bool isConflict = isOpen && conflictView->merge().has_value();
    pages->setCurrentWidget(isConflict ? conflictView : isOpen ? views : empty);
    footer->setVisible(isOpen && !isConflict);
    header->setViewsEnabled(isOpen && !isConflict);
}

void ItemEditor::Private::updateHeader()
{
    const ItemSession::State state = session.state();
    const bool isOpen = state == ItemSession::State::Ready || state == ItemSession::State::Writing;
    const bool isReadOnly = session.isReadOnly();
    QList<std::pair<QString, QString>> keys;
    const core::Item &shown =
        document.base() && !document.isKeyChanged() ? *document.base() : document.item();
    for (const core::KeySchemaElement &element : document.table().keySchema) {
        const core::AttributeValue *value = isOpen ? shown.find(element.attributeName) : nullptr;
        // What a new item begins with names nothing yet.
        if (value && document.isNew() && *value == ValueEdits::emptyValue(value->type()))
            value = nullptr;
        keys.emplace_back(QString::fromStdString(element.attributeName),
                          value ? formatValue(value).joined() : QString());
    }
    if (isOpen && document.isNew() && !keys.isEmpty() && keys[0].second.isEmpty())
        header->setTitle(tr("New item"));
    else if (isOpen)
        header->setKeys(keys);
    else
        header->setTitle(state == ItemSession::State::Empty ? tr("Item") : keyLine());

    ItemHeader::State shownState = ItemHeader::State::None;
    if (isOpen && isReadOnly)
        shownState = session.isPast() ? ItemHeader::State::Past : ItemHeader::State::ReadOnly;
    else if (isOpen && document.isNew())
        shownState = ItemHeader::State::New;
    else if (isOpen && q->hasUnsavedChanges())
        shownState = ItemHeader::State::Modified;
    else if (isOpen && hasSaved)
        shownState = ItemHeader::State::Saved;
    header->setState(shownState);
    header->setHistoryEnabled(hasHistory && !session.key().empty());
    header->setActionsEnabled(isOpen && !isReadOnly, isOpen && !isReadOnly);
    meter->setBytes(document.sizeBytes());

    const bool canWrite = state == ItemSession::State::Ready && !isReadOnly;
    const bool isChanged = q->hasUnsavedChanges();
    saveButton->setEnabled(canWrite && (isChanged || document.isNew()));
    saveButton->setText(state == ItemSession::State::Writing ? tr("Saving...") : tr("Save"));
    revertButton->setEnabled(canWrite && isChanged);
    for (ItemTextView *textual : {plainView, dynamoView})
        textual->setReadOnly(isReadOnly || state == ItemSession::State::Writing);
    treeView->setReadOnly(isReadOnly || state == ItemSession::State::Writing);
}

QString ItemEditor::Private::keyLine() const
{
    const core::Key key = document.base()         ? document.keyOf(*document.base())
                          : session.key().empty() ? document.keyOf(document.item())
                                                  : session.key();
    std::vector<std::string> keyNames;
    for (const core::KeySchemaElement &element : document.table().keySchema)
        keyNames.push_back(element.attributeName);
    return keyText(key, keyNames);
}

ItemTextView *ItemEditor::Private::textView() const
{
    if (view == ItemHeader::View::PlainJson)
        return plainView;
    return view == ItemHeader::View::DynamoJson ? dynamoView : nullptr;
}

void ItemEditor::Private::withValidItem(const QString &what, std::function<void()> then)
{
    ItemTextView *textual = textView();
    if (!textual) {
        if (treeView->commitEditor())
            then();
        else
            sayRefusal(MessageBar::Kind::Error, tr("A value is not finished: it is red in the list."));
        return;
    }
    textual->settle([this, textual, what, then = std::move(then)](bool isValid) {
        if (isValid) {
            then();
            return;
        }
        sayRefusal(MessageBar::Kind::Error, what,
                   {{tr("Go to the mistake"), [textual] { textual->editor()->jumpToProblem(); }}});
        textual->editor()->jumpToProblem();
    });
}

void ItemEditor::Private::setView(ItemHeader::View wanted)
{
    view = wanted;
    plainView->setActive(wanted == ItemHeader::View::PlainJson);
    dynamoView->setActive(wanted == ItemHeader::View::DynamoJson);
    QWidget *const widgets[] = {treeView, plainView, dynamoView};
    viewStack->setCurrentWidget(widgets[int(wanted)]);
    header->setView(wanted);
    context.settings.set(settings::itemEditorView, kViewNames[int(wanted)]);
}

void ItemEditor::Private::switchView(ItemHeader::View wanted)
{
    if (wanted == view)
        return;
    ItemTextView *textual = textView();
    if (!textual) {
        if (!treeView->commitEditor())
            return header->setView(view);
        setView(wanted);
        textView()->setFocus();
        return;
    }
    textual->settle([this, wanted](bool isValid) {
        if (!isValid) {
            Question question;
            question.title = tr("Drop the text?");
            question.text =
                tr("It makes no item yet, so the other views cannot show it. Dropping it goes back to the "
                   "last text that did; undo brings it back.");
            question.acceptText = tr("Drop the text");
            question.cancelText = tr("Stay and correct it");
            question.isDestructive = true;
            if (ask(q, question) != Answer::Accept)
                return;
        }
        setView(wanted);
        if (!isValid)
            document.dropText();
        viewStack->currentWidget()->setFocus();
    });
}

bool ItemEditor::Private::leave(std::function<void()> next)
{
    if (!q->hasUnsavedChanges() || session.isReadOnly()) {
        next();
        return true;
    }
    Question question = discardQuestion();
    if (session.state() == ItemSession::State::Ready)
        question.alternativeText = document.isNew() ? tr("Save the item") : tr("Save the changes");
    switch (ask(q, question)) {
    case Answer::Cancel:
        return false;
    case Answer::Alternative:
        saveThen(std::move(next));
        return false;
    case Answer::Accept:
        break;
    }
    next();
    return true;
}

Question ItemEditor::Private::discardQuestion() const
{
    const bool isNew = document.isNew() && restoring.isEmpty();
    Question question;
    question.title = !restoring.isEmpty() ? tr("Discard the changes that are being restored?")
                     : isNew              ? tr("Discard the new item?")
                                          : tr("Discard the changes to %1?").arg(keyLine());
    question.text = isNew ? tr("It is not in the table yet.") : tr("They are not in the table yet.");
    question.acceptText = isNew ? tr("Discard the item") : tr("Discard the changes");
    question.cancelText = tr("Keep editing");
    question.isDestructive = true;
    return question;
}

void ItemEditor::Private::undo()
{
    if (ItemTextView *textual = textView())
        textual->flush();
    document.undoStack().undo();
}

void ItemEditor::Private::redo()
{
    if (!textView() || !textView()->isPending())
        document.undoStack().redo();
}

} // namespace ui
