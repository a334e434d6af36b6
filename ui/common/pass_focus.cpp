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

bool isFocusLostIn(const QWidget &around)
{
    const QWidget *focused = QApplication::focusWidget();
    return focused && around.isAncestorOf(focused) && (!focused->isEnabled() || !focused->isVisible());
}

bool keepFocusIn(const QWidget &around)
{
    if (!isFocusLostIn(around))
        return false;
    const QWidget *focused = QApplication::focusWidget();
    for (QWidget *next = focused->nextInFocusChain(); next != focused; next = next->nextInFocusChain()) {
        if (around.isAncestorOf(next) && next->isVisible() && next->isEnabled() &&
            (next->focusPolicy() & Qt::TabFocus)) {
            next->setFocus();
            return true;
        }
    }
    return false;
}

bool passFocusOfLost(const QWidget &around, QWidget *content)
{
    if (!content || !content->isVisible() || !content->isEnabled() || !isFocusLostIn(around))
        return false;
    content->setFocus();
    return true;
}

} // namespace ui
