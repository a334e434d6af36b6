#include "core/wire/event_loop.h"

#include "core/wire/connection.h"

#include <sys/epoll.h>
#include <sys/eventfd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <ctime>

namespace core::wire {

namespace {

constexpr int kEventsMax = 256;                            // of one wait
constexpr std::chrono::microseconds kAnswersWaitMax(1000); // since the turn began
constexpr std::size_t kAnswersBetweenLooks = 4; // at the clock: short ones are made in a microsecond or two

std::chrono::milliseconds periodOf(const HttpServerOptions &options)
{
    const auto shortest = std::min({options.requestTimeout, options.idleTimeout, options.answerTimeout,
                                    options.lingerTimeout, options.stopTimeout});
    return std::clamp(shortest / 4, std::chrono::milliseconds(10), std::chrono::milliseconds(1000));
}

} // namespace

EventLoop::EventLoop(ServerShared &shared)
    : m_shared(shared)
    , m_period(periodOf(shared.options))
    , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    , m_wakeUp(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    , m_now(std::chrono::steady_clock::now())
{
    epoll_event event = {};
    event.events = EPOLLIN | EPOLLET;
    event.data.ptr = nullptr; // no watcher: something was posted
    if (!m_epoll.isOpen() || !m_wakeUp.isOpen() ||
        ::epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, m_wakeUp.get(), &event) != 0)
        m_fault = errno;
    readDate();
}

EventLoop::~EventLoop() = default;

void EventLoop::run()
{
    std::array<epoll_event, kEventsMax> events;
    while (!m_stopping || !m_connections.empty()) {
        const int count = ::epoll_wait(m_epoll.get(), events.data(), kEventsMax, waitMilliseconds());
        m_now = std::chrono::steady_clock::now();
        bool isWoken = false;
        for (int i = 0; i < count; ++i) {
            const epoll_event &event = events[std::size_t(i)];
            if (event.data.ptr == nullptr)
                isWoken = true;
            else
                static_cast<Watcher *>(event.data.ptr)->happened(event.events);
        }
        processReceived();
        sendAnswers();
        if (!m_again.empty())
            runAgain();
        if (isWoken)
            runPosted();
        processReceived();
        sendAnswers();
        if (!m_calls.empty())
            runCalls();
        if (!m_connections.empty() && m_now >= m_nextLook)
            look();
        m_closed.clear();
    }
}

void EventLoop::post(std::function<void()> work)
{
    bool isFirst = false;
    {
        const std::lock_guard lock(m_mutex);
        isFirst = m_posted.empty();
        m_posted.push_back(std::move(work));
    }
    if (isFirst)
        wake();
}

void EventLoop::wake()
{
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = ::write(m_wakeUp.get(), &one, sizeof one); // full: awake anyway
}

void EventLoop::callAfter(std::chrono::milliseconds time, std::function<void()> work)
{
    m_calls.push_back({m_now + time, std::move(work)});
}

int EventLoop::waitMilliseconds() const
{
    if (!m_again.empty())
        return 0;
    Time next = m_connections.empty() ? Time::max() : m_nextLook; // without connections the loop sleeps
    for (const Call &call : m_calls)
        next = std::min(next, call.time);
    if (next == Time::max())
        return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(next - m_now);
    return int(std::max<std::int64_t>(left.count(), 0));
}

void EventLoop::runPosted()
{
    std::vector<std::function<void()>> posted;
    {
        const std::lock_guard lock(m_mutex);
        posted.swap(m_posted);
    }
    for (const std::function<void()> &work : posted)
        work();
}

void EventLoop::sendSoon(std::shared_ptr<Connection> connection, bool isShort)
{
    m_answered.push_back(std::move(connection));
    if ((!isShort || m_answered.size() % kAnswersBetweenLooks == 0) &&
        std::chrono::steady_clock::now() - m_now > kAnswersWaitMax)
        sendAnswers();
}

void EventLoop::processReceived()
{
    for (std::size_t i = 0; i < m_received.size(); ++i) {
        const std::shared_ptr<Connection> connection = std::move(m_received[i]);
        connection->process();
    }
    m_received.clear();
}

void EventLoop::sendAnswers()
{
    // Whoever was answered goes on at once, and may be answered again.
    while (!m_answered.empty()) {
        const std::vector<std::shared_ptr<Connection>> answered = std::move(m_answered);
        m_answered.clear();
        for (const std::shared_ptr<Connection> &connection : answered)
            connection->sendAnswers();
    }
}

void EventLoop::runAgain()
{
    const std::vector<std::shared_ptr<Connection>> again = std::move(m_again);
    m_again.clear();
    for (const std::shared_ptr<Connection> &connection : again)
        connection->goOn();
}

void EventLoop::runCalls()
{
    std::vector<Call> due;
    for (std::size_t i = 0; i < m_calls.size();) {
        if (m_calls[i].time > m_now) {
            ++i;
            continue;
        }
        due.push_back(std::move(m_calls[i]));
        m_calls.erase(m_calls.begin() + std::ptrdiff_t(i));
    }
    for (const Call &call : due)
        call.work();
}

bool EventLoop::watch(Watcher &watcher, const Descriptor &descriptor, std::uint32_t events)
{
    epoll_event event = {};
    event.events = events;
    event.data.ptr = &watcher;
    return ::epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, descriptor.get(), &event) == 0;
}

void EventLoop::unwatch(const Descriptor &descriptor)
{
    // By name: as long as a child of this process holds a copy, closing alone would not end the watch.
    ::epoll_ctl(m_epoll.get(), EPOLL_CTL_DEL, descriptor.get(), nullptr);
}

bool EventLoop::add(std::shared_ptr<Connection> connection, const Descriptor &descriptor)
{
    // For edges, both ways at once: nothing is to be said to the system while the connection lasts.
    if (!watch(*connection, descriptor, EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET))
        return false;
    if (m_connections.empty()) { // the loop slept, and time went unnoticed
        readDate();
        m_nextLook = m_now + m_period;
    }
    Connection *const key = connection.get();
    m_connections.emplace(key, std::move(connection));
    return true;
}

void EventLoop::remove(Connection *connection, const Descriptor &descriptor)
{
    const auto found = m_connections.find(connection);
    if (found == m_connections.end())
        return;
    unwatch(descriptor);
    m_closed.push_back(std::move(found->second));
    m_connections.erase(found);
}

void EventLoop::stop()
{
    m_stopping = true;
    m_stopDeadline = m_now + m_shared.options.stopTimeout;
    std::vector<Connection *> all;
    for (const auto &[connection, owner] : m_connections)
        all.push_back(connection);
    for (Connection *connection : all)
        connection->serverStops();
}

void EventLoop::readDate()
{
    const std::time_t seconds = std::time(nullptr);
    std::tm parts = {};
    ::gmtime_r(&seconds, &parts);
    char text[40];
    const std::size_t size = std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts);
    m_date.assign(text, size);
}

void EventLoop::look()
{
    m_nextLook = m_now + m_period;
    readDate();
    const bool isOver = m_stopping && m_now >= m_stopDeadline;
    std::vector<Connection *> late;
    for (const auto &[connection, owner] : m_connections) {
        if (isOver || connection->deadline() <= m_now)
            late.push_back(connection);
    }
    for (Connection *connection : late)
        isOver ? connection->close() : connection->timeIsUp();
}

} // namespace core::wire
