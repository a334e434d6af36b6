// What this program is, its version and its licence.

#pragma once

class QWidget;

namespace ui {

void showAbout(QWidget *parent);

} // namespace ui
