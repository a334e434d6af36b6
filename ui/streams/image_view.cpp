#include "ui/streams/image_view.h"

#include "ui/common/colors.h"
#include "ui/common/fonts.h"
#include "ui/streams/image_model.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace ui {

namespace {

constexpr int kRowHeight = 24;
constexpr int kNameShare = 4; // of 14
constexpr int kValueShare = 5;

using Difference = ImageModel::Difference;

class ImageDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        size.setHeight(std::max(kRowHeight, size.height()));
        return size;
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~(QStyle::State_HasFocus | QStyle::State_MouseOver);
        option->textElideMode = Qt::ElideRight;
        option->font = monospaceFont();
        const Colors &colors = Colors::of(option->palette);
        const auto difference = Difference(index.data(ImageModel::DifferenceRole).toInt());
        const bool isSelected = option->state.testFlag(QStyle::State_Selected);
        if (index.column() == ImageModel::Name) {
            option->font.setWeight(difference == Difference::None ? QFont::Normal : QFont::DemiBold);
        } else {
            const QString badge = index.data(ImageModel::BadgeRole).toString();
            if (!badge.isEmpty())
                option->text = option->text.isEmpty() ? badge : badge + QLatin1Char(' ') + option->text;
            const QVariant color = index.data(ImageModel::ColorRole);
            if (!isSelected && color.isValid())
                option->palette.setColor(QPalette::Text, colors[ColorRole(color.toInt())]);
        }
        const QBrush tint = tintOf(colors, difference, index.column());
        if (!isSelected && tint.style() != Qt::NoBrush)
            option->backgroundBrush = tint;
    }

private:
    static QBrush tintOf(const Colors &colors, Difference difference, int column)
    {
        switch (difference) {
        case Difference::Added:
            return column == ImageModel::Before ? QBrush() : QBrush(colors[ColorRole::Added]);
        case Difference::Removed:
            return column == ImageModel::After ? QBrush() : QBrush(colors[ColorRole::Deleted]);
        case Difference::Changed:
            return colors[ColorRole::Changed];
        case Difference::Inside:
            return column == ImageModel::Name ? QBrush(colors[ColorRole::Changed]) : QBrush();
        case Difference::None:
            break;
        }
        return {};
    }
};

} // namespace

ImageView::ImageView(ImageModel &model, QWidget *parent)
    : QTreeView(parent)
{
    setObjectName(QStringLiteral("recordImages"));
    setAccessibleName(tr("New and old images"));
    setItemDelegate(new ImageDelegate(this));
    setModel(&model);
    setUniformRowHeights(true);
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setAllColumnsShowFocus(true);
    setIndentation(14);
    header()->setStretchLastSection(true);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        // What differs is seen without a click; what does not stays closed.
        const auto open = [this](const QModelIndex &parentIndex, const auto &self) -> void {
            for (int row = 0; row < this->model()->rowCount(parentIndex); ++row) {
                const QModelIndex index = this->model()->index(row, 0, parentIndex);
                if (Difference(index.data(ImageModel::DifferenceRole).toInt()) != Difference::Inside)
                    continue;
                expand(index);
                self(index, self);
            }
        };
        open({}, open);
    });
}

void ImageView::fitColumns()
{
    const int share = viewport()->width() / (kNameShare + 2 * kValueShare);
    setColumnWidth(ImageModel::Name, share * kNameShare);
    setColumnWidth(ImageModel::Before, share * kValueShare);
}

void ImageView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
}

void ImageView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        doItemsLayout();
}

} // namespace ui
