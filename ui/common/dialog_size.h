// How large a dialog opens.

#pragma once

#include <QDialog>
#include <QScreen>

namespace ui {

/// `size`, or what the screen has room for beside the frame of the window.
inline void resizeWithinScreen(QDialog &dialog, const QSize &size)
{
    constexpr QSize kFrame(16, 48); // what the window manager puts around it
    dialog.resize(size.boundedTo(dialog.screen()->availableSize() - kFrame));
}

} // namespace ui
