// Names of hosts to addresses.

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <chrono>
#include <string>
#include <vector>

namespace core {

/// The addresses of a host as texts, in the order to try them; at least one. CannotResolve, TimedOut or
/// Cancelled. The system's resolver cannot be interrupted: given up on, it ends on a thread of its own.
Result<std::vector<std::string>>
lookUpHost(const std::string &host, std::chrono::steady_clock::time_point deadline, const Progress &stop);

} // namespace core
