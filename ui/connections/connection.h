// A named, open client: a database folder today, any endpoint tomorrow.

#pragma once

#include "core/api/client.h"

#include <QString>
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

/// How to open a folder; implemented by the composition root, the only place that knows the engine.
class Connector
{
public:
    enum class Mode { ReadWrite, ReadOnly };

    virtual ~Connector() = default;
    /// Blocks: call it in a job.
    virtual core::Result<std::shared_ptr<core::Client>> open(const QString &folder, Mode mode, bool create) = 0;
};

} // namespace ui
