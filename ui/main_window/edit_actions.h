// Undo, cut, copy and so on in the menu: they go to the widget that has the keyboard.

#pragma once

#include <QKeySequence>
#include <QObject>

class QAction;
class QMenu;

namespace ui {

/// They show their keys but do not listen to them: each widget knows its own, and two listeners would be
/// ambiguous.
class EditActions final : public QObject
{
    Q_OBJECT

public:
    EditActions(QMenu *menu, QWidget *window);

private:
    struct Command
    {
        QAction *action;
        const char *slot; // of QLineEdit, QPlainTextEdit and of editors like them
        QKeySequence::StandardKey key;
    };
    void add(const QString &text, const char *slot, QKeySequence::StandardKey key);
    void refresh();
    void run(const Command &command);
    QWidget *target() const;

    QMenu *const m_menu;
    QWidget *const m_window;
    QList<Command> m_commands;
};

} // namespace ui
