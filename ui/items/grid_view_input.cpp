// What the mouse and the keys do in the grid.

#include "ui/items/grid_view.h"
#include "ui/items/row_window_model.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>

namespace ui {

void GridView::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    setHoveredRow(index.isValid() ? index.row() : -1);
}

bool GridView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        setHoveredRow(-1);
    else if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::Wheel)
        m_isGoingToEnd = false;
    return QTableView::viewportEvent(event);
}

void GridView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid())
        emit openRequested(m_model.positionOf(index.row()));
    else
        QTableView::mouseDoubleClickEvent(event);
}

void GridView::goTo(quint64 position, const QKeyEvent &event)
{
    const bool extends = event.modifiers() & Qt::ShiftModifier;
    const std::vector<int> columns = visibleColumns();
    const int column = m_currentPosition ? m_currentColumn : (columns.empty() ? 0 : columns.front());
    if (!extends || !m_currentPosition) {
        setCurrentPosition(position, column, QItemSelectionModel::ClearAndSelect);
        return;
    }
    // All rows between, also those that no window can hold.
    const quint64 from = *m_currentPosition;
    setCurrentPosition(position, column, QItemSelectionModel::NoUpdate);
    const Range range{std::min(from, position), std::max(from, position), column, column};
    m_outside = {range};
    moveBase(m_model.base());
}

/// A cursor knows its rows as far as it was read.
void GridView::goOnToEnd()
{
    if (!m_isGoingToEnd || m_model.total() == 0)
        return;
    m_isGoingToEnd = m_model.count().hasMore && m_model.state() != RowWindowModel::State::Stopped &&
                     m_model.state() != RowWindowModel::State::Failed;
    setCurrentPosition(m_model.total() - 1, m_currentColumn, QItemSelectionModel::ClearAndSelect);
}

void GridView::keyPressEvent(QKeyEvent *event)
{
    m_isGoingToEnd = false;
    const quint64 total = m_model.total();
    const bool isControl = event->modifiers() & Qt::ControlModifier;
    if (event->matches(QKeySequence::Copy)) {
        event->ignore(); // the grid copies the values; the view would copy what the current cell shows of one
        return;
    }
    switch (event->key()) {
    case Qt::Key_Home:
    case Qt::Key_End:
        if (isControl && total > 0) {
            goTo(event->key() == Qt::Key_Home ? 0 : total - 1, *event);
            m_isGoingToEnd = event->key() == Qt::Key_End && m_readsToEnd && m_model.count().hasMore &&
                             !(event->modifiers() & Qt::ShiftModifier);
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_currentPosition && event->modifiers() == (event->modifiers() & Qt::KeypadModifier)) {
            emit openRequested(*m_currentPosition);
            return;
        }
        break;
    case Qt::Key_Delete:
        if (event->modifiers() == Qt::NoModifier && m_currentPosition) {
            emit deleteRequested();
            return;
        }
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Left:
    case Qt::Key_Right:
        // The current row may have been left behind by a jump of the scroll bar.
        if (m_currentPosition && !m_model.isInWindow(*m_currentPosition))
            setCurrentPosition(*m_currentPosition, m_currentColumn, QItemSelectionModel::NoUpdate);
        break;
    default:
        break;
    }
    QTableView::keyPressEvent(event);
}

} // namespace ui
