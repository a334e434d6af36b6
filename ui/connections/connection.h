// A named, open client: a database folder today, any endpoint tomorrow.

#pragma once

#include "core/api/client.h"
#include "core/base/progress.h"

#include <QString>
#include <QStringList>
#include <memory>

namespace ui {

/// Immutable while it is open; jobs keep the shared_ptr, so a client outlives the work under way on it.
struct Connection
{
    QString id;     // stable over restarts: the canonical path of a folder
    QString name;   // shown: the folder's name
    QString folder; // empty for a remote endpoint
    bool readOnly = false;
    std::shared_ptr<core::Client> client;
};
using ConnectionPtr = std::shared_ptr<const Connection>;

/// A table (or one of its indexes) of a connection: what a tab looks at.
struct TableRef
{
    ConnectionPtr connection;
    QString tableName;
};

/// What a look at all of a folder found.
struct FolderCheck
{
    quint64 rows = 0;
    QStringList problems; // sentences; empty: all is well
};

struct FolderRepair
{
    QString copy;     // the folder as it was
    quint64 rows = 0; // kept, those of indexes among them
};

/// How to open a folder; implemented by the composition root, the only place that knows the engine.
class Connector
{
public:
    enum class Mode { ReadWrite, ReadOnly };

    virtual ~Connector() = default;
    /// Blocks: call it in a job.
    virtual core::Result<std::shared_ptr<core::Client>> open(const QString &folder, Mode mode,
                                                             bool create) = 0;

    /// Both block, too. A check only reads; a repair is refused while the folder is open, keeps a copy and
    /// makes the indexes anew.
    virtual core::Result<FolderCheck> check(const QString &folder, core::Progress &progress);
    virtual core::Result<FolderRepair> repair(const QString &folder, core::Progress &progress);
};

} // namespace ui
