#include "core/wire/event_loop.h"

#include "core/wire/connection.h"

#include <algorithm>
#include <ctime>
#include <vector>

namespace core::wire {

EventLoop::EventLoop(ServerShared &shared)
    : context(1)
    , m_shared(shared)
    , m_timer(context)
{
    const HttpServerOptions &options = shared.options;
    const auto shortest = std::min({options.requestTimeout, options.idleTimeout, options.answerTimeout,
                                    options.lingerTimeout, options.stopTimeout});
    m_period = std::clamp(shortest / 4, std::chrono::milliseconds(10), std::chrono::milliseconds(1000));
    look();
}

void EventLoop::add(Connection *connection)
{
    m_connections.insert(connection);
    if (!m_ticking) { // without connections the loop sleeps, and time goes unnoticed
        m_ticking = true;
        look();
        tick();
    }
}

void EventLoop::remove(Connection *connection)
{
    if (m_connections.erase(connection) == 0)
        return;
    if (m_stopping && m_connections.empty())
        m_timer.cancel();
}

void EventLoop::stop()
{
    look();
    m_stopping = true;
    m_stopDeadline = m_now + m_shared.options.stopTimeout;
    const std::vector<Connection *> all(m_connections.begin(), m_connections.end());
    for (Connection *connection : all)
        connection->serverStops();
    if (m_connections.empty())
        m_timer.cancel();
}

void EventLoop::look()
{
    m_now = std::chrono::steady_clock::now();
    const std::time_t seconds = std::time(nullptr);
    std::tm parts = {};
    ::gmtime_r(&seconds, &parts);
    char text[40];
    const std::size_t size = std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts);
    m_date.assign(text, size);
}

void EventLoop::tick()
{
    m_timer.expires_after(m_period);
    m_timer.async_wait([this](const boost::system::error_code &) {
        look();
        const bool isOver = m_stopping && m_now >= m_stopDeadline;
        std::vector<Connection *> late;
        for (Connection *connection : m_connections) {
            if (isOver || connection->deadline() <= m_now)
                late.push_back(connection);
        }
        for (Connection *connection : late)
            isOver ? connection->close() : connection->timeIsUp();
        m_ticking = !m_connections.empty();
        if (m_ticking)
            tick();
    });
}

} // namespace core::wire
