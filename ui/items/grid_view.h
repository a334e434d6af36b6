// The table view of the grid: keys stay at the left while the rest scrolls, rows may be a hundred million.

#pragma once

#include "ui/items/grid_painter.h"

#include <QTableView>
#include <optional>

namespace ui {

class ColumnHeader;
class RowHeader;
class RowWindowModel;

/// Speaks of positions where QTableView speaks of rows: its model is a window that moves below it, with the
/// selection.
class GridView final : public QTableView
{
    Q_OBJECT

public:
    struct Range // of positions and logical columns, all inclusive
    {
        quint64 top = 0;
        quint64 bottom = 0;
        int left = 0;
        int right = 0;
    };

    explicit GridView(RowWindowModel &model, QWidget *parent = nullptr);
    ~GridView() override;

    ColumnHeader *columnHeader() const { return m_columnHeader; }
    void setRowHeight(int pixels);
    /// Going to the end reads on until it is there, where reading costs nothing. Until the next key or click.
    void setReadsToEnd(bool reads) { m_readsToEnd = reads; }
    /// The rows are of the past, and look like it.
    void setPast(bool isPast);

    quint64 topPosition() const;
    quint64 visibleRows() const; // whole ones
    void setTopPosition(quint64 position);
    void shiftPositions(qint64 by);
    /// Scrolls as little as is needed, or to the middle where it is far away.
    void showPosition(quint64 position);
    /// Nothing: no cell was chosen yet.
    std::optional<quint64> currentPosition() const { return m_currentPosition; }
    void setCurrentPosition(quint64 position, int column, QItemSelectionModel::SelectionFlags command);
    /// The one row that is chosen is at `position` now: nothing scrolls.
    void moveCurrent(quint64 position);
    /// Everything selected, also what is outside the window.
    std::vector<Range> selectedRanges() const;

    /// Columns in the order of the screen, hidden ones left out.
    std::vector<int> visibleColumns() const;
    int pinnedWidth() const { return m_pinnedWidth; }
    void updatePinned();
    void setColumnWidthFor(int column, int width);
    int headerWidth(int column) const;
    int contentWidth(int column) const; // of what is at hand
    /// Of the rows on the screen and a few below; nullptr: none of them has the attribute, or none is at
    /// hand.
    const Cell *firstCell(int column) const;
    void setRightAligned(int column, bool isRight); // its header

    void setModel(QAbstractItemModel *model) override;
    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &point) const override;
    void keyboardSearch(const QString &) override {} // would read the whole window

public slots:
    void copy() { emit copyRequested(); } // as the Edit menu looks for it

signals:
    void copyRequested();
    void scrolled(); // rows came into sight: topPosition() or visibleRows() changed
    void openRequested(quint64 position);
    void deleteRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index,
                                                         const QEvent *event) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void moveBase(quint64 base);
    void restoreSelection(const std::vector<Range> &selected, const std::optional<quint64> &current);
    void keepAwayFromEdges();
    void goTo(quint64 position, const QKeyEvent &event);
    void goOnToEnd();
    void setHoveredRow(int row);
    void followPinnedHeader();
    void takeFonts();
    bool isPinned(int column) const { return column < m_pinnedCount; }
    int rowHeight() const { return m_rowHeight; }

    RowWindowModel &m_model;
    GridPainter m_painter;
    ColumnHeader *m_columnHeader;
    ColumnHeader *m_pinnedHeader; // above the other, shows the pinned columns only
    RowHeader *m_rowHeader;
    int m_rowHeight = 24;
    int m_pinnedCount = 0;
    int m_pinnedWidth = 0;
    int m_hoveredRow = -1;
    bool m_isMovingBase = false;
    bool m_isKeepingAway = false;
    bool m_isFollowing = false;
    bool m_readsToEnd = false;
    bool m_isGoingToEnd = false;
    std::optional<quint64> m_currentPosition;
    int m_currentColumn = 0;
    mutable std::vector<Range> m_outside; // selected, but not in the window
};

} // namespace ui
