#include "ui/common/pass_focus.h"

#include <QApplication>
#include <QTimer>
#include <QWidget>

namespace ui {

void passFocusOn(QWidget &leaving)
{
    const QWidget *focused = QApplication::focusWidget();
    if (!focused || (focused != &leaving && !leaving.isAncestorOf(focused)))
        return;
    QWidget *page = leaving.parentWidget();
    while (page && !page->focusProxy())
        page = page->parentWidget();
    if (!page)
        return;
    // In the next turn of the event loop, when the content is there; unless something of the page took it.
    QTimer::singleShot(0, page, [page] {
        const QWidget *now = QApplication::focusWidget();
        if (!now || !page->isAncestorOf(now))
            page->setFocus();
    });
}

} // namespace ui
