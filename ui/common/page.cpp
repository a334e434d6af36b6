#include "ui/common/page.h"

#include "ui/common/pass_focus.h"

namespace ui {

bool Page::focusNextPrevChild(bool next)
{
    return passFocusOfLost(*this, focusProxy()) || keepFocusIn(*this) || QWidget::focusNextPrevChild(next);
}

} // namespace ui
