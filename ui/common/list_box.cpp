#include "ui/common/list_box.h"

#include <QAbstractItemView>
#include <QEvent>

namespace ui {

ListBox::ListBox(QWidget *parent)
    : QComboBox(parent)
{
    // Queued: whoever listens to activated() shows first what the choice brings.
    connect(this, &QComboBox::activated, this, [this](int index) {
        if (m_isOpen)
            QMetaObject::invokeMethod(
                this, [this, index] { emit picked(index); }, Qt::QueuedConnection);
    });
}

void ListBox::showPopup()
{
    QComboBox::showPopup();
    m_isOpen = true;
    view()->installEventFilter(this);
}

/// However it is closed, also by the desktop. The choice is told after the list is hidden.
bool ListBox::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Hide && watched == view())
        QMetaObject::invokeMethod(
            this, [this] { m_isOpen = false; }, Qt::QueuedConnection);
    return QComboBox::eventFilter(watched, event);
}

} // namespace ui
