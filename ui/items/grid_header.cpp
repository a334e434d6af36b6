#include "ui/items/grid_header.h"

#include "ui/common/colors.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"

#include <QLocale>
#include <QPaintEvent>
#include <QPainter>

namespace ui {

namespace {

constexpr int kPadding = 8;
constexpr int kIconSize = 14;
constexpr int kHeight = 28;

} // namespace

ColumnHeader::ColumnHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setMinimumSectionSize(40);
    setDefaultSectionSize(140);
    setFont(secondaryFont());
    setAccessibleName(tr("Columns"));
}

void ColumnHeader::setKeyCount(int count)
{
    m_keyCount = count;
    m_rightAligned.clear();
    viewport()->update();
}

void ColumnHeader::setRightAligned(int column, bool isRight)
{
    if (isRight == m_rightAligned.contains(column))
        return;
    if (isRight)
        m_rightAligned.insert(column);
    else
        m_rightAligned.remove(column);
    viewport()->update();
}

QSize ColumnHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), qMax(kHeight, fontMetrics().height() + 12)};
}

void ColumnHeader::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        const Colors &colors = Colors::of(this);
        painter.fillRect(event->rect(), colors[ColorRole::Panel]);
        painter.setPen(colors[ColorRole::StrongLine]);
        painter.drawLine(event->rect().left(), height() - 1, event->rect().right(), height() - 1);
    }
    if (count() > hiddenSectionCount())
        QHeaderView::paintEvent(event);
}

void ColumnHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const Colors &colors = Colors::of(this);
    painter->fillRect(rect, colors[ColorRole::Panel]);
    painter->setPen(colors[ColorRole::Line]);
    painter->drawLine(rect.right(), rect.top() + 6, rect.right(), rect.bottom() - 6);
    painter->setPen(colors[ColorRole::StrongLine]);
    painter->drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom());

    QRect inner = rect.adjusted(kPadding, 0, -kPadding, -1);
    const bool isKey = logicalIndex < m_keyCount;
    if (isKey && inner.width() > kIconSize) {
        const QRect place(inner.left(), inner.center().y() - kIconSize / 2 + 1, kIconSize, kIconSize);
        icon(logicalIndex == 0 ? Icon::Key : Icon::SortKey, colors[ColorRole::Accent]).paint(painter, place);
        inner.setLeft(place.right() + 6);
    }
    painter->setFont(font());
    painter->setPen(colors[isKey ? ColorRole::Text : ColorRole::SecondaryText]);
    const QString name = model()->headerData(logicalIndex, Qt::Horizontal, Qt::DisplayRole).toString();
    const Qt::Alignment side = m_rightAligned.contains(logicalIndex) ? Qt::AlignRight : Qt::AlignLeft;
    painter->drawText(inner, int(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                      fontMetrics().elidedText(name.left(300), Qt::ElideRight, inner.width()));
}

RowHeader::RowHeader(QWidget *parent)
    : QHeaderView(Qt::Vertical, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setFont(secondaryFont());
    setAccessibleName(tr("Row numbers"));
}

void RowHeader::setLargestNumber(quint64 number)
{
    m_largest = number;
    const int width = sizeHint().width();
    if (width != this->width()) {
        setFixedWidth(width);
        updateGeometry();
    }
    viewport()->update();
}

QSize RowHeader::sizeHint() const
{
    const QString widest = QLocale().toString(qMax<quint64>(m_largest, 99));
    return {fontMetrics().horizontalAdvance(widest) + 2 * kPadding, 0};
}

void RowHeader::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        const Colors &colors = Colors::of(this);
        painter.fillRect(event->rect(), colors[ColorRole::Panel]);
        painter.setPen(colors[ColorRole::Line]);
        painter.drawLine(width() - 1, event->rect().top(), width() - 1, event->rect().bottom());
    }
    if (count() > 0)
        QHeaderView::paintEvent(event);
}

void RowHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const Colors &colors = Colors::of(this);
    painter->setFont(font());
    painter->setPen(colors[ColorRole::SecondaryText]);
    painter->drawText(rect.adjusted(0, 0, -kPadding, 0),
                      Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                      model()->headerData(logicalIndex, Qt::Vertical, Qt::DisplayRole).toString());
}

} // namespace ui
