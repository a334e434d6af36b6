#include "ui/main_window/tab_close_button.h"

#include "ui/common/style_drawing.h"

#include <QPainter>

namespace ui {

TabCloseButton::TabCloseButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::NoFocus); // Ctrl+W is the keyboard's way
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::ArrowCursor);
    resize(sizeHint());
}

void TabCloseButton::setUnsaved(bool isUnsaved)
{
    m_isUnsaved = isUnsaved;
    update();
}

void TabCloseButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = Colors::of(this);
    if (underMouse())
        drawBox(&painter, rect(), colors[ColorRole::InactiveSelection], QColor());
    if (m_isUnsaved && !underMouse())
        drawBox(&painter, QRect(5, 5, 8, 8), colors[ColorRole::Accent], QColor(), 4);
    else
        drawIcon(&painter, rect(), Icon::Close, colors[ColorRole::SecondaryText], 14);
}

} // namespace ui
