#include "app/workbench/local_endpoint_host.h"

#include "app/server/port_holder.h"
#include "core/wire/endpoint_server.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTcpServer>
#include <mutex>

namespace app {

namespace {

namespace wire = core::wire;

ui::RequestEntry entryOf(wire::RequestRecord &&record, std::size_t bodyBytesMax)
{
    ui::RequestEntry entry;
    entry.timeMicros = record.time;
    entry.durationMicros = record.durationMicros;
    entry.operation = QString::fromStdString(record.operation);
    for (const std::string &table : record.tables)
        entry.tables.append(QString::fromStdString(table));
    entry.status = record.status;
    entry.error = QString::fromStdString(record.error);
    entry.requestBytes = qint64(record.requestBytes);
    entry.responseBytes = qint64(record.responseBytes);
    entry.capacityUnits = record.capacityUnits;
    // Where a body was packed, its size on the way says nothing of the text; a text as long as may be kept
    // was cut, or is so long that nobody misses its end. A body that was given up is not here at all.
    const auto isCut = [bodyBytesMax](const std::string &kept, std::size_t bytes) {
        return kept.size() >= bodyBytesMax || (kept.empty() && bytes > 0);
    };
    entry.isRequestCut = isCut(record.request, record.requestBytes);
    entry.isResponseCut = isCut(record.response, record.responseBytes);
    entry.request = std::move(record.request);
    entry.response = std::move(record.response);
    return entry;
}

class LocalEndpoint final : public ui::ServedEndpoint
{
public:
    explicit LocalEndpoint(std::shared_ptr<core::Client> client)
        : m_client(std::move(client))
        , m_log(m_limits)
    {}
    ~LocalEndpoint() override { LocalEndpoint::stop(); }

    std::optional<wire::HttpServer::StartError> start(quint16 port)
    {
        wire::EndpointServerOptions options;
        options.http.port = port;
        options.endpoint.observer = &m_log;
        options.endpoint.seed = QRandomGenerator::global()->generate64();
        auto started = wire::EndpointServer::start(*m_client, options);
        if (auto *error = std::get_if<wire::HttpServer::StartError>(&started))
            return std::move(*error);
        m_server = std::get<0>(std::move(started));
        m_port = m_server->port();
        return {};
    }

    quint16 port() const override { return m_port; }
    int connections() const override
    {
        const std::lock_guard lock(m_mutex);
        return m_server && !m_isStopping ? int(m_server->connections()) : 0;
    }
    std::vector<ui::RequestEntry> takeEntries() override
    {
        std::vector<wire::RequestRecord> records = m_log.recordsSince(m_taken);
        std::vector<ui::RequestEntry> entries;
        entries.reserve(records.size());
        for (wire::RequestRecord &record : records) {
            m_taken = record.number;
            entries.push_back(entryOf(std::move(record), m_limits.bodyBytes));
        }
        return entries;
    }
    void stop() override
    {
        {
            const std::lock_guard lock(m_mutex);
            if (!m_server || std::exchange(m_isStopping, true))
                return;
        }
        m_server->stop();
    }

private:
    const wire::RequestLog::Limits m_limits{};
    const std::shared_ptr<core::Client> m_client;
    wire::RequestLog m_log;                         // outlives the server
    std::unique_ptr<wire::EndpointServer> m_server; // stops before what it uses goes
    quint16 m_port = 0;
    std::uint64_t m_taken = 0; // number of the last entry that was fetched
    mutable std::mutex m_mutex;
    bool m_isStopping = false; // guarded by m_mutex
};

/// The next port above `port` that is free now; 0 where none of a hundred is.
quint16 freePortAbove(quint16 port)
{
    constexpr int kTries = 100;
    for (int candidate = port + 1; candidate <= port + kTries && candidate <= 0xFFFF; ++candidate) {
        QTcpServer probe;
        if (probe.listen(QHostAddress::LocalHost, quint16(candidate)))
            return quint16(candidate);
    }
    return 0;
}

} // namespace

core::Result<ui::ServeAttempt> LocalEndpointHost::start(std::shared_ptr<core::Client> client, quint16 port)
{
    auto endpoint = std::make_shared<LocalEndpoint>(std::move(client));
    ui::ServeAttempt attempt;
    if (const auto error = endpoint->start(port)) {
        if (!error->isAddressInUse)
            return core::Error::io(error->message);
        if (const auto holder = server::findPortHolder(port)) {
            attempt.holder = QString::fromStdString(holder->text());
            attempt.isOwn = holder->process == QCoreApplication::applicationPid();
        }
        attempt.freePort = freePortAbove(port);
        return attempt;
    }
    attempt.endpoint = std::move(endpoint);
    return attempt;
}

} // namespace app
