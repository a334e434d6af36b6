// Which rows are on the screen, and the window of rows below them that moves along.

#include "ui/items/grid_view.h"
#include "ui/items/row_window_model.h"

#include <QScrollBar>
#include <QTimer>
#include <algorithm>

namespace ui {

namespace {

// The window moves when the screen comes this near to its edge: further than any single key or wheel turn
// goes.
constexpr int kEdgeRows = 4096;

} // namespace

void GridView::setPast(bool isPast)
{
    m_painter.setPast(isPast);
    viewport()->update();
}

quint64 GridView::topPosition() const
{
    // The first row that is wholly on the screen: at the end of the table that is what the last screen begins
    // with.
    return m_model.base() + quint64((verticalScrollBar()->value() + m_rowHeight - 1) / m_rowHeight);
}

quint64 GridView::visibleRows() const
{
    return quint64(qMax(1, viewport()->height() / m_rowHeight));
}

void GridView::setTopPosition(quint64 position)
{
    const quint64 total = m_model.total();
    position = std::min(position, total > 0 ? total - 1 : 0);
    const quint64 window = quint64(m_model.rowCount());
    const bool isInside = m_model.isInWindow(position) && position + visibleRows() <= m_model.base() + window;
    if (!isInside)
        moveBase(position - std::min<quint64>(position, window / 2));
    verticalScrollBar()->setValue(int(position - std::min(position, m_model.base())) * m_rowHeight);
    viewport()->update();
}

void GridView::showPosition(quint64 position)
{
    const quint64 top = topPosition();
    const quint64 visible = visibleRows();
    if (position >= top && position < top + visible)
        return;
    const bool isNear = position + 2 >= top && position <= top + visible + 2;
    if (isNear)
        setTopPosition(position < top ? position : position - visible + 1);
    else
        setTopPosition(position - std::min(position, visible / 3));
}

/// Puts the window elsewhere; what is on the screen and what is selected stays.
void GridView::moveBase(quint64 base)
{
    const std::vector<Range> selected = selectedRanges();
    const std::optional<quint64> current = m_currentPosition;
    const quint64 oldBase = m_model.base();
    m_isMovingBase = true;
    m_model.setBase(base);
    base = m_model.base();
    const qint64 shift = qint64(oldBase - base) * m_rowHeight;
    verticalScrollBar()->setValue(
        int(std::clamp<qint64>(verticalScrollBar()->value() + shift, 0, verticalScrollBar()->maximum())));
    restoreSelection(selected, current);
    m_isMovingBase = false;
    viewport()->update();
}

/// The same rows, which lie elsewhere now: on the screen nothing moves, and the same ones are selected.
void GridView::shiftPositions(qint64 by)
{
    const auto moved = [by](quint64 position) { return quint64(std::max<qint64>(0, qint64(position) + by)); };
    std::vector<Range> selected = selectedRanges();
    for (Range &range : selected) {
        range.top = moved(range.top);
        range.bottom = moved(range.bottom);
    }
    const auto current = m_currentPosition ? std::optional(moved(*m_currentPosition)) : std::nullopt;
    const qint64 value = verticalScrollBar()->value() + by * m_rowHeight;
    const quint64 top = moved(topPosition());
    m_isMovingBase = true;
    if (value >= 0 && value <= verticalScrollBar()->maximum())
        verticalScrollBar()->setValue(int(value));
    else
        setTopPosition(top);
    m_isMovingBase = true; // moving the base ended it
    restoreSelection(selected, current);
    m_isMovingBase = false;
    viewport()->update();
}

void GridView::moveCurrent(quint64 position)
{
    std::vector<Range> selected = selectedRanges();
    for (Range &range : selected)
        range.top = range.bottom = position;
    m_isMovingBase = true;
    restoreSelection(selected, position);
    m_isMovingBase = false;
    viewport()->update();
}

void GridView::restoreSelection(const std::vector<Range> &selected, const std::optional<quint64> &current)
{
    const quint64 base = m_model.base();
    const quint64 end = base + quint64(m_model.rowCount());
    QItemSelection inside;
    m_outside.clear();
    for (const Range &range : selected) {
        if (range.top < base)
            m_outside.push_back({range.top, std::min(range.bottom, base - 1), range.left, range.right});
        if (range.bottom >= end)
            m_outside.push_back({std::max(range.top, end), range.bottom, range.left, range.right});
        const quint64 top = std::max(range.top, base);
        const quint64 bottom = std::min(range.bottom, end - 1);
        if (end > base && top <= bottom)
            inside.select(m_model.index(int(top - base), range.left),
                          m_model.index(int(bottom - base), range.right));
    }
    const QModelIndex index = current && m_model.isInWindow(*current)
                                  ? m_model.index(int(*current - base), m_currentColumn)
                                  : QModelIndex();
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    selectionModel()->select(inside, QItemSelectionModel::ClearAndSelect);
    m_currentPosition = current;
}

/// Later, not now: the scroll bar is in the middle of a change when it tells.
void GridView::keepAwayFromEdges()
{
    if (m_isKeepingAway || m_isMovingBase)
        return;
    const quint64 top = topPosition();
    const quint64 window = quint64(m_model.rowCount());
    const bool isNearStart = m_model.base() > 0 && top - m_model.base() < kEdgeRows;
    const quint64 end = m_model.base() + window;
    const bool isNearEnd = end < m_model.total() && end - std::min(end, top + visibleRows()) < kEdgeRows;
    if (!isNearStart && !isNearEnd)
        return;
    m_isKeepingAway = true;
    QTimer::singleShot(0, this, [this] {
        m_isKeepingAway = false;
        const quint64 here = topPosition();
        moveBase(here - std::min(here, quint64(m_model.rowCount()) / 2));
    });
}

} // namespace ui
