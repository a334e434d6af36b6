// The header of a backup file: the table as it was, and of when and from where its items are. A stored item,
// as the records of the catalog are; what a program does not know in it, it does not read.

#pragma once

#include "core/api/backup_files.h"
#include "core/base/result.h"
#include "core/engine/table_schema.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace core {

struct BackupFileTotals;
struct EngineOptions;

struct BackupFileHeader
{
    TableRecord table; // without what belongs to its own database
    std::optional<StreamViewType> streamViewType;
    std::optional<std::string> timeToLiveAttribute;
    std::optional<std::int64_t> recoveryPeriodInDays;
    UnixMicros moment = 0;
    UnixMicros writtenAt = 0;
    std::string backupName;
    std::string program;
};

BackupFileHeader headerOf(const TableRecord &record);
std::string writeBackupFileHeader(const BackupFileHeader &header);
/// The table's ARNs are those of `options`.
Result<BackupFileHeader> readBackupFileHeader(const std::filesystem::path &path, std::string_view bytes,
                                              const EngineOptions &options);

BackupFileDescription describeFile(const BackupFileHeader &header, const BackupFileTotals &totals);

} // namespace core
