#include "ui/requests/request_list_view.h"

#include "ui/common/colors.h"
#include "ui/common/fonts.h"
#include "ui/requests/request_list_model.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace ui {

namespace {

constexpr int kErrorWidthMin = 180;

/// Failures in their colour; what stands beside in the quiet one.
class RequestDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~(QStyle::State_HasFocus | QStyle::State_MouseOver); // rows are chosen, not cells
        const Colors &colors = Colors::of(option->palette);
        const int column = index.column();
        const bool isFailure = index.data(RequestListModel::FailureRole).toBool();
        option->font = column == RequestListModel::ErrorText || column == RequestListModel::Operation
                           ? interfaceFont()
                           : monospaceFont();
        if (option->state.testFlag(QStyle::State_Selected))
            return;
        ColorRole role = ColorRole::SecondaryText;
        if (column == RequestListModel::Operation || column == RequestListModel::Table)
            role = ColorRole::Text;
        if (isFailure && (column == RequestListModel::Status || column == RequestListModel::ErrorText))
            role = ColorRole::Error;
        option->palette.setColor(QPalette::Text, colors[role]);
    }
};

} // namespace

RequestListView::RequestListView(RequestListModel &model, QWidget *parent)
    : FollowingTable(parent)
{
    setObjectName(QStringLiteral("requestList"));
    setAccessibleName(tr("Requests"));
    setItemDelegate(new RequestDelegate(this));
    follow(model);
    // An error is read beside the status, and has all the room that is left.
    horizontalHeader()->moveSection(RequestListModel::ErrorText, RequestListModel::Status + 1);
    horizontalHeader()->setSectionResizeMode(RequestListModel::ErrorText, QHeaderView::Stretch);
}

void RequestListView::applyFonts()
{
    FollowingTable::applyFonts();
    const QFontMetrics metrics(monospaceFont());
    const auto widthOf = [&](const char *sample) {
        return metrics.horizontalAdvance(QLatin1String(sample)) + 2 * kRowPadding;
    };
    setColumnWidth(RequestListModel::Time, widthOf("00:00:00.000"));
    setColumnWidth(RequestListModel::Operation, widthOf("TransactWriteItems"));
    setColumnWidth(RequestListModel::Table, widthOf("a-table-of-shops"));
    setColumnWidth(RequestListModel::Status, widthOf("Status "));
    setColumnWidth(RequestListModel::Duration, widthOf("1000.0 ms"));
    setColumnWidth(RequestListModel::Units, widthOf("Units  "));
    setColumnWidth(RequestListModel::RequestSize, widthOf("999.9 KB"));
    setColumnWidth(RequestListModel::ResponseSize, widthOf("999.9 KB"));
    fitColumns();
}

/// Where there is little room, what the details say as well gives way to the error.
void RequestListView::fitColumns()
{
    int room = viewport()->width() - kErrorWidthMin;
    for (const int column : {RequestListModel::Time, RequestListModel::Operation, RequestListModel::Table,
                             RequestListModel::Status, RequestListModel::Duration, RequestListModel::Units,
                             RequestListModel::ResponseSize, RequestListModel::RequestSize}) {
        const bool wasHidden = isColumnHidden(column);
        if (wasHidden)
            showColumn(column); // a hidden column has no width
        room -= columnWidth(column);
        setColumnHidden(column, column >= RequestListModel::Units && room < 0);
    }
}

} // namespace ui
