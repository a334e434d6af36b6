// A named, open client: a database folder, or any endpoint.

#pragma once

#include "core/api/client.h"
#include "core/base/clock.h"
#include "core/base/progress.h"
#include "ui/connections/endpoint.h"

#include <QString>
#include <QStringList>
#include <functional>
#include <future>
#include <memory>
#include <optional>

namespace ui {

/// Immutable while it is open; jobs keep the shared_ptr, so a client outlives the work under way on it.
struct Connection
{
    QString id;     // stable over restarts: the canonical path of a folder, or that of the endpoint
    QString name;   // shown: the folder's name
    QString folder; // empty for an endpoint
    bool readOnly = false;
    std::shared_ptr<core::Client> client;
    std::optional<Endpoint> endpoint; // nullopt for a folder
    std::shared_future<void> closed;  // of a folder: ready when nobody holds its database any more
    /// Its tables are shown as they were then; see past_connection.h. nullopt: as they are.
    std::optional<core::UnixMicros> moment;
    /// Signs with another secret from now on; empty where keys are not typed. Any thread.
    std::function<void(const EndpointSecret &)> renewSecret;

    bool isRemote() const { return endpoint.has_value(); }
    bool isProduction() const { return endpoint && endpoint->isProduction; }
    /// The folder, or where the endpoint is.
    QString place() const { return endpoint ? endpoint->place() : folder; }
    std::optional<ColorRole> colorRole() const
    {
        return endpoint ? roleOf(endpoint->color) : std::optional<ColorRole>();
    }
};
using ConnectionPtr = std::shared_ptr<const Connection>;

/// With those indexes alone that the connection can read.
core::TableDescription readable(const Connection &connection, core::TableDescription table);

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

struct OpenedEndpoint
{
    std::shared_ptr<core::Client> client;
    std::function<void(const EndpointSecret &)> renewSecret;
};

class SecretStore;

/// How to open a folder or an endpoint; implemented by the composition root, the only place that knows the
/// engine and the network.
class Connector
{
public:
    enum class Mode { ReadWrite, ReadOnly };

    virtual ~Connector() = default;
    /// Blocks: call it in a job.
    virtual core::Result<std::shared_ptr<core::Client>> open(const QString &folder, Mode mode,
                                                             bool create) = 0;

    /// Both block, too. A check only reads; a repair is refused while the folder is open, here or in another
    /// program, keeps a copy and makes the indexes anew.
    virtual core::Result<FolderCheck> check(const QString &folder, core::Progress &progress);
    virtual core::Result<FolderRepair> repair(const QString &folder, core::Progress &progress);

    /// A client; nothing is sent yet. Any thread.
    virtual core::Result<OpenedEndpoint> openEndpoint(const Endpoint &endpoint, const EndpointSecret &secret);
    /// "default" first. Blocks: reads files.
    virtual core::Result<QList<EndpointProfile>> profiles();
    /// GUI thread only. nullptr: there is none, and typed keys cannot be used.
    virtual SecretStore *secrets() { return nullptr; }
};

} // namespace ui
