#include "ui/common/file_drag.h"

#include <QDrag>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace ui {

namespace {

DragScript *script = nullptr;

}

void dragFile(QWidget *source, const QString &path, const QPixmap &picture)
{
    if (script) {
        script->dragged.append(path);
        return;
    }
    auto *content = new QMimeData;
    content->setUrls({QUrl::fromLocalFile(path)});
    // Qt deletes it, and with it the content. The source may go while it is dragged; its window does not.
    auto *drag = new QDrag(source->window());
    drag->setMimeData(content);
    drag->setPixmap(picture);
    drag->exec(Qt::CopyAction);
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
