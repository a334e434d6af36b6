#include "ui/common/list_box.h"

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
    m_isOpen = true;
    QComboBox::showPopup();
}

void ListBox::hidePopup()
{
    QComboBox::hidePopup();
    // The choice is told after the list is hidden.
    QMetaObject::invokeMethod(
        this, [this] { m_isOpen = false; }, Qt::QueuedConnection);
}

} // namespace ui
