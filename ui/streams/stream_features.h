// What the streams bring to the window: a kind of tab, and the commands that open it.

#pragma once

#include "ui/feature_command.h"

#include <QList>

namespace ui {

class TriggerRuns;

/// Borrows `runs`, which must outlive the window.
PageKind streamPageKind(TriggerRuns &runs);
QList<FeatureCommand> streamCommands();

} // namespace ui
