// Files that are taken out of the window with the mouse. Tests see them by DragScript.

#pragma once

#include <QPixmap>
#include <QString>
#include <QStringList>

class QWidget;

namespace ui {

/// While the left button is down: another program gets a copy. Returns when it was dropped, or taken by
/// nobody.
void dragFile(QWidget *source, const QString &path, const QPixmap &picture);

/// For tests: while one exists nothing is dragged; what would have been is recorded.
class DragScript
{
public:
    DragScript();
    ~DragScript();
    DragScript(const DragScript &) = delete;
    DragScript &operator=(const DragScript &) = delete;

    QStringList dragged; // paths

private:
    DragScript *const m_previous;
};

} // namespace ui
