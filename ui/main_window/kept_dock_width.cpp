#include "ui/main_window/kept_dock_width.h"

#include <QEvent>
#include <QGuiApplication>

namespace ui {

KeptDockWidth::KeptDockWidth(QMainWindow &window, QDockWidget *dock)
    : QObject(dock)
    , m_window(window)
    , m_dock(*dock)
{
    window.installEventFilter(this);
    dock->installEventFilter(this);
}

bool KeptDockWidth::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == &m_window)
        QMetaObject::invokeMethod(this, &KeptDockWidth::afterResize, Qt::QueuedConnection);
    else if (event->type() == QEvent::Resize && QGuiApplication::mouseButtons().testFlag(Qt::LeftButton))
        m_width = m_dock.width(); // the line beside it is dragged
    return QObject::eventFilter(watched, event);
}

void KeptDockWidth::afterResize()
{
    if (!m_dock.isVisible() || m_dock.isFloating())
        return;
    if (m_width == 0)
        m_width = m_dock.width();
    else if (m_dock.width() < m_width)
        m_window.resizeDocks({&m_dock}, {m_width}, Qt::Horizontal);
}

} // namespace ui
