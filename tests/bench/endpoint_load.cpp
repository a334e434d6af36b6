#include "tests/bench/endpoint_load.h"

#include "tests/bench/bench_table.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <thread>

namespace bench {

namespace {

constexpr int kEventsMax = 256;
constexpr std::size_t kReadBytes = 256 * 1024;

[[noreturn]] void fail(const std::string &text)
{
    std::fprintf(stderr, "bench: %s\n", text.c_str());
    std::exit(1);
}

/// -1 where nobody listens.
int tryToConnect(std::uint16_t port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return descriptor;
    ::close(descriptor);
    return -1;
}

int connectTo(std::uint16_t port)
{
    const int descriptor = tryToConnect(port);
    if (descriptor < 0)
        fail("cannot connect");
    const int on = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return descriptor;
}

struct LoadConnection
{
    int descriptor = -1;
    std::string head;          // until it is whole
    std::size_t remaining = 0; // of the body
    bool inBody = false;
    double sentAt = 0;
};

/// What a head says of its body's length, in whatever case a server writes it.
std::size_t contentLengthOf(std::string head)
{
    std::transform(head.begin(), head.end(), head.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    constexpr std::string_view kName = "\r\ncontent-length:";
    const std::size_t at = head.find(kName);
    if (at == std::string::npos)
        fail("an answer does not say how long it is");
    return std::strtoull(head.c_str() + at + kName.size(), nullptr, 10);
}

class Load
{
public:
    Load(std::uint64_t count, const std::vector<std::string> &requests)
        : m_requests(requests)
        , m_count(count)
    {}

    void sendNext(LoadConnection &connection)
    {
        if (m_sent == m_count)
            return;
        const std::string &request = m_requests[m_sent++ % m_requests.size()];
        if (::send(connection.descriptor, request.data(), request.size(), MSG_NOSIGNAL) !=
            ssize_t(request.size()))
            fail("the server took no request");
        connection.sentAt = now();
    }
    void take(LoadConnection &connection, std::string_view bytes)
    {
        while (!bytes.empty()) {
            if (!connection.inBody)
                bytes = takeHead(connection, bytes);
            if (!connection.inBody)
                return;
            const std::size_t part = std::min(bytes.size(), connection.remaining);
            connection.remaining -= part;
            bytes.remove_prefix(part);
            if (connection.remaining == 0) {
                connection.inBody = false;
                ++m_done;
                times.push_back(now() - connection.sentAt);
                sendNext(connection);
            }
        }
    }
    bool isDone() const { return m_done == m_count; }
    LoadResult result;
    std::vector<double> times; // of all requests

private:
    std::string_view takeHead(LoadConnection &connection, std::string_view bytes)
    {
        const std::size_t before = connection.head.size();
        connection.head += bytes;
        const std::size_t end = connection.head.find("\r\n\r\n");
        if (end == std::string::npos)
            return {};
        connection.remaining = contentLengthOf(connection.head.substr(0, end + 2));
        result.failures += connection.head.compare(9, 3, "200") == 0 ? 0 : 1;
        result.responseBytes += connection.remaining;
        connection.inBody = true;
        connection.head.clear();
        return bytes.substr(end + 4 - before);
    }

    const std::vector<std::string> &m_requests;
    const std::uint64_t m_count;
    std::uint64_t m_sent = 0;
    std::uint64_t m_done = 0;
};

} // namespace

ServerProcess::ServerProcess(const std::filesystem::path &readyFile, std::vector<std::string> command)
{
    std::filesystem::remove(readyFile);
    start(std::move(command));
    while (!std::filesystem::exists(readyFile)) {
        int status = 0;
        if (::waitpid(m_process, &status, WNOHANG) != 0)
            fail("a server did not start");
        std::this_thread::sleep_for(std::chrono::microseconds(200));
    }
    std::ifstream(readyFile) >> m_port;
}

ServerProcess::ServerProcess(std::uint16_t port, std::vector<std::string> command)
    : m_port(port)
{
    start(std::move(command));
    int descriptor = -1;
    while ((descriptor = tryToConnect(port)) < 0) {
        int status = 0;
        if (::waitpid(m_process, &status, WNOHANG) != 0)
            fail("a server did not start");
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    ::close(descriptor);
}

void ServerProcess::start(std::vector<std::string> command)
{
    std::fflush(stdout); // or the child would print it again
    m_process = ::fork();
    if (m_process == 0) {
        std::vector<char *> arguments;
        for (std::string &argument : command)
            arguments.push_back(argument.data());
        arguments.push_back(nullptr);
        if (std::freopen("/dev/null", "w", stdout) == nullptr)
            ::_exit(126);
        ::execv(arguments.front(), arguments.data());
        ::_exit(127);
    }
}

ServerProcess::~ServerProcess()
{
    ::kill(m_process, SIGTERM);
    ::waitpid(m_process, nullptr, 0);
}

double ServerProcess::cpuSeconds() const
{
    clockid_t clock = 0;
    timespec time = {};
    if (::clock_getcpuclockid(m_process, &clock) != 0 || ::clock_gettime(clock, &time) != 0)
        fail("the server has ended");
    return double(time.tv_sec) + double(time.tv_nsec) * 1e-9;
}

double ServerProcess::anonymousMegabytes() const
{
    std::ifstream status("/proc/" + std::to_string(m_process) + "/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("RssAnon:"))
            return std::stod(line.substr(8)) / 1024;
    }
    fail("the server has ended");
}

std::uint16_t freePort()
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(descriptor, reinterpret_cast<const sockaddr *>(&address), size) != 0 ||
        ::getsockname(descriptor, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        fail("there is no free port");
    ::close(descriptor);
    return ntohs(address.sin_port);
}

void writePort(const std::filesystem::path &readyFile, std::uint16_t port)
{
    const std::filesystem::path draft = readyFile.string() + ".new";
    std::ofstream(draft) << port << '\n';
    std::filesystem::rename(draft, readyFile); // whole or not there
}

LoadResult runLoad(std::uint16_t port, int connections, std::uint64_t count,
                   const std::vector<std::string> &requests)
{
    const int epoll = ::epoll_create1(EPOLL_CLOEXEC);
    std::vector<LoadConnection> all(static_cast<std::size_t>(connections));
    for (LoadConnection &connection : all) {
        connection.descriptor = connectTo(port);
        epoll_event event = {};
        event.events = EPOLLIN;
        event.data.ptr = &connection;
        ::epoll_ctl(epoll, EPOLL_CTL_ADD, connection.descriptor, &event);
    }
    std::vector<char> buffer(kReadBytes);
    Load load(count, requests);
    const double start = now();
    for (LoadConnection &connection : all)
        load.sendNext(connection);
    while (!load.isDone()) {
        epoll_event events[kEventsMax];
        const int ready = ::epoll_wait(epoll, events, kEventsMax, 30'000);
        if (ready <= 0)
            fail("no answer within 30 seconds");
        for (int i = 0; i < ready; ++i) {
            auto &connection = *static_cast<LoadConnection *>(events[i].data.ptr);
            const ssize_t size = ::recv(connection.descriptor, buffer.data(), buffer.size(), 0);
            if (size <= 0)
                fail("the server closed a connection");
            load.take(connection, {buffer.data(), std::size_t(size)});
        }
    }
    load.result.seconds = now() - start;
    load.result.middle = quantile(load.times, 0.5);
    load.result.slowestHundredth = quantile(std::move(load.times), 0.99);
    for (const LoadConnection &connection : all)
        ::close(connection.descriptor);
    ::close(epoll);
    return load.result;
}

int serveRaw(const std::filesystem::path &readyFile, std::size_t bodyBytes)
{
    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(listener, reinterpret_cast<const sockaddr *>(&address), size) != 0 ||
        ::listen(listener, 128) != 0 ||
        ::getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        return 1;
    const std::string answer = "HTTP/1.1 200 OK\r\nServer: Server\r\nDate: Sat, 21 Nov 2026 11:37:20 GMT\r\n"
                               "Content-Type: application/x-amz-json-1.0\r\nContent-Length: " +
                               std::to_string(bodyBytes) + "\r\nConnection: keep-alive\r\n\r\n" +
                               std::string(bodyBytes, 'x');
    const int epoll = ::epoll_create1(0);
    const auto watch = [epoll](int descriptor) {
        epoll_event event = {};
        event.events = EPOLLIN;
        event.data.fd = descriptor;
        ::epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event);
    };
    watch(listener);
    writePort(readyFile, ntohs(address.sin_port));
    std::vector<char> buffer(kReadBytes);
    while (true) {
        epoll_event events[kEventsMax];
        const int ready = ::epoll_wait(epoll, events, kEventsMax, -1);
        for (int i = 0; i < ready; ++i) {
            const int descriptor = events[i].data.fd;
            if (descriptor == listener) {
                const int accepted = ::accept(listener, nullptr, nullptr);
                const int on = 1;
                ::setsockopt(accepted, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
                watch(accepted);
            } else if (::recv(descriptor, buffer.data(), buffer.size(), 0) <= 0) {
                ::close(descriptor);
            } else if (::send(descriptor, answer.data(), answer.size(), MSG_NOSIGNAL) < 0) {
                ::close(descriptor);
            }
        }
    }
}

} // namespace bench
