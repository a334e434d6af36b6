// Paints the cells of the grid. One pass over what is visible, no work that does not end in pixels.

#pragma once

#include "ui/common/colors.h"
#include "ui/items/cell.h"

#include <QFont>
#include <QItemSelectionModel>
#include <QPainter>
#include <vector>

namespace ui {

class RowWindowModel;

class GridPainter
{
public:
    struct Column
    {
        int logical = 0;
        int x = 0; // in the viewport
        int width = 0;
        bool isPinned = false;
    };
    struct Frame
    {
        QRect rect; // to paint, in the viewport
        int rowHeight = 24;
        int offset = 0;      // of the rows, in pixels
        int pinnedWidth = 0; // 0: nothing is pinned
        bool isScrolledSideways = false;
        std::vector<Column> columns; // visible ones, pinned ones first
        QItemSelection selection;
        QModelIndex current;
        int hoveredRow = -1;
        bool hasFocus = false;
    };

    explicit GridPainter(const RowWindowModel &model)
        : m_model(model)
    {}
    void setFont(const QFont &font);
    void paint(QPainter &painter, const Frame &frame, const QPalette &palette);
    /// The rows are of the past: their surface says so.
    void setPast(bool isPast) { m_isPast = isPast; }

    static constexpr int kPadding = 8;
    /// How wide a column must be to show `cell` whole.
    int widthOf(const Cell &cell) const;

private:
    void paintColumnLines(QPainter &painter, const Frame &frame, int bottom, bool isPinned) const;
    void paintRow(QPainter &painter, const Frame &frame, int row, bool isPinned) const;
    void paintCell(QPainter &painter, const Cell &cell, const QRect &rect, bool isSelected) const;
    void paintText(QPainter &painter, const Cell &cell, const QRect &inner) const;
    void paintWaiting(QPainter &painter, const QRect &rect, int seed) const;
    bool isSelected(const Frame &frame, int row, int column) const;
    QColor rowColor(const Frame &frame, int row) const;

    const RowWindowModel &m_model;
    bool m_isPast = false;
    QFont m_font;
    qreal m_columnWidth = 8; // of one character
    int m_ascent = 10;
    int m_textHeight = 14;
    const Colors *m_colors = nullptr; // while painting
};

} // namespace ui
