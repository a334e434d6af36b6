// What a restore is to make, and doing it.

#pragma once

#include "core/api/client.h"
#include "core/base/progress.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

namespace ui {

/// A backup, a backup file, or a table at a moment of its past.
struct RestoreOrigin
{
    std::string backupArn;         // of a backup
    std::filesystem::path file;    // of a backup file
    std::string tableName;         // of the source; it need not be there any more where it is a backup
    std::int64_t momentMicros = 0; // of the past; of a backup when it was made

    bool isBackup() const { return !backupArn.empty(); }
    bool isFile() const { return !file.empty(); }
    bool isMoment() const { return !isBackup() && !isFile(); }
};

struct RestorePlan
{
    RestoreOrigin origin;
    std::string targetName;
    std::uint64_t itemsExpected = 0; // 0: not known
    core::RestoreOverrides overrides;
    /// Time to live, stream, tags, recovery: what the service leaves behind is set again on the new table.
    bool keepsSettings = true;
};

/// What a restore leaves behind, as far as it can be read: of the table where it is still there, else of the
/// backup. Blocks.
struct KeptSettings
{
    std::optional<std::string> timeToLiveAttribute;
    std::optional<core::StreamViewType> streamViewType;
    std::vector<core::Tag> tags;
    std::optional<std::int64_t> recoveryDays; // on, and how many
    bool isProtected = false;

    bool isEmpty() const
    {
        return !timeToLiveAttribute && !streamViewType && tags.empty() && !recoveryDays && !isProtected;
    }
};
core::Result<KeptSettings> readKeptSettings(core::Client &client, const RestoreOrigin &origin);

/// Restores, waits until the table is active (reporting items), and sets what is kept. Blocks. When it is
/// asked to stop, the table is deleted as soon as the service allows it; an error says where that was not
/// possible. Settings that could not be set are in the log; the table is there all the same.
core::Result<core::TableDescription> runRestore(core::Client &client, const RestorePlan &plan,
                                                core::Progress &progress);

} // namespace ui
