// What the item editor writes, and what it says when somebody was faster.

#include "ui/common/prompt.h"
#include "ui/connections/production_guard.h"
#include "ui/item_editor/conflict_view.h"
#include "ui/item_editor/item_editor_private.h"
#include "ui/item_editor/item_text_view.h"

#include <QStackedWidget>

namespace ui {

void ItemEditor::Private::saveThen(std::function<void()> next)
{
    afterSave = {};
    if (session.state() != ItemSession::State::Ready)
        return;
    afterSave = std::move(next);
    if (session.isReadOnly()) {
        bar->showMessage(MessageBar::Kind::Warning,
                         session.isPast()
                             ? tr("The past cannot be changed. Restore the item instead, or go back to now.")
                             : tr("%1 is open for reading only: nothing can be saved to it.")
                                   .arg(session.table()->connection->name));
        return;
    }
    withValidItem(tr("Not saved: the text makes no item yet."), [this] { writeItem(); });
}

void ItemEditor::Private::writeItem()
{
    if (!document.isModified() && !document.isNew()) {
        if (const auto next = std::exchange(afterSave, {})) // nothing is left to write
            next();
        return;
    }
    if (const QString problem = ItemRules::problem(document.table(), document.item()); !problem.isEmpty()) {
        sayRefusal(MessageBar::Kind::Error, tr("Not saved: %1.").arg(problem));
        return;
    }
    if (document.isKeyChanged()) {
        Question question;
        question.title = tr("Move the item to another key?");
        question.text =
            tr("A key cannot be changed in place. The item is written under its new key and removed under "
               "%1, both in one transaction.")
                .arg(keyLine());
        if (planSave(document.table(), document.base(), document.item()).compareFirst)
            question.text +=
                QLatin1Char(' ') +
                tr("It has more attributes than a transaction can compare: whether somebody else changed one "
                   "of the others is looked up just before, not in the same step.");
        question.acceptText = tr("Move the item");
        if (ask(q, question) != Answer::Accept)
            return;
    }
    bar->clear();
    session.save();
}

void ItemEditor::Private::revert()
{
    if (ItemTextView *textual = textView())
        textual->flush();
    document.edit(document.original(), tr("Revert"));
    bar->clear();
    viewStack->currentWidget()->setFocus(); // the button is disabled now
}

void ItemEditor::Private::remove()
{
    if (session.state() != ItemSession::State::Ready || session.isReadOnly())
        return;
    if (document.isNew()) {
        if (q->hasUnsavedChanges() && ask(q, discardQuestion()) != Answer::Accept)
            return;
        session.clear();
        emit q->closeRequested();
        return;
    }
    Question question;
    question.title = tr("Delete the item %1?").arg(keyLine());
    question.text =
        (context.commits
             ? tr("It goes from the table %1 and from all its indexes. Undo a committed write, in "
                  "the Edit menu, brings it back.")
             : tr("It goes from the table %1 and from all its indexes. There is no way back but an "
                  "export or a backup made before."))
            .arg(session.table()->tableName);
    question.acceptText = tr("Delete the item");
    question.isDestructive = true;
    if (ask(q, guarded(question, *session.table())) != Answer::Accept)
        return;
    bar->clear();
    session.remove();
}

void ItemEditor::Private::duplicate()
{
    if (session.state() != ItemSession::State::Ready)
        return;
    withValidItem(tr("Not duplicated: the text makes no item yet."), [this] {
        const core::Item copy = document.item();
        const TableRef table = *session.table();
        leave([this, table, copy] {
            hasSaved = false;
            forgetRestored();
            session.create(table, copy);
            emit q->newItemShown();
            bar->showMessage(MessageBar::Kind::Info, tr("A copy. Give it a key of its own, then save it."));
        });
    });
}

void ItemEditor::Private::showDeletedMeanwhile(bool whileRemoving)
{
    if (whileRemoving) {
        const core::Key key = session.key();
        session.clear();
        bar->showMessage(MessageBar::Kind::Info, tr("Somebody else had deleted the item already."));
        emit q->itemDeleted(key);
        return;
    }
    bar->showMessage(MessageBar::Kind::Warning,
                     tr("Not saved: somebody deleted this item meanwhile. Your version is still here."),
                     {{tr("Create it again"),
                       [this] {
                           document.setBase({});
                           save();
                       }},
                      {tr("Discard mine"), [this] {
                           const core::Key key = session.key();
                           session.clear();
                           bar->clear();
                           emit q->itemDeleted(key);
                       }}});
}

void ItemEditor::Private::showKeyTaken(const std::optional<core::Item> &theirs)
{
    QList<MessageBar::Action> actions;
    if (theirs && document.isNew())
        actions.append({tr("Compare with it"), [this, theirs] { showConflict(theirs, false); }});
    sayRefusal(MessageBar::Kind::Warning,
               tr("Not saved: the table holds an item with this key already. Give this one another key."),
               actions);
}

void ItemEditor::Private::showConflict(const std::optional<core::Item> &theirs, bool whileRemoving)
{
    if (whileRemoving && !document.isModified()) {
        document.rebase(*theirs, tr("Read again"));
        bar->showMessage(
            MessageBar::Kind::Warning,
            tr("Not deleted: somebody changed the item since it was read. This is how it is now."));
        return;
    }
    ItemMerge merge(document.base(), document.item(), *theirs);
    if (merge.entries().empty()) { // they did what I did
        document.rebase(*theirs, tr("Read again"));
        return;
    }
    bar->clear();
    conflictView->setMerge(std::move(merge));
    update();
    conflictView->setFocus();
}

void ItemEditor::Private::endConflict()
{
    conflictView->clear();
    update();
    viewStack->currentWidget()->setFocus();
}

void ItemEditor::Private::saveMerged()
{
    afterSave = {};
    const ItemMerge merge = *conflictView->merge();
    // Theirs is what the next write must find: a third person's change in between shows this page again.
    document.setBase(merge.theirs());
    document.edit(merge.merged(), tr("Merge"));
    endConflict();
    if (document.isModified())
        session.save();
}

void ItemEditor::Private::discardMine()
{
    document.rebase(conflictView->merge()->theirs(), tr("Discard mine"));
    endConflict();
}

} // namespace ui
