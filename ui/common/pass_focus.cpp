#include "ui/common/pass_focus.h"

#include <QApplication>
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
    QWidget *around = leaving.parentWidget();
    if (page && page->isVisible() && page->focusProxy()->isVisible())
        page->setFocus();
    else if (around && around->isVisible() && around->focusPolicy() != Qt::NoFocus)
        around->setFocus();
}

} // namespace ui
