// A copy that did not come to its end: what it copies, and how far it came. One file for each target table.

#pragma once

#include "core/copying/copy_table.h"

#include <QDateTime>
#include <QString>
#include <optional>

namespace ui {

struct CopyRecord
{
    QString sourceConnection; // ids
    QString sourceName;       // of the connection, for people
    QString sourceTable;
    QString targetConnection;
    QString targetTable;
    double itemsPerSecondMax = 0; // 0: no limit
    quint64 expected = 0;         // items, as the source said
    core::CopyState state;
    QDateTime stoppedAt;
    QString reason; // why it stopped, in core's words; empty where the program ended

    /// Where it lies below the profile's folder of states.
    static QString fileFor(const QString &stateFolder, const QString &targetConnection,
                           const QString &targetTable);
    static QString folderIn(const QString &stateFolder);
    /// Whole or not at all. Blocks; any thread.
    core::Result<void> write(const QString &file) const;
    /// nullopt: there is none that can be understood.
    static std::optional<CopyRecord> read(const QString &file);
};

} // namespace ui
