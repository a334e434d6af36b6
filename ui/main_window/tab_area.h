// The work region: pages behind tabs, or a line that teaches where there is none.

#pragma once

#include "ui/common/colors.h"
#include "ui/common/page.h"

#include <QList>
#include <QWidget>
#include <optional>

class QStackedWidget;
class QTabBar;
class QToolButton;

namespace ui {

class EmptyState;

/// Owns its pages. At most one of them is the preview: the tab that the next look takes over.
class TabArea final : public QWidget
{
    Q_OBJECT

public:
    explicit TabArea(QWidget *parent = nullptr);

    /// At the end, or before the tab at `position`.
    void addPage(Page *page, int position = -1);
    /// At once, whatever it holds; pageAboutToClose comes first.
    void removePage(Page *page);
    /// In the order of the tabs.
    QList<Page *> pages() const;
    Page *currentPage() const;
    void setCurrentPage(Page *page);
    void moveCurrent(int step); // round the corner
    int indexOf(Page *page) const;

    Page *previewPage() const { return m_preview; }
    /// nullptr: none is.
    void setPreviewPage(Page *page);

    /// The line under the tabs, which says whose table is in front; nullopt: a quiet one.
    void setLineRole(std::optional<ColorRole> role);

    EmptyState *emptyState() const { return m_empty; }
    QTabBar *tabBar() const { return m_bar; }

signals:
    void currentPageChanged(ui::Page *page); // nullptr: no tab is left
    void pageAboutToClose(ui::Page *page);
    void closeRequested(ui::Page *page); // by the person: whoever listens asks, then removes
    void changed();                      // order, current, preview, state of a page
    void moreRequested();                // the plus sign

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Page *pageAt(int index) const;
    QString textOf(const Page *page) const;
    void writeTitles();
    void refreshTab(Page *page);
    void showMenu(const QPoint &position);
    void updateVisibility();

    QTabBar *m_bar;
    QToolButton *m_more;
    QWidget *m_barRow;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_line;
    std::optional<ColorRole> m_lineRole;
    Page *m_preview = nullptr;
};

} // namespace ui
