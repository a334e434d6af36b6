#include "ui/query/query_line_widgets.h"

#include "core/api/codec/codec.h"

namespace ui {

/// Only complete requests are shown: half of one would be copied as if it were the whole.
QString QueryLine::Widgets::requestText(const QueryModel &model) const
{
    if (!model.plan().isValid())
        return tr("The request is shown as soon as every field is filled in.");
    return std::visit(
        [](const auto &wanted) {
            return QString::fromStdString(core::writeRequest(wanted, core::JsonLayout::Indented));
        },
        model.plan().request);
}

} // namespace ui
