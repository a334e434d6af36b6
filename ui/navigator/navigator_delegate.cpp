#include "ui/navigator/navigator_delegate.h"

#include "ui/common/colors.h"
#include "ui/common/fonts.h"
#include "ui/navigator/navigator_model.h"

#include <QApplication>
#include <QPainter>

namespace ui {

namespace {
constexpr int kRowHeight = 26;
constexpr int kIcon = 16;
constexpr int kGap = 8;
constexpr int kDot = 7;
} // namespace

void NavigatorDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    QStyleOptionViewItem item = option;
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, option.widget);

    const Colors &colors = Colors::of(option.palette);
    const auto kind = index.data(NavigatorModel::KindRole).value<NavigatorModel::Kind>();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isKey = kind == NavigatorModel::Kind::PartitionKey || kind == NavigatorModel::Kind::SortKey;
    const ColorRole quiet = isSelected && option.state.testFlag(QStyle::State_Active)
                                ? ColorRole::SelectionText
                                : ColorRole::SecondaryText;
    if (const QVariant line = index.data(NavigatorModel::LineRole); line.isValid())
        painter->fillRect(QRect(0, option.rect.y() + 3, 3, option.rect.height() - 6),
                          colors[ColorRole(line.toInt())]);
    QRect area = option.rect.adjusted(4, 0, -10, 0);
    const QRect iconRect(area.x(), area.center().y() - kIcon / 2 + 1, kIcon, kIcon);
    index.data(Qt::DecorationRole).value<QIcon>().paint(painter, iconRect);
    area.setLeft(iconRect.right() + kGap);

    painter->save();
    QFont font = isKey ? monospaceFont() : option.font;
    if (kind == NavigatorModel::Kind::Database)
        font.setWeight(QFont::DemiBold);
    const bool isBusy = index.data(NavigatorModel::BusyRole).toBool();
    const QString name = index.data().toString();
    const QString size = index.data(NavigatorModel::SizeRole).toString();
    QString secondary = index.data(NavigatorModel::SecondaryRole).toString();
    int secondaryWidth = 0;
    const int nameWidth = QFontMetrics(font).horizontalAdvance(name) + 1;
    if (kind == NavigatorModel::Kind::Table && !isBusy) {
        // Where only a few letters of the name would be left, it has all the room.
        const int nameMin = qMin(nameWidth, 8 * QFontMetrics(font).averageCharWidth());
        if (QFontMetrics(secondaryFont()).horizontalAdvance(secondary) + kGap + nameMin > area.width())
            secondary.clear();
    }
    if (!secondary.isEmpty()) {
        const QFontMetrics metrics(secondaryFont());
        // One more: the advance is rounded, and a text that just fits must not be cut.
        const auto widthOf = [&metrics](const QString &text) { return metrics.horizontalAdvance(text) + 1; };
        const QString both = size.isEmpty() ? secondary : secondary + QStringLiteral(" \u00b7 ") + size;
        // The size gives way before the name is cut, the name before the count.
        if (nameWidth + kGap + widthOf(both) <= area.width())
            secondary = both;
        secondaryWidth = widthOf(secondary);
        if (isBusy || isKey)
            secondaryWidth = qMin(secondaryWidth, area.width() / 2);
        painter->setFont(secondaryFont());
        painter->setPen(colors[isBusy && !isSelected ? ColorRole::Accent : quiet]);
        painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                          metrics.elidedText(secondary, Qt::ElideRight, secondaryWidth));
        if (index.data(NavigatorModel::ServedRole).toBool()) {
            const QPointF center(area.right() - secondaryWidth - kDot, area.center().y() + 1);
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(colors[ColorRole::Good]);
            painter->drawEllipse(center, kDot / 2.0, kDot / 2.0);
            secondaryWidth += 2 * kDot;
        }
        secondaryWidth += kGap;
    }
    painter->setFont(font);
    painter->setPen(colors[isKey ? quiet : isSelected ? ColorRole::SelectionText : ColorRole::Text]);
    area.setRight(area.right() - secondaryWidth);
    painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(name, Qt::ElideMiddle, area.width()));
    painter->restore();

    if (option.state.testFlag(QStyle::State_HasFocus) && !isSelected) {
        QStyleOptionFocusRect ring;
        ring.QStyleOption::operator=(option);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, painter, option.widget);
    }
}

QSize NavigatorDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {160, qMax(kRowHeight, option.fontMetrics.height() + 8)};
}

} // namespace ui
