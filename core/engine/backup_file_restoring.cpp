#include "core/engine/backup_file_restoring.h"

#include "core/api/constraints.h"
#include "core/archive/backup_file_reader.h"
#include "core/engine/backup_file_header.h"
#include "core/engine/continuous_backups.h"
#include "core/engine/engine.h"
#include "core/engine/restored_table.h"
#include "core/engine/table_filling.h"
#include "core/engine/table_states.h"
#include "core/engine/table_streams.h"
#include "core/engine/tables.h"

namespace core {

namespace {

constexpr std::size_t kRowsPerCommit = 1000;
constexpr std::size_t kBytesPerCommit = std::size_t(4) << 20;
constexpr std::size_t kRowsPerQuestion = 100; // whether to stop

/// Names and overrides in the words of RestoreTableFromBackup.
Result<void> checkRequest(const RestoreBackupFileRequest &request, const TableDescription &source)
{
    RestoreTableFromBackupRequest restore;
    restore.targetTableName = request.targetTableName;
    restore.backupArn = source.tableArn + "/backup/00000000000000-00000000";
    restore.overrides = request.overrides;
    return checkConstraints(restore);
}

Result<CreateTableRequest> targetOf(const Engine &engine, const RestoreBackupFileRequest &request,
                                    const BackupFileDescription &source)
{
    if (auto ok = checkRequest(request, source.table); !ok)
        return ok.error();
    Result<CreateTableRequest> target =
        tableToRestore(engine, source.table, request.targetTableName, request.overrides);
    if (!target || request.settings == SourceSettings::LeaveOut)
        return target;
    target->tableClass = source.table.tableClass;
    if (!source.tags.empty())
        target->tags = source.tags;
    target->resourcePolicy = source.resourcePolicy;
    return target;
}

Result<TableSchemaPointer> beginTable(Engine &engine, const CreateTableRequest &target,
                                      const BackupFileDescription &source)
{
    if (auto ok = settleTable(engine, *target.tableName); !ok)
        return ok.error();
    const std::lock_guard lock(engine.schemaMutex);
    if (const TableSchemaPointer present = engine.catalog.find(*target.tableName))
        return targetIsThere(engine, *present);
    RestoreSummary summary;
    summary.sourceTableArn = source.table.tableArn;
    summary.restoreDateTimeMicros = source.moment;
    Mutation mutation;
    Result<TableSchemaPointer> table =
        stageFilling(engine, target, std::move(summary), std::string(kFilledFromFile), mutation);
    if (!table)
        return table;
    if (auto ok = engine.database->commit(std::move(mutation)); !ok)
        return ok.error();
    engine.catalog.show(*table);
    return table;
}

Result<void> copyRows(Engine &engine, const TableSchema &table, const BackupFileReader &file,
                      Progress &progress)
{
    BackupFileReader::Rows rows(file);
    std::uint64_t items = 0;
    for (rows.seek({}); rows.valid();) {
        Mutation mutation;
        std::vector<RowChange> changes;
        for (std::size_t count = 0;
             rows.valid() && count < kRowsPerCommit && mutation.sizeBytes() < kBytesPerCommit;
             rows.next(), ++count) {
            if (count % kRowsPerQuestion == 0 && progress.stopRequested())
                return Error::cancelled();
            if (auto ok = stageFilledRow(engine, table, rows.key(), rows.value(), mutation, changes); !ok)
                return ok;
            ++items;
        }
        if (auto ok = commitRows(engine, std::move(mutation), std::move(changes), CommitMode::Bulk); !ok)
            return ok;
        progress.report(items, file.totals().items);
    }
    if (auto ok = rows.status(); !ok)
        return ok;
    if (items != file.totals().items)
        return Error::corruption("The backup file is damaged: it says " +
                                 std::to_string(file.totals().items) + " items and holds " +
                                 std::to_string(items));
    return progress.stopRequested() ? Result<void>(Error::cancelled()) : Result<void>();
}

/// What has operations of its own, and belongs to a table that is there.
Result<void> stageSettings(Engine &engine, const BackupFileDescription &source, TableRecord &record,
                           Mutation &mutation)
{
    if (source.timeToLiveAttribute)
        record.timeToLive = TimeToLive{*source.timeToLiveAttribute, TimeToLiveStatus::Enabling};
    record.description.deletionProtectionEnabled = source.table.deletionProtectionEnabled;
    if (source.recoveryPeriodInDays) {
        if (auto ok = stageRecording(engine, record, *source.recoveryPeriodInDays, mutation); !ok)
            return ok;
    }
    const auto &stream = source.table.streamSpecification;
    return stream ? stageStreamBegin(engine, record, *stream->streamViewType, mutation) : Result<void>();
}

Result<void> fill(Engine &engine, const TableSchema &table, const BackupFileReader &file,
                  const FillingEnd &end, Progress &progress)
{
    if (auto ok = copyRows(engine, table, file, progress); !ok)
        return ok;
    return finishFilling(engine, table, Mutation(), end);
}

} // namespace

Result<TableDescription> restoreBackupFile(Engine &engine, const std::filesystem::path &path,
                                           const RestoreBackupFileRequest &request, Progress &progress)
{
    const auto file = BackupFileReader::open(path);
    if (!file)
        return file.error();
    const Result<BackupFileHeader> header = readBackupFileHeader(path, (*file)->header(), engine.options);
    if (!header)
        return header.error();
    const BackupFileDescription source = describeFile(*header, (*file)->totals());
    const Result<CreateTableRequest> target = targetOf(engine, request, source);
    if (!target)
        return target.error();
    const Result<TableSchemaPointer> table = beginTable(engine, *target, source);
    if (!table)
        return table.error();
    FillingEnd end;
    if (request.settings == SourceSettings::Keep)
        end = [&engine, &source](TableRecord &record, Mutation &mutation) {
            return stageSettings(engine, source, record, mutation);
        };
    const Result<void> filled = fill(engine, **table, **file, end, progress);
    if (!filled) {
        if (auto ok = abandonFilling(engine, **table, Mutation()); !ok)
            return ok.error();
        if (filled.error().code() == ErrorCode::Corruption)
            return Error::corruption("The backup file " + path.string() +
                                     " is damaged, so nothing was restored: " + filled.error().message());
        return filled.error();
    }
    DescribeTableRequest describe;
    describe.tableName = (*table)->name();
    Result<DescribeTableResponse> description = describeTable(engine, describe);
    if (!description)
        return description.error();
    return std::move(description->table);
}

} // namespace core
