// What tables bring to the window beside its own commands.

#pragma once

#include "ui/feature_command.h"

#include <QList>

namespace ui {

QList<FeatureCommand> tableCommands();

} // namespace ui
