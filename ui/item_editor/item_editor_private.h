// The parts of the item editor and what happens between them. Private to this folder.

#pragma once

#include "ui/common/message_bar.h"
#include "ui/common/prompt.h"
#include "ui/item_editor/item_document.h"
#include "ui/item_editor/item_editor.h"
#include "ui/item_editor/item_header.h"
#include "ui/item_editor/item_session.h"

class QPushButton;
class QStackedWidget;

namespace ui {

class ConflictView;
class EmptyState;
class ItemTextView;
class ItemTreeView;
class SizeMeter;

struct ItemEditor::Private
{
    Private(ItemEditor *editor, AppContext &appContext);

    void build();
    void connectParts();
    void connectSession();
    void connectViews();
    enum class Handling { Probe, Run };
    /// True: the key is one of the editor's.
    bool handleKey(QKeyEvent *event, Handling handling);

    void update();
    void updateHeader();
    void showPage();
    void showLoaded();

    ItemTextView *textView() const; // the active one; nullptr in the tree
    /// Calls `then` when what is typed has become the item; says why where it cannot.
    void withValidItem(const QString &what, std::function<void()> then);
    void switchView(ItemHeader::View wanted);
    void setView(ItemHeader::View wanted);

    /// Does `next`, which shows something else: at once where nothing would be lost, or once what was edited
    /// is discarded or saved, as the person says. False: not yet, or not at all.
    bool leave(std::function<void()> next);
    Question discardQuestion() const;
    /// Another item is to be shown.
    void forgetRestored();
    /// Why the last try did not work: gone with the next edit.
    void sayRefusal(MessageBar::Kind kind, const QString &text,
                    const QList<MessageBar::Action> &actions = {});
    void forgetRefusal();
    void save() { saveThen({}); }
    void saveThen(std::function<void()> next); // once it was saved
    void writeItem();
    void revert();
    void remove();
    void duplicate();
    void undo();
    void redo();

    void showConflict(const std::optional<core::Item> &theirs, bool whileRemoving);
    void endConflict();
    void saveMerged();
    void discardMine();
    void showDeletedMeanwhile(bool whileRemoving);
    void showKeyTaken(const std::optional<core::Item> &theirs);
    QString keyLine() const;

    ItemEditor *const q;
    AppContext &context;
    ItemDocument document;
    ItemSession session;
    ItemHeader::View view = ItemHeader::View::Tree;
    QJsonObject restoring;                   // a state that cannot be shown yet: its table is being read
    std::optional<TextDraft> draftToRestore; // put into the document as soon as it is there
    bool hasHistory = false;                 // which can be asked for
    std::function<void()> afterSave;
    bool hasSaved = false; // since the item was opened

    ItemHeader *header = nullptr;
    MessageBar *bar = nullptr;
    QString refusal; // said by bar
    QStackedWidget *pages = nullptr;
    EmptyState *empty = nullptr;
    QWidget *views = nullptr;
    QStackedWidget *viewStack = nullptr;
    ItemTreeView *treeView = nullptr;
    ItemTextView *plainView = nullptr;
    ItemTextView *dynamoView = nullptr;
    ConflictView *conflictView = nullptr;
    SizeMeter *meter = nullptr;
    QPushButton *saveButton = nullptr;
    QPushButton *revertButton = nullptr;
    QWidget *footer = nullptr;
};

} // namespace ui
