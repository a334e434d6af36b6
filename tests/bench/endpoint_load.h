// A load of HTTP requests over many connections, and the servers under it as processes of their own, so that
// what they cost is theirs alone.

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace bench {

/// A server program that says its port in a file. Ends with this object.
class ServerProcess
{
public:
    ServerProcess(const std::filesystem::path &readyFile, std::vector<std::string> command);
    /// One that was told its port, and takes connections some time.
    ServerProcess(std::uint16_t port, std::vector<std::string> command);
    ~ServerProcess();
    ServerProcess(const ServerProcess &) = delete;
    ServerProcess &operator=(const ServerProcess &) = delete;

    std::uint16_t port() const { return m_port; }
    /// Of all its threads, so far.
    double cpuSeconds() const;
    double anonymousMegabytes() const;

private:
    void start(std::vector<std::string> command);

    pid_t m_process = -1;
    std::uint16_t m_port = 0;
};

struct LoadResult
{
    double seconds = 0;
    std::uint64_t responseBytes = 0; // bodies
    std::uint64_t failures = 0;      // answers that are not 200
    double middle = 0;               // seconds that half of the requests stayed under
    double slowestHundredth = 0;     // seconds that all but one of a hundred requests stayed under
};

/// Sends `count` of `requests` (whole texts, taken in turn) over so many connections, each with one request
/// under way. Exits the program where the server goes away.
LoadResult runLoad(std::uint16_t port, int connections, std::uint64_t count,
                   const std::vector<std::string> &requests);

/// One that nobody listens on now.
std::uint16_t freePort();

/// What a server of the bench says to ServerProcess.
void writePort(const std::filesystem::path &readyFile, std::uint16_t port);

/// Answers every read with the same answer until killed: the least that a server can cost.
int serveRaw(const std::filesystem::path &readyFile, std::size_t bodyBytes);

} // namespace bench
