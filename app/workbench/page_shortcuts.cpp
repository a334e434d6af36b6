#include "app/workbench/page_shortcuts.h"

#include <QCoreApplication>
#include <QKeySequence>

namespace app {

namespace {

// Unqualified below: lupdate takes "static ui::X f()" for a function of a class ui, and its strings with it.
using ui::ShortcutGroup;
using ui::ShortcutHelp;

class PageShortcuts
{
    Q_DECLARE_TR_FUNCTIONS(PageShortcuts)

public:
    static ShortcutGroup grid()
    {
        return {tr("Items"),
                {row(Qt::Key_Return, tr("Open the item")),
                 row(Qt::Key_Delete, tr("Delete the selected items")),
                 row(QKeySequence::Copy, tr("Copy cells, as text")),
                 row(Qt::CTRL | Qt::SHIFT | Qt::Key_C, tr("Copy cells, with column names")),
                 row(Qt::CTRL | Qt::Key_G, tr("Go to a row or a key")),
                 row(Qt::CTRL | Qt::Key_Home, tr("First item")), row(Qt::CTRL | Qt::Key_End, tr("Last item")),
                 row(Qt::Key_Escape, tr("Stop reading"))}};
    }
    static ShortcutGroup query()
    {
        return {tr("Query"),
                {row(Qt::Key_Return, tr("Run")), row(Qt::Key_Escape, tr("Stop")),
                 row(QKeySequence::Undo, tr("Undo a change of the query")),
                 row(QKeySequence::Redo, tr("Redo a change of the query"))}};
    }
    static ShortcutGroup item()
    {
        return {tr("Item"),
                {row(QKeySequence::Save, tr("Save the item")), row(QKeySequence::Undo, tr("Undo")),
                 row(QKeySequence::Redo, tr("Redo")), row(Qt::Key_F2, tr("Edit the value")),
                 row(Qt::SHIFT | Qt::Key_F2, tr("Rename the attribute")),
                 row(Qt::Key_Insert, tr("Add an attribute")),
                 row(Qt::CTRL | Qt::Key_D, tr("Duplicate the attribute")),
                 row(Qt::ALT | Qt::Key_Up, tr("Move an entry of a list up")),
                 row(Qt::ALT | Qt::Key_Down, tr("Move an entry of a list down")),
                 row(Qt::Key_Delete, tr("Remove the attribute")),
                 row(Qt::Key_Space, tr("Turn true into false and back"))}};
    }
    static ShortcutGroup past()
    {
        return {tr("The past"),
                {row(Qt::CTRL | Qt::SHIFT | Qt::Key_G, tr("Type a moment to see the table as it was")),
                 row(Qt::Key_Escape, tr("Back to now")),
                 row(Qt::CTRL | Qt::Key_H, tr("History of the item")),
                 {keys(Qt::Key_Left) + QStringLiteral(", ") + keys(Qt::Key_Right),
                  tr("Move the handle a little")},
                 {keys(Qt::Key_PageUp) + QStringLiteral(", ") + keys(Qt::Key_PageDown),
                  tr("Move the handle far")},
                 {keys(Qt::CTRL | Qt::Key_Left) + QStringLiteral(", ") + keys(Qt::CTRL | Qt::Key_Right),
                  tr("Previous change, next change")},
                 row(Qt::Key_Home, tr("As far back as it is kept")),
                 row(Qt::Key_End, tr("Now")),
                 {keys(Qt::Key_Plus) + QStringLiteral(", ") + keys(Qt::Key_Minus),
                  tr("Show less time, or more")}}};
    }
    static ShortcutGroup text()
    {
        return {tr("Item as text"),
                {row(QKeySequence::Find, tr("Find")), row(QKeySequence::FindNext, tr("Find next")),
                 row(QKeySequence::FindPrevious, tr("Find previous"))}};
    }
    static ShortcutGroup requests()
    {
        return {tr("Requests"),
                {row(Qt::Key_Return, tr("Go to the text of the request")),
                 row(Qt::Key_End, tr("Follow the newest request")),
                 row(Qt::CTRL | Qt::Key_D, tr("Pause the list, or let it go on")),
                 row(Qt::CTRL | Qt::Key_R, tr("Repeat the request")),
                 row(Qt::CTRL | Qt::SHIFT | Qt::Key_C, tr("Copy the request as an AWS CLI command")),
                 row(Qt::CTRL | Qt::Key_L, tr("Empty the list"))}};
    }
    static ShortcutGroup stream()
    {
        return {tr("Stream"),
                {row(Qt::Key_Return, tr("Go to the images of the record")),
                 row(Qt::CTRL | Qt::Key_Return, tr("Open the item")),
                 row(Qt::Key_End, tr("Follow the newest record")),
                 row(Qt::CTRL | Qt::Key_D, tr("Pause reading, or let it go on")),
                 row(Qt::CTRL | Qt::SHIFT | Qt::Key_C, tr("Copy the record as a Lambda event")),
                 row(Qt::CTRL | Qt::Key_L, tr("Empty the list")),
                 row(Qt::ALT | Qt::Key_T, tr("Show the triggers"))}};
    }

    static ShortcutGroup statements()
    {
        return {tr("Statements"),
                {row(Qt::CTRL | Qt::Key_Return, tr("Run the statement at the caret")),
                 row(Qt::CTRL | Qt::SHIFT | Qt::Key_Return, tr("Run the selected ones as a batch")),
                 row(Qt::CTRL | Qt::ALT | Qt::Key_Return, tr("Run the selected ones as a transaction")),
                 row(Qt::CTRL | Qt::Key_Space, tr("Complete the word")),
                 row(Qt::CTRL | Qt::Key_H, tr("Show what was run, or hide it")),
                 row(Qt::Key_Escape, tr("Stop"))}};
    }

    static ShortcutGroup backups()
    {
        return {tr("Backups"),
                {row(Qt::Key_Return, tr("Restore the backup")), row(Qt::Key_Insert, tr("Back up a table")),
                 row(Qt::Key_F2, tr("Change the note")), row(Qt::Key_Delete, tr("Delete the backup"))}};
    }

private:
    static QString keys(const QKeySequence &keys) { return keys.toString(QKeySequence::NativeText); }
    static ShortcutHelp row(const QKeySequence &keys, const QString &text)
    {
        return {keys.toString(QKeySequence::NativeText), text};
    }
};

} // namespace

QList<ui::ShortcutGroup> pageShortcuts()
{
    return {PageShortcuts::grid(),   PageShortcuts::query(),      PageShortcuts::past(),
            PageShortcuts::item(),   PageShortcuts::text(),       PageShortcuts::requests(),
            PageShortcuts::stream(), PageShortcuts::statements(), PageShortcuts::backups()};
}

} // namespace app
