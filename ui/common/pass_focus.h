// Where the focus goes when what has it goes: to the content of its page, not to the next widget of the
// window.

#pragma once

class QWidget;

namespace ui {

/// Before `leaving` is hidden or emptied: to the content where it is shown, else to what `leaving` stands in,
/// if that takes the focus. Does nothing where the focus is elsewhere.
void passFocusOn(QWidget &leaving);

/// For focusNextPrevChild() of `around`, which Qt calls for Tab and for a widget that is hidden or disabled
/// while it has the focus: in the second case to `content`. False in the first, or where that is not shown.
bool passFocusOfLost(const QWidget &around, QWidget *content);
/// The same where there is no such content now: to what comes next within `around`, if anything there takes
/// it.
bool keepFocusIn(const QWidget &around);
/// Whether the widget with the focus is within `around` and was hidden or disabled.
bool isFocusLostIn(const QWidget &around);

} // namespace ui
