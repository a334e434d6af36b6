// Which process listens on a port of this computer.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <sys/types.h>

namespace server {

struct PortHolder
{
    pid_t process = 0;
    std::string program; // "java"

    std::string text() const { return program + " (process " + std::to_string(process) + ")"; }
};

/// nullopt where it cannot be told: another user's process, or not on Linux.
std::optional<PortHolder> findPortHolder(std::uint16_t port);

} // namespace server
