// Where files lie that are dragged out of the window. Whoever takes one may read it long after the drop, so
// the newest stay until the program ends.

#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QStringList>
#include <QTemporaryDir>
#include <memory>

namespace ui {

/// GUI thread only.
class DraggedFiles final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kFilesKept = 3; // on some systems they take memory

    /// Goes with the application object.
    static DraggedFiles &ofProgram();

    /// A path for a new file of that name, in a folder that only this user may open; the oldest of more than
    /// kFilesKept goes. IoError where there is no folder for temporary files.
    core::Result<QString> placeFor(const QString &fileName);

private:
    using QObject::QObject;

    std::unique_ptr<QTemporaryDir> m_folder;
    QStringList m_places; // folders in it, one for each file: two files may have one name; oldest first
    int m_made = 0;
};

} // namespace ui
