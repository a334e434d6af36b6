#include "core/engine/backup_file_writing.h"

#include "core/archive/backup_file_writer.h"
#include "core/engine/backup_file_header.h"
#include "core/engine/engine.h"
#include "core/engine/past_window.h"
#include "core/engine/table_backups.h"
#include "core/engine/table_states.h"
#include "core/history/past_cursor.h"
#include "core/storage/keys.h"
#include "core/storage/stored_item.h"

namespace core {

namespace {

constexpr std::uint64_t kItemsPerReport = 100;

/// What is read: a state of a table's rows. The snapshot keeps it readable, whatever is trimmed or deleted
/// meanwhile.
struct State
{
    TableSchemaPointer table;
    Snapshot snapshot;
    std::optional<Sequence> sequence; // of the past; nullopt: as the snapshot sees it
    UnixMicros moment = 0;
    std::string backupName;
    std::uint64_t expectedItems = 0;
};

Result<State> stateOfBackup(Engine &engine, const std::string &arn)
{
    const std::optional<BackupPlace> place = backupPlaceOf(engine.options, arn);
    if (!place)
        return Error::validation("Invalid Backup ARN");
    State state;
    state.snapshot = engine.database->moment(engine.clock.now()).snapshot;
    // Behind the snapshot: what the record needs is still there in what the snapshot sees.
    const Result<std::optional<TableBackup>> backup = findBackup(engine, *place);
    if (!backup)
        return backup.error();
    if (!*backup)
        return Error(ErrorCode::BackupNotFound, "Backup not found: " + arn);
    state.table = (*backup)->table;
    state.sequence = (*backup)->sequence;
    state.moment = (*backup)->createdAt;
    state.backupName = (*backup)->name;
    state.expectedItems = std::uint64_t((*backup)->items);
    return state;
}

Result<State> stateOfTable(Engine &engine, const std::string &tableName,
                           const std::optional<UnixMicros> &moment)
{
    if (auto ok = settleTable(engine, bareTableName(tableName)); !ok)
        return ok.error();
    State state;
    const UnixMicros now = engine.historyNow();
    Database::Moment present = engine.database->moment(now);
    const Result<TableSchemaPointer> table = findTable(engine, tableName);
    if (!table)
        return table.error();
    state.table = *table;
    state.snapshot = std::move(present.snapshot);
    state.moment = moment.value_or(now);
    state.expectedItems = std::uint64_t(engine.database->counter({(*table)->number(), 0}).items);
    if (!moment)
        return state;
    if (!(*table)->record().history.continuousSince)
        return Error(ErrorCode::PointInTimeRecoveryUnavailable,
                     "Point in time recovery is not enabled for table '" + (*table)->name() + "'");
    const Result<PastWindow> past = pastWindowOf(engine, **table, now, state.snapshot);
    if (!past)
        return past.error();
    if ((*moment < past->window.earliest && *moment != now) || *moment > now)
        return Error(ErrorCode::InvalidRestoreTime,
                     "The moment lies outside of the past of table '" + (*table)->name() + "'");
    state.sequence = *moment == now ? present.sequence : lastSequenceOf(*moment);
    return state;
}

Result<State> stateOf(Engine &engine, const BackupFileSource &source)
{
    if (source.backupArn.has_value() == source.tableName.has_value())
        return Error::validation("Say what to write: a backup or a table, one of both");
    if (source.backupArn && source.moment)
        return Error::validation("A backup has a moment of its own");
    return source.backupArn ? stateOfBackup(engine, *source.backupArn)
                            : stateOfTable(engine, *source.tableName, source.moment);
}

Result<void> writeRows(const Engine &engine, const State &state, BackupFileWriter &file, Progress &progress)
{
    const std::uint32_t number = state.table->number();
    const keys::Range range = keys::indexRange(number, 0);
    const auto rows = state.sequence ? makePastCursor(*engine.database, state.snapshot, number,
                                                      *state.sequence, range, false)
                                     : engine.database->cursor(range.from, range.to, state.snapshot, false);
    for (std::uint64_t items = 0; rows->valid(); rows->next()) {
        const Result<std::size_t> size = storedItemSizeBytes(rows->value());
        if (!size)
            return size.error();
        if (auto ok = file.append(keys::rowTail(rows->key()), rows->value(), *size); !ok)
            return ok;
        if (++items % kItemsPerReport != 0)
            continue;
        if (progress.stopRequested())
            return Error::cancelled();
        progress.report(items, std::max(items, state.expectedItems));
    }
    return rows->status();
}

} // namespace

Result<BackupFileDescription> writeBackupFile(Engine &engine, const BackupFileSource &source,
                                              const std::filesystem::path &path, Progress &progress)
{
    const Result<State> state = stateOf(engine, source);
    if (!state)
        return state.error();
    BackupFileHeader header = headerOf(state->table->record());
    header.moment = state->moment;
    header.writtenAt = engine.clock.now();
    header.backupName = state->backupName;
    Result<BackupFileWriter> file = BackupFileWriter::create(path, writeBackupFileHeader(header));
    if (!file)
        return file.error();
    if (auto ok = writeRows(engine, *state, *file, progress); !ok)
        return ok.error();
    if (progress.stopRequested())
        return Error::cancelled();
    const Result<BackupFileTotals> totals = file->commit();
    if (!totals)
        return totals.error();
    progress.report(totals->items, totals->items);
    if (header.streamViewType)
        header.table.description.streamSpecification = StreamSpecification{true, header.streamViewType};
    return describeFile(header, *totals);
}

} // namespace core
