// Files that are taken out of the window with the mouse. Tests see them by DragScript.

#pragma once

#include <QList>
#include <QPixmap>
#include <QString>
#include <QStringList>

class QWidget;

namespace ui {

/// While the left button is down: another program gets copies. Returns when the files were dropped; false
/// where nobody took them.
bool dragFiles(QWidget *source, const QStringList &paths, const QPixmap &picture);

/// For tests: while one exists nothing is dragged; what would have been is recorded.
class DragScript
{
public:
    DragScript();
    ~DragScript();
    DragScript(const DragScript &) = delete;
    DragScript &operator=(const DragScript &) = delete;

    bool isTaken = true;
    QList<QStringList> dragged;

private:
    DragScript *const m_previous;
};

} // namespace ui
