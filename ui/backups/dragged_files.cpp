#include "ui/backups/dragged_files.h"

#include <QCoreApplication>
#include <QDir>

namespace ui {

DraggedFiles &DraggedFiles::ofProgram()
{
    QCoreApplication *program = QCoreApplication::instance();
    if (auto *made = program->findChild<DraggedFiles *>(QString(), Qt::FindDirectChildrenOnly))
        return *made;
    return *new DraggedFiles(program);
}

core::Result<QString> DraggedFiles::placeFor(const QString &fileName)
{
    const QString temporary = QDir::tempPath();
    if (temporary.isEmpty()) // what TMPDIR names is not there
        return core::Error::io("There is no folder for temporary files");
    if (!m_folder || !QDir(m_folder->path()).exists())
        m_folder = std::make_unique<QTemporaryDir>(temporary + QStringLiteral("/tablewright-XXXXXX"));
    const QString place = m_folder->filePath(QString::number(++m_made));
    if (!m_folder->isValid() || !QDir().mkpath(place))
        return core::Error::io("No file can be written to " + temporary.toStdString());
    m_places.append(place);
    while (m_places.size() > kFilesKept)
        QDir(m_places.takeFirst()).removeRecursively();
    return place + QLatin1Char('/') + fileName;
}

} // namespace ui
