// The two families and four sizes of the program.

#pragma once

#include <QFont>

namespace ui {

/// 13 px, the interface. All scale with setFontZoom().
QFont interfaceFont();
/// 12 px, for what stands beside.
QFont secondaryFont();
/// 15 px semibold, the title of a page.
QFont titleFont();
/// 12.5 px, values, keys, JSON and statements.
QFont monospaceFont();

/// Per cent. The theme sets it; widgets that hold a font of their own take it again on
/// QEvent::ApplicationFontChange.
void setFontZoom(int percent);
int fontZoom();

} // namespace ui
