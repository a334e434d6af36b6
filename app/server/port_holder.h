// Which process listens on a port of this computer.

#pragma once

#include <cstdint>
#include <string>

namespace server {

/// "java (process 4711)", or empty where it cannot be told: another user's process, or not on Linux.
std::string describePortHolder(std::uint16_t port);

} // namespace server
