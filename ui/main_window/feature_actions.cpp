#include "ui/main_window/feature_actions.h"

#include "ui/main_window/window_actions.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

namespace ui {

FeatureActions::FeatureActions(AppContext &context, QList<FeatureCommand> commands, FeatureWindow window,
                               AtHand atHand, WindowActions &actions)
    : QObject(window.widget)
    , m_context(context)
    , m_commands(std::move(commands))
    , m_window(std::move(window))
    , m_atHand(std::move(atHand))
{
    for (const FeatureCommand &command : m_commands) {
        auto *action = new QAction(icon(command.icon), command.text, m_window.widget);
        action->setObjectName(command.name);
        WindowActions::setOtherWords(*action, command.otherWords);
        action->setShortcut(command.keys);
        action->setMenuRole(QAction::NoRole);
        const bool isOfTable = command.subject == FeatureCommand::Subject::Table;
        QMenu *menu = isOfTable ? actions.table : actions.file;
        menu->insertAction(isOfTable ? actions.endOfTableCommands : actions.endOfDatabaseCommands, action);
        m_window.widget->addAction(action);
        connect(action, &QAction::triggered, this, [this, command] {
            const auto target = m_atHand(command.subject);
            if (target && isEnabled(command, *target))
                command.run(m_context, *target, m_window);
        });
        m_actions.push_back(action);
    }
}

bool FeatureActions::isEnabled(const FeatureCommand &command, const TableRef &target) const
{
    return !command.isEnabled || command.isEnabled(m_context, target);
}

void FeatureActions::update()
{
    for (std::size_t i = 0; i < m_actions.size(); ++i) {
        const FeatureCommand &command = m_commands[qsizetype(i)];
        const auto target = m_atHand(command.subject);
        const bool isUsable = target && isEnabled(command, *target);
        m_actions[i]->setEnabled(isUsable);
        m_actions[i]->setVisible(isUsable || !command.isHiddenWhereDisabled);
    }
}

void FeatureActions::fill(QMenu &menu, const TableRef &target) const
{
    const auto subject =
        target.tableName.isEmpty() ? FeatureCommand::Subject::Database : FeatureCommand::Subject::Table;
    for (const FeatureCommand &command : m_commands) {
        const bool isUsable = isEnabled(command, target);
        if (command.subject != subject || (!isUsable && command.isHiddenWhereDisabled))
            continue;
        QString text = command.text;
        text.remove(QLatin1Char('&')); // the other entries of such a menu have none
        QAction *action = menu.addAction(icon(command.icon), text, this, [this, command, target] {
            command.run(m_context, target, m_window);
        });
        action->setShortcut(command.keys);
        action->setShortcutContext(Qt::WidgetShortcut); // shown; the window's own action has it
        action->setEnabled(isUsable);
    }
}

} // namespace ui
