#include "ui/requests/request_list_view.h"

#include "ui/common/colors.h"
#include "ui/common/fonts.h"
#include "ui/requests/request_list_model.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace ui {

namespace {

constexpr int kRowPadding = 8;
constexpr int kErrorWidthMin = 180;

/// Failures in their colour; what stands beside in the quiet one.
class RequestDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~(QStyle::State_HasFocus | QStyle::State_MouseOver); // rows are chosen, not cells
        const Colors &colors = Colors::of(option->palette);
        const int column = index.column();
        const bool isFailure = index.data(RequestListModel::FailureRole).toBool();
        option->font = column == RequestListModel::ErrorText || column == RequestListModel::Operation
                           ? interfaceFont()
                           : monospaceFont();
        if (option->state.testFlag(QStyle::State_Selected))
            return;
        ColorRole role = ColorRole::SecondaryText;
        if (column == RequestListModel::Operation || column == RequestListModel::Table)
            role = ColorRole::Text;
        if (isFailure && (column == RequestListModel::Status || column == RequestListModel::ErrorText))
            role = ColorRole::Error;
        option->palette.setColor(QPalette::Text, colors[role]);
    }
};

} // namespace

RequestListView::RequestListView(RequestListModel &model, QWidget *parent)
    : QTableView(parent)
{
    setObjectName(QStringLiteral("requestList"));
    setAccessibleName(tr("Requests"));
    setItemDelegate(new RequestDelegate(this));
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
    setModel(&model);
    // An error is read beside the status, and has all the room that is left.
    horizontalHeader()->moveSection(RequestListModel::ErrorText, RequestListModel::Status + 1);
    horizontalHeader()->setSectionResizeMode(RequestListModel::ErrorText, QHeaderView::Stretch);
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

void RequestListView::setFollowing(bool isFollowing)
{
    if (m_isFollowing == isFollowing)
        return;
    m_isFollowing = isFollowing;
    if (isFollowing)
        scrollToNewest();
    emit followingChanged(isFollowing);
}

void RequestListView::scrollToNewest()
{
    const QScopedValueRollback guard(m_isScrolling, true);
    scrollToBottom();
}

/// Rows above went, so that what is looked at moves up with them.
void RequestListView::keepPlace(int removedRows)
{
    const QScopedValueRollback guard(m_isScrolling, true);
    updateGeometries();
    QScrollBar *bar = verticalScrollBar();
    if (!m_isFollowing)
        bar->setValue(bar->value() - removedRows * verticalHeader()->defaultSectionSize());
}

void RequestListView::applyFonts()
{
    const QFontMetrics metrics(monospaceFont());
    verticalHeader()->setDefaultSectionSize(metrics.height() + kRowPadding);
    const auto widthOf = [&](const char *sample) {
        return metrics.horizontalAdvance(QLatin1String(sample)) + 2 * kRowPadding;
    };
    setColumnWidth(RequestListModel::Time, widthOf("00:00:00.000"));
    setColumnWidth(RequestListModel::Operation, widthOf("TransactWriteItems"));
    setColumnWidth(RequestListModel::Table, widthOf("a-table-of-shops"));
    setColumnWidth(RequestListModel::Status, widthOf("Status "));
    setColumnWidth(RequestListModel::Duration, widthOf("1000.0 ms"));
    setColumnWidth(RequestListModel::Units, widthOf("Units  "));
    setColumnWidth(RequestListModel::RequestSize, widthOf("999.9 KB"));
    setColumnWidth(RequestListModel::ResponseSize, widthOf("999.9 KB"));
    fitColumns();
}

/// Where there is little room, what the details say as well gives way to the error.
void RequestListView::fitColumns()
{
    int room = viewport()->width() - kErrorWidthMin;
    for (const int column : {RequestListModel::Time, RequestListModel::Operation, RequestListModel::Table,
                             RequestListModel::Status, RequestListModel::Duration, RequestListModel::Units,
                             RequestListModel::ResponseSize, RequestListModel::RequestSize}) {
        const bool wasHidden = isColumnHidden(column);
        if (wasHidden)
            showColumn(column); // a hidden column has no width
        room -= columnWidth(column);
        setColumnHidden(column, column >= RequestListModel::Units && room < 0);
    }
}

void RequestListView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::FontChange)
        applyFonts();
}

void RequestListView::keyPressEvent(QKeyEvent *event)
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

void RequestListView::mousePressEvent(QMouseEvent *event)
{
    if (indexAt(event->position().toPoint()).isValid())
        setFollowing(false); // a row that is read must not run away
    QTableView::mousePressEvent(event);
}

void RequestListView::resizeEvent(QResizeEvent *event)
{
    const QScopedValueRollback guard(m_isScrolling, true);
    QTableView::resizeEvent(event);
    fitColumns();
    if (m_isFollowing)
        scrollToBottom();
}

} // namespace ui
