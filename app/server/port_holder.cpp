#include "app/server/port_holder.h"

#include <charconv>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

namespace server {

namespace fs = std::filesystem;

namespace {

/// Inodes of the sockets that listen on the port, from /proc/net/tcp and tcp6.
std::vector<std::string> listeningInodes(std::uint16_t port)
{
    std::vector<std::string> inodes;
    for (const char *table : {"/proc/net/tcp", "/proc/net/tcp6"}) {
        std::ifstream file(table);
        std::string line;
        std::getline(file, line); // headings
        while (std::getline(file, line)) {
            std::istringstream words(line);
            std::string number, local, remote, state, queues, timer, retransmits, user, timeout, inode;
            words >> number >> local >> remote >> state >> queues >> timer >> retransmits >> user >>
                timeout >> inode;
            constexpr std::string_view kListens = "0A";
            const std::size_t colon = local.rfind(':');
            unsigned localPort = 0;
            if (colon == std::string::npos || state != kListens)
                continue;
            std::from_chars(local.data() + colon + 1, local.data() + local.size(), localPort, 16);
            if (localPort == port)
                inodes.push_back("socket:[" + inode + "]");
        }
    }
    return inodes;
}

bool hasOpen(const fs::path &process, const std::vector<std::string> &sockets)
{
    std::error_code error; // processes end while we look, and others' descriptors are not ours to see
    for (fs::directory_iterator entry(process / "fd", error), end; !error && entry != end;
         entry.increment(error)) {
        std::error_code unreadable;
        const std::string target = fs::read_symlink(entry->path(), unreadable).string();
        for (const std::string &socket : sockets) {
            if (target == socket)
                return true;
        }
    }
    return false;
}

} // namespace

std::optional<PortHolder> findPortHolder(std::uint16_t port)
{
    const std::vector<std::string> sockets = listeningInodes(port);
    if (sockets.empty())
        return {};
    std::error_code error;
    for (fs::directory_iterator entry("/proc", error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        PortHolder holder;
        const auto [numberEnd, fault] =
            std::from_chars(name.data(), name.data() + name.size(), holder.process);
        const bool isProcess = fault == std::errc() && numberEnd == name.data() + name.size();
        if (!isProcess || !hasOpen(entry->path(), sockets))
            continue;
        std::ifstream file(entry->path() / "cmdline"); // "comm" would be cut after 15 characters
        std::string program;
        std::getline(file, program, '\0');
        holder.program = fs::path(program).filename().string();
        if (holder.program.empty())
            holder.program = "a program";
        return holder;
    }
    return {};
}

} // namespace server
