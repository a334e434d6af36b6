// The list of backups, out of which one can be dragged.

#pragma once

#include <QTreeView>

namespace ui {

class BackupListView final : public QTreeView
{
    Q_OBJECT

public:
    using QTreeView::QTreeView;

    /// From dragStarted() until the button is let go of. Where a drag took the mouse, which hears of that
    /// instead, until the next click.
    bool isDragging() const { return m_isDragging; }

signals:
    /// The current row is moved with the button down. What is dragged may come later: until then rows that
    /// are crossed are not chosen. Comes behind the mouse's event, as a drag runs an event loop in which even
    /// the view may go.
    void dragStarted();

protected:
    void startDrag(Qt::DropActions actions) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    bool m_isDragging = false;
};

} // namespace ui
