#include "ui/common/file_drag.h"

#include <QDrag>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace ui {

namespace {

DragScript *script = nullptr;

}

bool dragFiles(QWidget *source, const QStringList &paths, const QPixmap &picture)
{
    if (script) {
        script->dragged.append(paths);
        return script->isTaken;
    }
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    auto *content = new QMimeData;
    content->setUrls(urls);
    // Qt deletes it, and with it the content. The source may go while it is dragged; its window does not.
    auto *drag = new QDrag(source->window());
    drag->setMimeData(content);
    drag->setPixmap(picture);
    return drag->exec(Qt::CopyAction) != Qt::IgnoreAction;
}

DragScript::DragScript()
    : m_previous(script)
{
    script = this;
}

DragScript::~DragScript()
{
    script = m_previous;
}

} // namespace ui
