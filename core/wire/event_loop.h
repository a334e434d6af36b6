// One thread that serves many connections, and what they share. Private to core/wire.

#pragma once

#include "core/wire/descriptor.h"
#include "core/wire/http_server.h"
#include "core/wire/worker_pool.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace core::wire {

class Connection;

/// Shared by all loops and workers of a server.
struct ServerShared
{
    ServerShared(HttpHandler &httpHandler, const HttpServerOptions &serverOptions)
        : handler(httpHandler)
        , options(serverOptions)
        , workers(serverOptions.workersMax)
        , readers(std::min(serverOptions.workersMax,
                           2 * std::max<std::size_t>(std::thread::hardware_concurrency(), 1)))
    {}

    HttpHandler &handler;
    const HttpServerOptions options;
    std::atomic<std::size_t> connections = 0;
    std::atomic<std::size_t> bufferedBytes = 0;
    WorkerPool workers; // wait for disks: many, and seldom at work
    WorkerPool readers; // for what mostly works
};

/// Owns a descriptor that a loop watches.
class Watcher
{
public:
    virtual ~Watcher() = default;
    /// The EPOLL... bits that have come up. Called by the loop.
    virtual void happened(std::uint32_t events) = 0;
};

/// An epoll of its own: a request costs one read and one write and its share of a wait, and nothing else of
/// the system. But for post(), everything belongs to the thread of run().
class EventLoop
{
public:
    using Time = std::chrono::steady_clock::time_point;

    explicit EventLoop(ServerShared &shared);
    ~EventLoop();

    /// Why it cannot run: an errno, or 0.
    int fault() const { return m_fault; }
    /// Until it is stopped and its last connection closed.
    void run();
    /// Thread-safe. What is posted when run() has returned is never done.
    void post(std::function<void()> work);
    void callAfter(std::chrono::milliseconds time, std::function<void()> work);

    /// False where the system refuses, with errno. `events` as for epoll_ctl.
    bool watch(Watcher &watcher, const Descriptor &descriptor, std::uint32_t events);
    void unwatch(const Descriptor &descriptor);

    bool add(std::shared_ptr<Connection> connection, const Descriptor &descriptor);
    void remove(Connection *connection, const Descriptor &descriptor);
    /// Lets a connection go on when the others had their turn.
    void again(std::shared_ptr<Connection> connection) { m_again.push_back(std::move(connection)); }
    /// Lets a connection look at what it received, when all have received: the system's code for reading and
    /// ours for answering each stay at hand for a row of connections, instead of taking turns in the
    /// processor's caches. With 24 of them that is a fifth of what answering costs.
    void processSoon(std::shared_ptr<Connection> connection) { m_received.push_back(std::move(connection)); }
    /// Sends what a connection answered, with what others answer in this turn: a client that one answer wakes
    /// takes the rest awake, which spares both a good deal of the system's work. After a long one the clock
    /// says whether the others have waited enough.
    void sendSoon(std::shared_ptr<Connection> connection, bool isShort);
    /// Closes what is idle; the rest closes behind its answer, or when the time to stop is over.
    void stop();

    /// As of the last wait: cheap, and good enough for timeouts.
    Time now() const { return m_now; }
    bool stopping() const { return m_stopping; }
    /// "Sat, 21 Nov 2026 11:37:20 GMT", at most a period of looking old.
    const std::string &date() const { return m_date; }
    ServerShared &shared() { return m_shared; }

private:
    struct Call
    {
        Time time;
        std::function<void()> work;
    };
    int waitMilliseconds() const;
    void wake();
    void runPosted();
    void processReceived();
    void runAgain();
    void sendAnswers();
    void runCalls();
    void readDate();
    void look();

    ServerShared &m_shared;
    const std::chrono::milliseconds m_period; // between looks at the deadlines
    int m_fault = 0;
    Descriptor m_epoll;
    Descriptor m_wakeUp; // an eventfd, watched for edges and so never read

    std::unordered_map<Connection *, std::shared_ptr<Connection>> m_connections;
    std::vector<std::shared_ptr<Connection>> m_closed; // in this turn: they may be at work still
    std::vector<std::shared_ptr<Connection>> m_again;
    std::vector<std::shared_ptr<Connection>> m_received;
    std::vector<std::shared_ptr<Connection>> m_answered;
    std::vector<Call> m_calls;
    Time m_now;
    Time m_nextLook;
    Time m_stopDeadline;
    std::string m_date;
    bool m_stopping = false;

    std::mutex m_mutex;
    std::vector<std::function<void()>> m_posted; // guarded by m_mutex
};

} // namespace core::wire
