// The maintenance commands of tablewright-server, for scripts: what one was asked to do.

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/transfer/item_writer.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace server {

enum class Command : std::uint8_t { Backup, Restore, Export, Import, Check };

struct CommandArguments
{
    Command command = Command::Check;
    bool help = false;
    bool quiet = false; // no progress
    std::filesystem::path data;
    std::string table;
    std::optional<core::UnixMicros> moment;
    std::string backupArn;
    std::vector<std::filesystem::path> files;
    bool keepSettings = false;
    std::optional<core::ExportFormat> format; // of an export; nullopt: by the file's name
    std::string region = "us-east-1";
};

/// nullopt where it is the name of none.
std::optional<Command> commandOf(const std::string &name);
/// What stands behind the command's name. Errors say which argument and why.
core::Result<CommandArguments> readCommandArguments(Command command,
                                                    const std::vector<std::string> &arguments);
std::string commandHelp(Command command);

/// "2026-11-28", "2026-11-28T19:30:00Z" or "...00.123456Z": times in UTC; nullopt for any other text.
std::optional<core::UnixMicros> readMoment(const std::string &text);

} // namespace server
