#include "ui/common/following_table.h"

#include "ui/common/fonts.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace ui {

FollowingTable::FollowingTable(QWidget *parent)
    : QTableView(parent)
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void FollowingTable::follow(QAbstractItemModel &model)
{
    setModel(&model);
    applyFonts();
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_isFollowing)
            scrollToNewest();
    });
    connect(&model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { keepPlace(last - first + 1); });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        if (m_isFollowing)
            scrollToNewest();
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (!m_isScrolling)
            setFollowing(value >= verticalScrollBar()->maximum());
    });
}

void FollowingTable::setFollowing(bool isFollowing)
{
    if (m_isFollowing == isFollowing)
        return;
    m_isFollowing = isFollowing;
    if (isFollowing)
        scrollToNewest();
    emit followingChanged(isFollowing);
}

void FollowingTable::scrollToNewest()
{
    const QScopedValueRollback guard(m_isScrolling, true);
    scrollToBottom();
}

/// Rows above went, so that what is looked at moves up with them.
void FollowingTable::keepPlace(int removedRows)
{
    const QScopedValueRollback guard(m_isScrolling, true);
    updateGeometries();
    QScrollBar *bar = verticalScrollBar();
    if (!m_isFollowing)
        bar->setValue(bar->value() - removedRows * verticalHeader()->defaultSectionSize());
}

void FollowingTable::applyFonts()
{
    verticalHeader()->setDefaultSectionSize(QFontMetrics(monospaceFont()).height() + kRowPadding);
}

void FollowingTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::FontChange)
        applyFonts();
}

void FollowingTable::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit openRequested();
        return;
    case Qt::Key_Home:
    case Qt::Key_End: {
        const int row = event->key() == Qt::Key_Home ? 0 : model()->rowCount() - 1;
        setCurrentIndex(model()->index(row, 0));
        setFollowing(event->key() == Qt::Key_End);
        return;
    }
    case Qt::Key_Up:
    case Qt::Key_PageUp:
        setFollowing(false);
        break;
    default:
        break;
    }
    QTableView::keyPressEvent(event);
}

void FollowingTable::mousePressEvent(QMouseEvent *event)
{
    if (indexAt(event->position().toPoint()).isValid())
        setFollowing(false); // a row that is read must not run away
    QTableView::mousePressEvent(event);
}

void FollowingTable::resizeEvent(QResizeEvent *event)
{
    const QScopedValueRollback guard(m_isScrolling, true);
    QTableView::resizeEvent(event);
    fitColumns();
    if (m_isFollowing)
        scrollToBottom();
}

} // namespace ui
