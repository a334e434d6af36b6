// Backups as the database keeps them: a description and the number of a state, no copy of any item. They stay
// when their table goes.

#pragma once

#include "core/api/backup_requests.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/engine/table_schema.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace core {

class Mutation;
struct Engine;
struct EngineOptions;

struct TableBackup
{
    TableSchemaPointer table; // as it was
    std::string id;           // unique among those of tables of this name; rises with time
    std::string name;
    BackupType type = BackupType::User;
    Sequence sequence = 0; // the state at this
    std::int64_t items = 0;
    std::int64_t bytes = 0;
    UnixMicros createdAt = 0;
    UnixMicros expiresAt = 0; // 0: never

    std::string arn() const;
    /// What a restore that is under way calls it by.
    std::string key() const;
};

/// A backup of the table as it is. With every key locked; it still has to be staged.
Result<TableBackup> makeBackup(Engine &engine, const TableSchemaPointer &table, std::string name,
                               BackupType type);
void stageBackup(const TableBackup &backup, Mutation &mutation);
void stageBackupRemoval(const TableBackup &backup, Mutation &mutation);

/// What lies behind "table/" in a backup's ARN: the table's name and the backup's id.
struct BackupPlace
{
    std::string tableName;
    std::string id;
};
/// nullopt for any other text.
std::optional<BackupPlace> backupPlaceOf(const EngineOptions &options, std::string_view arn);

/// nullopt where there is no such backup.
Result<std::optional<TableBackup>> findBackup(const Engine &engine, const BackupPlace &place);
/// In the order of tables' names and of time; of one table, or behind a place; while `visit` says true.
Result<void> eachBackup(const Engine &engine, const std::optional<std::string> &tableName,
                        const std::optional<BackupPlace> &after,
                        const std::function<bool(TableBackup)> &visit);

} // namespace core
