// All shortcuts in one list that can be searched.

#pragma once

#include "ui/main_window/features.h"

#include <QDialog>

class QMenuBar;

namespace ui {

class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const QList<ShortcutGroup> &groups, QWidget *parent);

    /// The actions of a menu bar that have a shortcut, a group for each menu.
    static QList<ShortcutGroup> groupsOf(const QMenuBar &menuBar);
};

} // namespace ui
