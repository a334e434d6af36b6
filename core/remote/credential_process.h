// Credentials from a program that a profile names. Private to core/remote.

#pragma once

#include "core/remote/credentials.h"

#include <chrono>

namespace core {

/// Runs the command (its words parted as a shell parts them, but without a shell) and reads the JSON that it
/// writes. NoCredentials says what was wrong; Cancelled and TimedOut end the program.
Result<Credentials> runCredentialProcess(const std::string &command, std::chrono::milliseconds timeout,
                                         const Progress &stop);

} // namespace core
