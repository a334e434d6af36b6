#include "ui/items/grid_view.h"

#include "ui/common/fonts.h"
#include "ui/items/grid_header.h"
#include "ui/items/row_window_model.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <algorithm>

namespace ui {

GridView::GridView(RowWindowModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_painter(model)
    , m_columnHeader(new ColumnHeader(this))
    , m_pinnedHeader(new ColumnHeader(this))
    , m_rowHeader(new RowHeader(this))
{
    setLayoutDirection(
        Qt::LeftToRight); // keys at the left, whatever the language; texts keep their own direction
    setHorizontalHeader(m_columnHeader);
    setVerticalHeader(m_rowHeader);
    m_columnHeader->setSectionsMovable(true);
    m_columnHeader->setTextElideMode(Qt::ElideRight);
    m_pinnedHeader->setAccessibleName(tr("Key columns"));
    m_pinnedHeader->hide();
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectItems);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Items"));
    takeFonts();
    setModel(&model);

    connect(&model, &RowWindowModel::countChanged, this, &GridView::goOnToEnd, Qt::QueuedConnection);
    connect(m_columnHeader, &QHeaderView::sectionResized, this, [this](int section, int, int size) {
        if (m_isFollowing)
            return;
        m_isFollowing = true;
        m_pinnedHeader->resizeSection(section, size);
        m_isFollowing = false;
        updatePinned();
    });
    connect(m_pinnedHeader, &QHeaderView::sectionResized, this, [this](int section, int, int size) {
        if (!m_isFollowing && !m_pinnedHeader->isSectionHidden(section))
            m_columnHeader->resizeSection(section, size);
    });
    connect(m_columnHeader, &QHeaderView::sectionMoved, this, [this] {
        followPinnedHeader();
        updatePinned();
    });
    connect(m_pinnedHeader, &QHeaderView::sectionPressed, this,
            [this](int section) { selectColumn(section); });
    connect(&model, &QAbstractItemModel::columnsInserted, this, &GridView::updatePinned);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        m_outside.clear();
        m_currentPosition.reset();
        m_columnHeader->setKeyCount(m_model.keyCount());
        m_pinnedHeader->setKeyCount(m_model.keyCount());
        updatePinned();
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        keepAwayFromEdges();
        emit scrolled();
    });
}

GridView::~GridView()
{
    disconnect(&m_model, nullptr, this, nullptr);
    disconnect(verticalScrollBar(), nullptr, this, nullptr);
}

void GridView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    m_pinnedHeader->setModel(model);
}

void GridView::takeFonts()
{
    m_painter.setFont(monospaceFont());
    const int fontHeight = QFontMetrics(monospaceFont()).height();
    setRowHeight(qMax(24, fontHeight + 6));
}

void GridView::setRowHeight(int pixels)
{
    const quint64 top = topPosition();
    m_rowHeight = pixels;
    m_rowHeader->setMinimumSectionSize(pixels);
    m_rowHeader->setDefaultSectionSize(pixels);
    verticalScrollBar()->setSingleStep(pixels);
    horizontalScrollBar()->setSingleStep(40);
    if (model())
        setTopPosition(top);
    viewport()->update();
}

void GridView::setCurrentPosition(quint64 position, int column, QItemSelectionModel::SelectionFlags command)
{
    if (position >= m_model.total())
        return;
    showPosition(position);
    if (command & QItemSelectionModel::Clear)
        m_outside.clear(); // also what the window has just left behind
    if (m_model.isInWindow(position))
        selectionModel()->setCurrentIndex(m_model.index(int(position - m_model.base()), column), command);
}

std::vector<GridView::Range> GridView::selectedRanges() const
{
    std::vector<Range> ranges = m_outside;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        if (range.isValid())
            ranges.push_back({m_model.positionOf(range.top()), m_model.positionOf(range.bottom()),
                              range.left(), range.right()});
    return ranges;
}

QItemSelectionModel::SelectionFlags GridView::selectionCommand(const QModelIndex &index,
                                                               const QEvent *event) const
{
    const QItemSelectionModel::SelectionFlags command = QTableView::selectionCommand(index, event);
    if (command & QItemSelectionModel::Clear)
        m_outside.clear();
    return command;
}

void GridView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    if (!m_isMovingBase) {
        m_currentPosition =
            current.isValid() ? std::optional(m_model.positionOf(current.row())) : std::nullopt;
        if (current.isValid())
            m_currentColumn = current.column();
    }
    QTableView::currentChanged(current, previous);
    viewport()->update();
}

// ---- columns

std::vector<int> GridView::visibleColumns() const
{
    std::vector<int> columns;
    for (int visual = 0; visual < m_columnHeader->count(); ++visual) {
        const int logical = m_columnHeader->logicalIndex(visual);
        if (!m_columnHeader->isSectionHidden(logical))
            columns.push_back(logical);
    }
    return columns;
}

/// Keys stay first: what was dropped before them goes back.
void GridView::followPinnedHeader()
{
    if (m_isFollowing)
        return;
    m_isFollowing = true;
    for (int key = 0; key < m_model.keyCount() && key < m_columnHeader->count(); ++key)
        if (m_columnHeader->visualIndex(key) != key)
            m_columnHeader->moveSection(m_columnHeader->visualIndex(key), key);
    m_isFollowing = false;
}

void GridView::updatePinned()
{
    int width = 0;
    int count = 0;
    // Pinned keys must leave room for something to scroll.
    const int widthMax = viewport()->width() * 6 / 10;
    while (count < m_model.keyCount() && width + m_columnHeader->sectionSize(count) <= widthMax)
        width += m_columnHeader->sectionSize(count++);
    m_pinnedCount = count;
    m_pinnedWidth = width;
    m_isFollowing = true;
    for (int section = 0; section < m_pinnedHeader->count(); ++section) {
        const bool isShown = section < count && !m_columnHeader->isSectionHidden(section);
        if (m_pinnedHeader->isSectionHidden(section) == isShown)
            m_pinnedHeader->setSectionHidden(section, !isShown);
        if (isShown)
            m_pinnedHeader->resizeSection(section, m_columnHeader->sectionSize(section));
    }
    m_isFollowing = false;
    m_pinnedHeader->setGeometry(m_columnHeader->x(), m_columnHeader->y(), width, m_columnHeader->height());
    m_pinnedHeader->setVisible(width > 0);
    m_pinnedHeader->raise();
    viewport()->update();
}

void GridView::setColumnWidthFor(int column, int width)
{
    m_columnHeader->resizeSection(column, width);
}

int GridView::headerWidth(int column) const
{
    const QFontMetrics metrics(m_columnHeader->font());
    const QString &name = m_model.columns()[std::size_t(column)];
    const int iconWidth = column < m_model.keyCount() ? 22 : 0;
    return metrics.horizontalAdvance(name.left(100)) + 2 * GridPainter::kPadding + iconWidth + 2;
}

int GridView::contentWidth(int column) const
{
    int width = headerWidth(column);
    int looked = 0;
    Cell scratch;
    const quint64 top = topPosition();
    for (quint64 position = top; position < top + 200 && position < m_model.total() && looked < 200;
         ++position) {
        if (const Cell *cell = m_model.cell(position, column, scratch)) {
            width = qMax(width, m_painter.widthOf(*cell));
            ++looked;
        }
    }
    return width;
}

const Cell *GridView::firstCell(int column) const
{
    const quint64 top = topPosition();
    for (quint64 position = top; position < top + 100; ++position)
        if (const Cell *cell = m_model.cache().cell(position, column))
            return cell;
    return nullptr;
}

void GridView::setRightAligned(int column, bool isRight)
{
    m_columnHeader->setRightAligned(column, isRight);
    m_pinnedHeader->setRightAligned(column, isRight);
}

// ---- geometry of cells

QModelIndex GridView::indexAt(const QPoint &point) const
{
    const int row = (point.y() + verticalScrollBar()->value()) / m_rowHeight;
    if (point.y() + verticalScrollBar()->value() < 0 || row >= m_model.rowCount())
        return {};
    if (point.x() >= 0 && point.x() < m_pinnedWidth) {
        int right = 0;
        for (int column = 0; column < m_pinnedCount; ++column) {
            right += m_columnHeader->sectionSize(column);
            if (point.x() < right)
                return m_model.index(row, column);
        }
    }
    const int column = m_columnHeader->logicalIndexAt(point.x());
    return column < 0 ? QModelIndex() : m_model.index(row, column);
}

QRect GridView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || m_columnHeader->isSectionHidden(index.column()))
        return {};
    const int x = isPinned(index.column()) ? m_columnHeader->sectionPosition(index.column())
                                           : m_columnHeader->sectionViewportPosition(index.column());
    return {x, index.row() * m_rowHeight - verticalScrollBar()->value(),
            m_columnHeader->sectionSize(index.column()), m_rowHeight};
}

QRegion GridView::visualRegionForSelection(const QItemSelection &) const
{
    return viewport()->rect(); // painting all is cheaper than finding out
}

void GridView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const int top = index.row() * m_rowHeight;
    const int height = viewport()->height();
    QScrollBar *vertical = verticalScrollBar();
    if (hint == PositionAtCenter)
        vertical->setValue(top - (height - m_rowHeight) / 2);
    else if (hint == PositionAtTop || top < vertical->value())
        vertical->setValue(top);
    else if (hint == PositionAtBottom || top + m_rowHeight > vertical->value() + height)
        vertical->setValue(top + m_rowHeight - height);

    if (isPinned(index.column()) || m_columnHeader->isSectionHidden(index.column()))
        return;
    const int left = m_columnHeader->sectionPosition(index.column());
    const int width = m_columnHeader->sectionSize(index.column());
    QScrollBar *horizontal = horizontalScrollBar();
    if (left - horizontal->value() < m_pinnedWidth)
        horizontal->setValue(left - m_pinnedWidth);
    else if (left + width - horizontal->value() > viewport()->width())
        horizontal->setValue(qMin(left - m_pinnedWidth, left + width - viewport()->width()));
}

void GridView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dx != 0)
        viewport()->update(); // the pinned columns did not move with the rest
    if (dy != 0)
        setHoveredRow(-1);
}

void GridView::updateGeometries()
{
    QTableView::updateGeometries();
    // QTableView makes a step of the default section size of the headers, which is wider than one wants
    // sideways.
    verticalScrollBar()->setSingleStep(m_rowHeight);
    horizontalScrollBar()->setSingleStep(40);
    updatePinned();
    emit scrolled();
}

// ---- painting

void GridView::paintEvent(QPaintEvent *event)
{
    GridPainter::Frame frame;
    frame.rect = event->rect();
    frame.rowHeight = m_rowHeight;
    frame.offset = verticalScrollBar()->value();
    frame.pinnedWidth = m_pinnedWidth;
    frame.isScrolledSideways = horizontalScrollBar()->value() > 0;
    frame.hasFocus = hasFocus();
    frame.hoveredRow = m_hoveredRow;
    frame.current = currentIndex();
    for (int visual = 0; visual < m_columnHeader->count(); ++visual) {
        const int column = m_columnHeader->logicalIndex(visual);
        if (m_columnHeader->isSectionHidden(column))
            continue;
        const bool pinned = isPinned(column);
        const int x = pinned ? m_columnHeader->sectionPosition(column)
                             : m_columnHeader->sectionViewportPosition(column);
        const int width = m_columnHeader->sectionSize(column);
        if (x + width > (pinned ? 0 : m_pinnedWidth) && x <= frame.rect.right())
            frame.columns.push_back({column, x, width, pinned});
    }
    const int firstRow = (frame.rect.top() + frame.offset) / m_rowHeight;
    const int lastRow = (frame.rect.bottom() + frame.offset) / m_rowHeight;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        if (range.bottom() >= firstRow && range.top() <= lastRow)
            frame.selection.append(range);
    QPainter painter(viewport());
    m_painter.paint(painter, frame, palette());
}

void GridView::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    for (const int changed : {m_hoveredRow, row})
        if (changed >= 0)
            viewport()->update(0, changed * m_rowHeight - verticalScrollBar()->value(), viewport()->width(),
                               m_rowHeight);
    m_hoveredRow = row;
}

void GridView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        takeFonts();
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

void GridView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    viewport()->update();
}

void GridView::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

} // namespace ui
