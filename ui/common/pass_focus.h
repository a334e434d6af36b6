// Where the focus goes when what has it goes: to the content of its page, not to the next widget of the
// window.

#pragma once

class QWidget;

namespace ui {

/// Before `leaving` is hidden or emptied: to the content where it is shown, else to what `leaving` stands in,
/// if that takes the focus. Does nothing where the focus is elsewhere.
void passFocusOn(QWidget &leaving);

} // namespace ui
