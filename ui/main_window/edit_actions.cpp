#include "ui/main_window/edit_actions.h"

#include "ui/common/icons.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMetaMethod>

namespace ui {

namespace {

bool hasSlot(const QWidget &widget, const char *slot)
{
    const QByteArray signature = QByteArray(slot) + "()";
    return widget.metaObject()->indexOfMethod(signature.constData()) >= 0;
}

/// The action of `widget` or of what it stands in that listens to `key`.
QAction *ownAction(const QWidget *widget, QKeySequence::StandardKey key)
{
    const QList<QKeySequence> keys = QKeySequence::keyBindings(key);
    for (; widget && !widget->isWindow(); widget = widget->parentWidget()) {
        for (QAction *action : widget->actions()) {
            if (keys.contains(action->shortcut()))
                return action;
        }
    }
    return nullptr;
}

} // namespace

EditActions::EditActions(QMenu *menu, QWidget *window)
    : QObject(window)
    , m_menu(menu)
    , m_window(window)
{
    add(tr("&Undo"), "undo", QKeySequence::Undo);
    add(tr("&Redo"), "redo", QKeySequence::Redo);
    menu->addSeparator();
    add(tr("Cu&t"), "cut", QKeySequence::Cut);
    add(tr("&Copy"), "copy", QKeySequence::Copy);
    add(tr("&Paste"), "paste", QKeySequence::Paste);
    add(tr("Select &all"), "selectAll", QKeySequence::SelectAll);
    static constexpr Icon kIcons[] = {Icon::Undo, Icon::Redo, Icon::Cut, Icon::Copy, Icon::Paste};
    for (std::size_t i = 0; i < std::size(kIcons); ++i)
        m_commands[qsizetype(i)].action->setIcon(icon(kIcons[i]));
    connect(menu, &QMenu::aboutToShow, this, &EditActions::refresh);
}

void EditActions::add(const QString &text, const char *slot, QKeySequence::StandardKey key)
{
    QAction *action =
        m_menu->addAction(text + QLatin1Char('\t') + QKeySequence(key).toString(QKeySequence::NativeText));
    action->setObjectName(QLatin1String(slot));
    m_commands.append({action, slot, key});
    const Command command = m_commands.constLast();
    connect(action, &QAction::triggered, this, [this, command] { run(command); });
}

QWidget *EditActions::target() const
{
    return m_window->focusWidget();
}

void EditActions::refresh()
{
    const QWidget *widget = target();
    for (const Command &command : m_commands) {
        const QAction *own = widget ? ownAction(widget, command.key) : nullptr;
        command.action->setEnabled(own ? own->isEnabled() : widget && hasSlot(*widget, command.slot));
    }
}

void EditActions::run(const Command &command)
{
    QWidget *widget = target();
    if (!widget)
        return;
    if (QAction *own = ownAction(widget, command.key))
        own->trigger();
    else if (hasSlot(*widget, command.slot))
        QMetaObject::invokeMethod(widget, command.slot);
}

} // namespace ui
