// What this folder brings to the window.

#pragma once

#include "ui/feature_command.h"

#include <QList>

namespace ui {

PageKind comparePages();
/// "Copy table", "Compare", "Resume the copy".
QList<FeatureCommand> copyingCommands();

} // namespace ui
