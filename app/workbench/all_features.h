// The features of the program, as the window takes them.

#pragma once

#include "ui/main_window/features.h"

namespace ui {
class TriggerRuns;
}

namespace app {

/// Borrows `triggers`.
ui::Features allFeatures(ui::TriggerRuns &triggers);

} // namespace app
