// Ours: a table in one file, which leaves the house: compressed, checked by sums, restorable wherever this
// program runs, and readable as of its moment without being restored.

#pragma once

#include "core/api/requests.h"
#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace core {

class Client;

/// What a file says of itself.
struct BackupFileDescription
{
    TableDescription table; // as it was at the moment: name, keys, indexes, throughput, stream, protection
    std::optional<std::string> timeToLiveAttribute;
    std::vector<Tag> tags;
    std::optional<std::int64_t> recoveryPeriodInDays; // continuous backups were on
    std::optional<std::string> resourcePolicy;        // JSON
    UnixMicros moment = 0;                            // the items are as they were then
    UnixMicros writtenAt = 0;
    std::string backupName; // empty: not made from a backup
    std::string program;    // that wrote it: "Tablewright 0.1.0"
    std::uint64_t items = 0;
    std::uint64_t itemBytes = 0; // as DynamoDB counts them
    std::uint64_t fileBytes = 0;
    std::string sha256; // 64 hexadecimal digits, over all but the file's last bytes
};

/// What is written: a backup, or a table as it is or was.
struct BackupFileSource
{
    std::optional<std::string> backupArn;
    std::optional<std::string> tableName; // exactly one of both
    std::optional<UnixMicros> moment;     // of the table's past; absent: as it is now
};

/// Whether a restored table gets what RestoreTableFromBackup leaves behind.
enum class SourceSettings : std::uint8_t {
    LeaveOut, // as the service: keys, indexes, billing, encryption
    Keep,     // also time to live, stream, tags, continuous backups, class, protection and policy
};

struct RestoreBackupFileRequest
{
    std::string targetTableName;
    RestoreOverrides overrides;
    SourceSettings settings = SourceSettings::LeaveOut;
};

/// Where backup files are written from, and restored to. Thread-safe; calls block, report items and stop with
/// Cancelled. Memory depends on neither the table nor the file.
class BackupFiles
{
public:
    virtual ~BackupFiles() = default;

    /// Whole or not at all: a file of that name is replaced at the very end. Writers of the table do not
    /// wait. Errors: BackupNotFound, ResourceNotFound, PointInTimeRecoveryUnavailable, InvalidRestoreTime,
    /// IoError (a full disk, for example).
    virtual Result<BackupFileDescription> writeBackupFile(const BackupFileSource &source,
                                                          const std::filesystem::path &path,
                                                          Progress &progress) = 0;
    /// Makes the table and fills it; it is CREATING until the last item is there. After an error, a cancel or
    /// a crash there is no table.
    virtual Result<TableDescription> restoreBackupFile(const std::filesystem::path &path,
                                                       const RestoreBackupFileRequest &request,
                                                       Progress &progress) = 0;
    /// What a file says of itself: reads its first and last bytes.
    virtual Result<BackupFileDescription> describeBackupFile(const std::filesystem::path &path) = 0;
    /// Reads all of it and checks every sum, every item and their order. Corruption says where it is damaged.
    virtual Result<BackupFileDescription> verifyBackupFile(const std::filesystem::path &path,
                                                           Progress &progress) = 0;
    /// The file as a database with one table, which is read only: DescribeTable, GetItem, BatchGetItem,
    /// TransactGetItems, Query and Scan of the table itself; of its indexes not (Unsupported). Opens at once,
    /// whatever the file's size. A table can be copied from it to any client (core/copying/copy_table.h).
    virtual Result<std::unique_ptr<Client>> openBackupFile(const std::filesystem::path &path) = 0;
};

} // namespace core
