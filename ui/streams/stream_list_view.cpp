#include "ui/streams/stream_list_view.h"

#include "ui/common/colors.h"
#include "ui/common/fonts.h"
#include "ui/streams/stream_list_model.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace ui {

namespace {

constexpr int kChangesWidthMin = 160;

/// Each kind of event in its colour; what stands beside in the quiet one.
class StreamDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~(QStyle::State_HasFocus | QStyle::State_MouseOver); // rows are chosen, not cells
        const int column = index.column();
        option->font = column == StreamListModel::Event ? interfaceFont() : monospaceFont();
        if (option->state.testFlag(QStyle::State_Selected))
            return;
        ColorRole role = ColorRole::SecondaryText;
        if (column == StreamListModel::Key || column == StreamListModel::Changes)
            role = ColorRole::Text;
        if (column == StreamListModel::Event) {
            const auto event = core::EventName(index.data(StreamListModel::EventRole).toInt());
            role = event == core::EventName::Insert   ? ColorRole::Good
                   : event == core::EventName::Modify ? ColorRole::Warning
                                                      : ColorRole::Error;
        }
        option->palette.setColor(QPalette::Text, Colors::of(option->palette)[role]);
    }
};

} // namespace

StreamListView::StreamListView(StreamListModel &model, QWidget *parent)
    : FollowingTable(parent)
{
    setObjectName(QStringLiteral("streamList"));
    setAccessibleName(tr("Records of the stream"));
    setItemDelegate(new StreamDelegate(this));
    setSelectionMode(ExtendedSelection);
    follow(model);
    horizontalHeader()->setSectionResizeMode(StreamListModel::Changes, QHeaderView::Stretch);
}

void StreamListView::applyFonts()
{
    FollowingTable::applyFonts();
    const QFontMetrics metrics(monospaceFont());
    const QFontMetrics words(interfaceFont());
    const auto widthOf = [&](const char *sample) {
        return metrics.horizontalAdvance(QLatin1String(sample)) + 2 * kRowPadding;
    };
    setColumnWidth(StreamListModel::Time, widthOf("2026-11-28 00:00:00"));
    setColumnWidth(
        StreamListModel::Event,
        words.horizontalAdvance(
            StreamListModel::tr("%1 by time to live").arg(eventNameText(core::EventName::Remove))) +
            2 * kRowPadding);
    setColumnWidth(StreamListModel::Key, widthOf("CUSTOMER#0042 / ORDER#2026-11-28"));
    setColumnWidth(StreamListModel::Size, widthOf("999.9 KB"));
    setColumnWidth(StreamListModel::Sequence, widthOf("000000000000000000000"));
    fitColumns();
}

/// Where there is little room, what the details say as well gives way.
void StreamListView::fitColumns()
{
    int room = viewport()->width() - kChangesWidthMin;
    for (const int column : {StreamListModel::Time, StreamListModel::Event, StreamListModel::Key,
                             StreamListModel::Size, StreamListModel::Sequence}) {
        const bool wasHidden = isColumnHidden(column);
        if (wasHidden)
            showColumn(column); // a hidden column has no width
        room -= columnWidth(column);
        setColumnHidden(column, column >= StreamListModel::Size && room < 0);
    }
}

} // namespace ui
