#include "ui/backups/backup_list_view.h"

#include <QMouseEvent>

namespace ui {

void BackupListView::startDrag(Qt::DropActions)
{
    m_isDragging = true;
    QMetaObject::invokeMethod(this, &BackupListView::dragStarted, Qt::QueuedConnection);
}

void BackupListView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_isDragging && (event->buttons() & Qt::LeftButton))
        return;
    m_isDragging = false;
    QTreeView::mouseMoveEvent(event);
}

void BackupListView::mousePressEvent(QMouseEvent *event)
{
    m_isDragging = false;
    QTreeView::mousePressEvent(event);
}

/// The end of a drag that had nothing to drag yet is no click beside the rows.
void BackupListView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_isDragging) {
        m_isDragging = false;
        return;
    }
    QTreeView::mouseReleaseEvent(event);
}

} // namespace ui
