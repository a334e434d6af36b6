// Runs the maintenance commands.

#pragma once

#include "app/server/command_arguments.h"

#include <cstdio>

namespace server {

/// Blocks. Results go to `out`; progress, warnings and errors to `err`. SIGINT and SIGTERM stop it. Returns
/// the exit status, see commandHelp().
int runCommand(const CommandArguments &arguments, std::FILE *out, std::FILE *err);

} // namespace server
