#include "ui/items/grid_painter.h"

#include "ui/items/row_window_model.h"

#include <QFontMetricsF>
#include <cmath>

namespace ui {

namespace {

/// Between the tint of the past and a plain surface: rows can still be told apart.
QColor pastBase(const Colors &colors)
{
    const QColor tint = colors[ColorRole::Past];
    const QColor base = colors[ColorRole::Base];
    return {(tint.red() + base.red()) / 2, (tint.green() + base.green()) / 2,
            (tint.blue() + base.blue()) / 2};
}

} // namespace

void GridPainter::setFont(const QFont &font)
{
    m_font = font;
    const QFontMetricsF metrics(font);
    m_columnWidth = metrics.horizontalAdvance(u'0');
    m_ascent = int(std::ceil(metrics.ascent()));
    m_textHeight = int(std::ceil(metrics.height()));
}

int GridPainter::widthOf(const Cell &cell) const
{
    const qreal text = cell.isOneColumn ? m_columnWidth * qreal(cell.text.size())
                                        : QFontMetricsF(m_font).horizontalAdvance(cell.text);
    return int(std::ceil(text)) + 2 * kPadding + 1;
}

bool GridPainter::isSelected(const Frame &frame, int row, int column) const
{
    for (const QItemSelectionRange &range : frame.selection)
        if (row >= range.top() && row <= range.bottom() && column >= range.left() && column <= range.right())
            return true;
    return false;
}

QColor GridPainter::rowColor(const Frame &frame, int row) const
{
    const Colors &colors = *m_colors;
    if (row == frame.hoveredRow)
        return colors[ColorRole::Hover];
    // By position: a row keeps its shade while the window moves below it.
    const bool isAlternate = m_model.positionOf(row) % 2 != 0;
    if (m_isPast)
        return isAlternate ? colors[ColorRole::Past] : pastBase(colors);
    return colors[isAlternate ? ColorRole::AlternateBase : ColorRole::Base];
}

void GridPainter::paint(QPainter &painter, const Frame &frame, const QPalette &palette)
{
    m_colors = &Colors::of(palette);
    painter.setFont(m_font);
    painter.fillRect(frame.rect, m_isPast ? pastBase(*m_colors) : (*m_colors)[ColorRole::Base]);
    const int firstRow = qMax(0, (frame.rect.top() + frame.offset) / frame.rowHeight);
    const int lastRow = qMin(m_model.rowCount() - 1, (frame.rect.bottom() + frame.offset) / frame.rowHeight);
    painter.save();
    painter.setClipRect(frame.rect.intersected(
        QRect(frame.pinnedWidth, frame.rect.top(), frame.rect.right() + 1, frame.rect.height())));
    const int bottom = qMin(frame.rect.bottom(), (lastRow + 1) * frame.rowHeight - frame.offset - 1);
    for (int row = firstRow; row <= lastRow; ++row)
        paintRow(painter, frame, row, false);
    paintColumnLines(painter, frame, bottom, false);
    painter.restore();
    if (frame.pinnedWidth == 0)
        return;
    painter.save();
    painter.setClipRect(
        frame.rect.intersected(QRect(0, frame.rect.top(), frame.pinnedWidth, frame.rect.height())));
    for (int row = firstRow; row <= lastRow; ++row)
        paintRow(painter, frame, row, true);
    paintColumnLines(painter, frame, bottom, true);
    painter.restore();
    painter.setPen((*m_colors)[frame.isScrolledSideways ? ColorRole::StrongLine : ColorRole::Line]);
    painter.drawLine(frame.pinnedWidth - 1, frame.rect.top(), frame.pinnedWidth - 1, bottom);
}

void GridPainter::paintColumnLines(QPainter &painter, const Frame &frame, int bottom, bool isPinned) const
{
    painter.setPen((*m_colors)[ColorRole::Line]);
    for (const Column &column : frame.columns)
        if (column.isPinned == isPinned && column.x + column.width != frame.pinnedWidth)
            painter.drawLine(column.x + column.width - 1, frame.rect.top(), column.x + column.width - 1,
                             bottom);
}

void GridPainter::paintRow(QPainter &painter, const Frame &frame, int row, bool isPinned) const
{
    const int y = row * frame.rowHeight - frame.offset;
    const int left = isPinned ? 0 : frame.pinnedWidth;
    const int right = isPinned ? frame.pinnedWidth : frame.rect.right() + 1;
    painter.fillRect(QRect(left, y, right - left, frame.rowHeight), rowColor(frame, row));
    const quint64 position = m_model.positionOf(row);
    const bool isKnown = m_model.cache().row(position) != nullptr;
    Cell scratch;
    for (const Column &column : frame.columns) {
        if (column.isPinned != isPinned)
            continue;
        const QRect rect(column.x, y, column.width, frame.rowHeight);
        const bool selected = isSelected(frame, row, column.logical);
        if (selected)
            painter.fillRect(
                rect, (*m_colors)[frame.hasFocus ? ColorRole::Selection : ColorRole::InactiveSelection]);
        if (const Cell *cell = m_model.cell(position, column.logical, scratch)) {
            paintCell(painter, *cell, rect, selected);
        } else if (!isKnown) {
            paintWaiting(painter, rect, int(position % 97) * 31 + column.logical * 7);
        } else {
            painter.setPen((*m_colors)[ColorRole::StrongLine]);
            painter.drawText(
                QPointF(rect.left() + kPadding, y + (frame.rowHeight - m_textHeight) / 2 + m_ascent),
                QString(QChar(0x00B7)));
        }
        if (frame.current.row() == row && frame.current.column() == column.logical) {
            painter.setPen((*m_colors)[frame.hasFocus ? ColorRole::Accent : ColorRole::StrongLine]);
            painter.drawRect(rect.adjusted(0, 0, -1, -1));
        }
    }
}

void GridPainter::paintCell(QPainter &painter, const Cell &cell, const QRect &rect, bool isSelected) const
{
    const QRect inner = rect.adjusted(kPadding, 0, -kPadding - 1, 0);
    if (inner.width() <= 0 || cell.text.isEmpty())
        return;
    const bool isPlain = isSelected && cell.color == ColorRole::Text;
    painter.setPen((*m_colors)[isPlain ? ColorRole::SelectionText : cell.color]);
    if (cell.badgeSize == 0) {
        paintText(painter, cell, inner);
        return;
    }
    Cell badge;
    badge.text = cell.text.left(cell.badgeSize);
    badge.isOneColumn = true;
    painter.setPen((*m_colors)[isSelected ? ColorRole::SelectionText : ColorRole::SecondaryText]);
    paintText(painter, badge, inner);
    const int used = int(m_columnWidth * (cell.badgeSize + 1));
    if (inner.width() <= used + int(m_columnWidth))
        return;
    Cell rest;
    rest.text = cell.text.mid(cell.badgeSize + 1);
    rest.isOneColumn = cell.isOneColumn;
    painter.setPen(
        (*m_colors)[isSelected && cell.color == ColorRole::Text ? ColorRole::SelectionText : cell.color]);
    paintText(painter, rest, inner.adjusted(used, 0, 0, 0));
}

void GridPainter::paintText(QPainter &painter, const Cell &cell, const QRect &inner) const
{
    const qreal y = inner.top() + (inner.height() - m_textHeight) / 2 + m_ascent;
    if (!cell.isOneColumn) {
        const QFontMetricsF metrics(m_font);
        const QString text = metrics.elidedText(cell.text, Qt::ElideRight, inner.width());
        const qreal x =
            cell.isRightAligned ? inner.right() + 1 - metrics.horizontalAdvance(text) : inner.left();
        painter.drawText(QPointF(x, y), text);
        return;
    }
    const qsizetype fits = qsizetype(inner.width() / m_columnWidth + 0.01);
    if (cell.text.size() <= fits) {
        const qreal x =
            cell.isRightAligned ? inner.right() + 1 - m_columnWidth * qreal(cell.text.size()) : inner.left();
        painter.drawText(QPointF(x, y), cell.text);
    } else if (fits > 0) {
        painter.drawText(QPointF(inner.left(), y), cell.text.left(fits - 1) + QChar(0x2026));
    }
}

/// A quiet bar where a value is going to be.
void GridPainter::paintWaiting(QPainter &painter, const QRect &rect, int seed) const
{
    const int room = rect.width() - 2 * kPadding;
    if (room <= 0)
        return;
    const int width = qMin(room, 24 + seed % 60);
    painter.fillRect(QRect(rect.left() + kPadding, rect.center().y() - 3, width, 6),
                     (*m_colors)[ColorRole::Line]);
}

} // namespace ui
