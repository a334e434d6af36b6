#include "ui/main_window/command_palette.h"

#include "ui/common/colors.h"
#include "ui/common/icons.h"
#include "ui/main_window/palette_model.h"

#include <QKeyEvent>
#include <QListView>
#include <QTimer>

namespace ui {

namespace {
constexpr int kRowsShown = 12;
constexpr int kListWidthMin = 480;
} // namespace

CommandPalette::CommandPalette(std::function<QList<PaletteEntry>()> entries, QWidget *parent)
    : QLineEdit(parent)
    , m_collect(std::move(entries))
    , m_model(new PaletteModel(this))
    , m_list(new PaletteList(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setPlaceholderText(tr("Search tables and actions"));
    setAccessibleName(tr("Search tables and actions"));
    setToolTip(tr("Open a table or do anything by a few letters (Ctrl+P)"));
    addAction(icon(Icon::Search), QLineEdit::LeadingPosition);

    m_list->setObjectName(QStringLiteral("commandPaletteList"));
    m_list->setAccessibleName(tr("Tables and actions that fit"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->hide();
    connect(m_list, &QListView::entered, m_list, &QListView::setCurrentIndex);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    connect(this, &QLineEdit::textEdited, this, [this] {
        if (!isOpen())
            showList();
        filter();
    });
}

CommandPalette::~CommandPalette() = default;

bool CommandPalette::isOpen() const
{
    return m_list->isVisible();
}

void CommandPalette::giveFocusBack()
{
    if (m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    else
        clearFocus();
}

void CommandPalette::open()
{
    if (QWidget *present = window()->focusWidget(); present != this)
        m_focusBefore = present;
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
    showList();
}

void CommandPalette::showList()
{
    if (m_list->parentWidget() != window()) {
        m_list->setParent(window());
        window()->installEventFilter(this);
    }
    m_model->setEntries(m_collect());
    filter();
    m_list->show();
    m_list->raise();
}

void CommandPalette::hideList()
{
    m_list->hide();
}

void CommandPalette::filter()
{
    m_model->setQuery(text());
    m_list->setCurrentIndex(m_model->index(0));
    place();
}

void CommandPalette::place()
{
    const int rows = qBound(1, m_model->rowCount(), kRowsShown);
    const int rowHeight = qMax(30, m_list->sizeHintForRow(0));
    const int width = qMin(qMax(kListWidthMin, this->width()), window()->width() - 16);
    const QPoint below = mapTo(window(), QPoint(0, height() + 4));
    const int left = qBound(8, below.x() + (this->width() - width) / 2, window()->width() - width - 8);
    const int roomBelow = window()->height() - below.y() - 8;
    m_list->setGeometry(left, below.y(), width,
                        qMin(rows * rowHeight + 2 * PaletteList::kPadding + 2, roomBelow));
}

void CommandPalette::moveCurrent(int step)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int row = (m_list->currentIndex().row() + step + count) % count;
    m_list->setCurrentIndex(m_model->index(row));
}

void CommandPalette::runCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const auto run = m_model->entryAt(current.row()).run; // the entries may change under what it does
    clear();
    hideList();
    giveFocusBack();
    run();
}

void CommandPalette::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::MouseFocusReason)
        showList();
}

void CommandPalette::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    hideList();
}

void CommandPalette::mousePressEvent(QMouseEvent *event)
{
    QLineEdit::mousePressEvent(event);
    if (!isOpen())
        showList();
}

void CommandPalette::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        if (!isOpen())
            showList();
        else
            moveCurrent(1);
        return;
    case Qt::Key_Up:
        return moveCurrent(-1);
    case Qt::Key_PageDown:
        return moveCurrent(qMin(kRowsShown, m_model->rowCount() - 1 - m_list->currentIndex().row()));
    case Qt::Key_PageUp:
        return moveCurrent(-qMin(kRowsShown, m_list->currentIndex().row()));
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isOpen())
            runCurrent();
        return;
    case Qt::Key_Escape:
        clear();
        hideList();
        return giveFocusBack();
    default:
        QLineEdit::keyPressEvent(event);
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isOpen())
        place();
    return QLineEdit::eventFilter(watched, event);
}

} // namespace ui
