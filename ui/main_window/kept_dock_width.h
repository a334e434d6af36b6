// A dock at the side keeps the width that a person gave it: it gives way to a narrow window and comes back.

#pragma once

#include <QDockWidget>
#include <QMainWindow>

namespace ui {

class KeptDockWidth final : public QObject
{
    Q_OBJECT

public:
    /// Belongs to the dock.
    KeptDockWidth(QMainWindow &window, QDockWidget *dock);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void afterResize();

    QMainWindow &m_window;
    QDockWidget &m_dock;
    int m_width = 0; // 0: not shown yet
};

} // namespace ui
