// The keys that the widgets of a table's page listen for themselves: no menu of the window shows them.

#pragma once

#include "ui/main_window/features.h"

namespace app {

/// In the language of the program: call after the translations are installed.
QList<ui::ShortcutGroup> pageShortcuts();

} // namespace app
