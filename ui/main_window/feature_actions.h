// The commands of the features as actions of the window, and in context menus.

#pragma once

#include "ui/feature_command.h"

#include <QList>
#include <QObject>
#include <optional>
#include <vector>

class QAction;
class QMenu;

namespace ui {

class WindowActions;

class FeatureActions final : public QObject
{
    Q_OBJECT

public:
    /// What an action of the menu bar is about at the moment; a database is a TableRef without a table.
    using AtHand = std::function<std::optional<TableRef>(FeatureCommand::Subject)>;

    FeatureActions(AppContext &context, QList<FeatureCommand> commands, FeatureWindow window, AtHand atHand,
                   WindowActions &actions);

    /// After what is at hand has changed.
    void update();
    /// Adds the commands for a table, or for a database where it names none.
    void fill(QMenu &menu, const TableRef &target) const;

private:
    bool isEnabled(const FeatureCommand &command, const TableRef &target) const;

    AppContext &m_context;
    const QList<FeatureCommand> m_commands;
    const FeatureWindow m_window;
    const AtHand m_atHand;
    std::vector<QAction *> m_actions; // one a command
};

} // namespace ui
