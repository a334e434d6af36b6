// The features of the program, as the window takes them.

#pragma once

#include "ui/main_window/features.h"

namespace app {

ui::Features allFeatures();

} // namespace app
