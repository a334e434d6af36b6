// One thread that serves many connections, and what they share. Private to core/wire.

#pragma once

#include "core/wire/http_server.h"
#include "core/wire/worker_pool.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <atomic>
#include <unordered_set>

namespace core::wire {

class Connection;

/// Shared by all loops and workers of a server.
struct ServerShared
{
    ServerShared(HttpHandler &httpHandler, const HttpServerOptions &serverOptions)
        : handler(httpHandler)
        , options(serverOptions)
        , workers(serverOptions.workersMax)
    {}

    HttpHandler &handler;
    const HttpServerOptions options;
    std::atomic<std::size_t> connections = 0;
    std::atomic<std::size_t> bufferedBytes = 0;
    WorkerPool workers;
};

/// But for context.post, everything belongs to the loop's own thread.
class EventLoop
{
public:
    using Time = std::chrono::steady_clock::time_point;

    explicit EventLoop(ServerShared &shared);

    void add(Connection *connection);
    void remove(Connection *connection);
    /// Closes what is idle; the rest closes behind its answer, or when the time to stop is over.
    void stop();

    /// As of the last tick: cheap, and good enough for timeouts.
    Time now() const { return m_now; }
    bool stopping() const { return m_stopping; }
    /// "Sat, 21 Nov 2026 11:37:20 GMT", as of the last tick.
    const std::string &date() const { return m_date; }
    ServerShared &shared() { return m_shared; }

    boost::asio::io_context context;

private:
    void look();
    void tick();

    ServerShared &m_shared;
    boost::asio::steady_timer m_timer;
    std::chrono::milliseconds m_period;
    std::unordered_set<Connection *> m_connections;
    Time m_now;
    Time m_stopDeadline;
    std::string m_date;
    bool m_ticking = false;
    bool m_stopping = false;
};

} // namespace core::wire
