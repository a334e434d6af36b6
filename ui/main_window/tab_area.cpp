#include "ui/main_window/tab_area.h"

#include "ui/common/empty_state.h"
#include "ui/main_window/tab_close_button.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace ui {

namespace {

/// QTabBar asks for the room of its scroll buttons, used or not; the plus sign is to stand right behind the
/// last tab.
class Tabs final : public QTabBar
{
public:
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    /// A few letters of each name are read; then the tabs scroll.
    QSize minimumTabSizeHint(int index) const override
    {
        constexpr int kWidthMin = 160;
        const QSize whole = tabSizeHint(index);
        return {std::min(whole.width(), kWidthMin), whole.height()};
    }
};

/// In the colour of a connection.
class ColorLine final : public QWidget
{
public:
    explicit ColorLine(const std::optional<ColorRole> &role)
        : m_role(role)
    {
        setFixedHeight(3);
        hide();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (m_role)
            QPainter(this).fillRect(rect(), Colors::of(this)[*m_role]);
    }

private:
    const std::optional<ColorRole> &m_role; // of the area that owns this line
};

} // namespace

TabArea::TabArea(QWidget *parent)
    : QWidget(parent)
    , m_bar(new Tabs)
    , m_more(new QToolButton)
    , m_barRow(new QWidget)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState)
    , m_line(new ColorLine(m_lineRole))
{
    setObjectName(QStringLiteral("tabArea"));
    m_bar->setObjectName(QStringLiteral("tabs"));
    m_bar->setAccessibleName(tr("Open tables"));
    m_bar->setMovable(true);
    m_bar->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_bar->setExpanding(false);
    m_bar->setDrawBase(false);
    m_bar->setElideMode(Qt::ElideMiddle);
    m_bar->setUsesScrollButtons(true);
    m_bar->setDocumentMode(true);
    m_bar->setContextMenuPolicy(Qt::CustomContextMenu);
    m_bar->installEventFilter(this);
    m_more->setIcon(icon(Icon::Add));
    m_more->setAutoRaise(true);
    m_more->setToolTip(tr("Open a table (Ctrl+P)"));
    m_more->setAccessibleName(tr("Open a table"));
    m_more->setObjectName(QStringLiteral("openAnother"));

    auto *row = new QHBoxLayout(m_barRow);
    row->setContentsMargins(0, 0, 8, 0);
    row->setSpacing(4);
    row->addWidget(m_bar);
    row->addWidget(m_more);
    row->addStretch(1);
    m_empty->setAutoFillBackground(true);
    m_empty->setBackgroundRole(QPalette::Base);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_barRow);
    layout->addWidget(m_line);
    layout->addWidget(m_stack, 1);

    connect(m_more, &QToolButton::clicked, this, &TabArea::moreRequested);
    connect(m_bar, &QTabBar::currentChanged, this, [this](int index) {
        Page *page = pageAt(index);
        m_stack->setCurrentWidget(page ? static_cast<QWidget *>(page) : m_empty);
        emit currentPageChanged(page);
        emit changed();
    });
    connect(m_bar, &QTabBar::tabMoved, this, &TabArea::changed);
    connect(m_bar, &QTabBar::customContextMenuRequested, this, &TabArea::showMenu);
    updateVisibility();
}

Page *TabArea::pageAt(int index) const
{
    return index < 0 ? nullptr : static_cast<Page *>(m_bar->tabData(index).value<QObject *>());
}

void TabArea::addPage(Page *page, int position)
{
    m_stack->addWidget(page);
    const int index = m_bar->insertTab(position < 0 ? m_bar->count() : position, page->icon(), QString());
    m_bar->setTabData(index, QVariant::fromValue<QObject *>(page));
    auto *close = new TabCloseButton;
    m_bar->setTabButton(index, QTabBar::RightSide, close);
    connect(close, &TabCloseButton::clicked, page, [this, page] { emit closeRequested(page); });
    connect(page, &Page::titleChanged, this, [this, page] { refreshTab(page); });
    connect(page, &Page::stateChanged, this, [this, page] {
        if (page == m_preview && page->hasUnsavedWork())
            setPreviewPage(nullptr);
        refreshTab(page);
    });
    refreshTab(page);
    // The first tab was current before it had its page.
    if (m_bar->count() == 1) {
        m_stack->setCurrentWidget(page);
        emit currentPageChanged(page);
    }
    updateVisibility();
}

void TabArea::removePage(Page *page)
{
    const int index = indexOf(page);
    if (index < 0)
        return;
    emit pageAboutToClose(page);
    if (page == m_preview)
        m_preview = nullptr;
    page->disconnect(this);
    m_bar->removeTab(index);
    writeTitles();
    m_stack->removeWidget(page);
    page->hide();
    page->deleteLater(); // it may be the sender
    updateVisibility();
    emit changed();
}

QList<Page *> TabArea::pages() const
{
    QList<Page *> pages;
    for (int i = 0; i < m_bar->count(); ++i)
        pages.append(pageAt(i));
    return pages;
}

Page *TabArea::currentPage() const
{
    return pageAt(m_bar->currentIndex());
}

void TabArea::setCurrentPage(Page *page)
{
    m_bar->setCurrentIndex(indexOf(page));
}

void TabArea::moveCurrent(int step)
{
    if (m_bar->count() > 0)
        m_bar->setCurrentIndex((m_bar->currentIndex() + step + m_bar->count()) % m_bar->count());
}

int TabArea::indexOf(Page *page) const
{
    for (int i = 0; i < m_bar->count(); ++i) {
        if (pageAt(i) == page)
            return i;
    }
    return -1;
}

void TabArea::setPreviewPage(Page *page)
{
    Page *before = m_preview;
    m_preview = page;
    if (before)
        refreshTab(before);
    if (page)
        refreshTab(page);
    emit changed();
}

/// Twins of two databases are told apart.
QString TabArea::textOf(const Page *page) const
{
    const QList<Page *> all = pages();
    const bool hasTwin = std::any_of(all.begin(), all.end(), [page](const Page *other) {
        return other->title() == page->title() && other->connectionId() != page->connectionId();
    });
    return hasTwin && !page->place().isEmpty() ? page->title() + QStringLiteral(" \u00B7 ") + page->place()
                                               : page->title();
}

/// Of all: one may have got a twin, or lost it.
void TabArea::writeTitles()
{
    for (Page *page : pages()) {
        const int index = indexOf(page);
        const QString text = textOf(page).replace(QLatin1Char('&'), QLatin1String("&&"));
        if (m_bar->tabText(index) != text) // each lays the bar out anew
            m_bar->setTabText(index, text);
    }
}

void TabArea::refreshTab(Page *page)
{
    writeTitles();
    const int index = indexOf(page);
    if (index < 0)
        return;
    const bool isUnsaved = page->hasUnsavedWork();
    m_bar->setTabToolTip(index, page->toolTipText());
    m_bar->setTabIcon(index, page->icon());
    const QString name = textOf(page);
    m_bar->setAccessibleTabName(index, isUnsaved ? tr("%1, not saved").arg(name) : name);
    auto *close = static_cast<TabCloseButton *>(m_bar->tabButton(index, QTabBar::RightSide));
    close->setUnsaved(isUnsaved);
    close->setAccessibleName(tr("Close %1").arg(name));
    close->setToolTip(isUnsaved ? tr("Close %1, which is not saved (Ctrl+W)").arg(name)
                                : tr("Close %1 (Ctrl+W)").arg(name));
    m_bar->setProperty("previewTab", m_preview ? indexOf(m_preview) : -1);
    m_bar->update();
    emit changed();
}

void TabArea::showMenu(const QPoint &position)
{
    Page *page = pageAt(m_bar->tabAt(position));
    if (!page)
        return;
    QMenu menu;
    menu.addAction(tr("Close %1").arg(page->title()), page, [this, page] { emit closeRequested(page); });
    QAction *others = menu.addAction(tr("Close the other tabs"), page, [this, page] {
        for (Page *other : pages()) {
            if (other != page)
                emit closeRequested(other);
        }
    });
    others->setEnabled(m_bar->count() > 1);
    menu.addAction(tr("Close all tabs"), this, [this] {
        for (Page *each : pages())
            emit closeRequested(each);
    });
    menu.addSeparator();
    if (page == m_preview)
        menu.addAction(tr("Keep this tab"), page, [this] { setPreviewPage(nullptr); });
    menu.addAction(icon(Icon::Copy), tr("Copy name"), page,
                   [page] { QGuiApplication::clipboard()->setText(page->copyText()); });
    menu.exec(m_bar->mapToGlobal(position));
}

void TabArea::setLineRole(std::optional<ColorRole> role)
{
    m_lineRole = role;
    updateVisibility();
    m_line->update();
}

void TabArea::updateVisibility()
{
    m_barRow->setVisible(m_bar->count() > 0);
    m_line->setVisible(m_lineRole && m_bar->count() > 0);
    if (m_bar->count() == 0)
        m_stack->setCurrentWidget(m_empty);
}

bool TabArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_bar)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::MouseButtonRelease) {
        auto *mouse = static_cast<QMouseEvent *>(event);
        Page *page = pageAt(m_bar->tabAt(mouse->pos()));
        if (mouse->button() == Qt::MiddleButton && page) {
            emit closeRequested(page);
            return true;
        }
    } else if (event->type() == QEvent::MouseButtonDblClick) {
        Page *page = pageAt(m_bar->tabAt(static_cast<QMouseEvent *>(event)->pos()));
        if (page && page == m_preview)
            setPreviewPage(nullptr);
    }
    return QWidget::eventFilter(watched, event);
}

void TabArea::paintEvent(QPaintEvent *)
{
    // The line under the tabs, which the current tab interrupts.
    QPainter painter(this);
    const QRect row = m_barRow->geometry();
    painter.fillRect(QRect(row.x(), row.bottom(), row.width(), 1), Colors::of(this)[ColorRole::Line]);
}

} // namespace ui
