#include "ui/query/query_line_widgets.h"

namespace ui {

QString QueryLine::Widgets::requestText(const QueryModel &) const
{
    return {};
}

} // namespace ui
