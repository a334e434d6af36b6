// How a database is served to other programs, as the window sees it. The composition root implements it: no
// window knows the endpoint.

#pragma once

#include "core/api/client.h"

#include <QString>
#include <QStringList>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ui {

/// One request and its answer.
struct RequestEntry
{
    quint64 number = 0; // counts from 1; given by the store
    qint64 timeMicros = 0;
    qint64 durationMicros = 0;
    QString operation;  // "PutItem"; empty where none was asked for
    QStringList tables; // that the request names
    int status = 0;     // 0: repeated here, so that no status was sent
    QString error;      // "ValidationException: ...", or empty
    qint64 requestBytes = 0;
    qint64 responseBytes = 0;
    std::optional<double> capacityUnits; // consumed, asked for or not, where the client counts
    std::string request;                 // bodies as JSON; cut, or empty where they are not kept
    std::string response;
    bool isRepeat = false; // sent from this window
    bool isRequestCut = false;
    bool isResponseCut = false;

    QString tablesText() const { return tables.join(QStringLiteral(", ")); }
    bool isFailure() const { return status >= 400 || !error.isEmpty(); }
};

/// A database that is being served. `entriesSince` and `connections` may be called from any thread while it
/// runs; they never wait for a request.
class ServedEndpoint
{
public:
    virtual ~ServedEndpoint() = default;
    virtual quint16 port() const = 0;
    /// Programs that hold a connection.
    virtual int connections() const = 0;
    /// What was answered since the last call, oldest first; the oldest of too many are left out.
    virtual std::vector<RequestEntry> takeEntries() = 0;
    /// Finishes what runs: blocks.
    virtual void stop() = 0;
};

/// What came of an attempt to listen on a port.
struct ServeAttempt
{
    std::shared_ptr<ServedEndpoint> endpoint; // nullptr: the port is taken
    QString holder;       // who has it: "java (process 4711)"; empty where it cannot be told
    bool isOwn = false;   // that is this program, for another database
    quint16 freePort = 0; // the next one that is free
};

class EndpointHost
{
public:
    virtual ~EndpointHost() = default;
    /// Blocks: call it in a job. The endpoint keeps the client.
    virtual core::Result<ServeAttempt> start(std::shared_ptr<core::Client> client, quint16 port) = 0;
};

} // namespace ui
