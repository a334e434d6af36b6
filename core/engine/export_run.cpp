#include "core/engine/export_run.h"

#include "core/archive/bucket.h"
#include "core/archive/export_folder.h"
#include "core/archive/ion_text.h"
#include "core/engine/engine.h"
#include "core/engine/pins.h"
#include "core/engine/row_keys.h"
#include "core/history/change_record.h"
#include "core/history/past_cursor.h"
#include "core/history/trim_horizon.h"
#include "core/storage/keys.h"
#include "core/storage/stored_item.h"
#include "core/storage/stored_item_json.h"
#include "core/values/json.h"

namespace core {

namespace {

constexpr unsigned kRowsPerQuestion = 100; // whether to stop
constexpr std::string_view kIonStart = "$ion_1_0 ";

ExportFacts factsOf(const TableExport &job)
{
    const ExportDescription &description = job.description;
    ExportFacts facts;
    facts.exportId = job.place.id;
    facts.exportArn = description.exportArn;
    facts.tableArn = description.tableArn;
    facts.tableId = description.tableId;
    facts.startTime = description.startTimeMicros;
    facts.bucketName = description.s3Bucket;
    facts.prefix = description.s3Prefix;
    facts.sseAlgorithm = description.s3SseAlgorithm == S3SseAlgorithm::Kms ? "KMS" : "AES256";
    facts.sseKmsKeyId = description.s3SseKmsKeyId;
    facts.isIon = description.exportFormat == ExportFileFormat::Ion;
    facts.exportTime = description.exportTimeMicros;
    if (const auto &window = description.incrementalExportSpecification) {
        facts.isIncremental = true;
        facts.fromTime = window->exportFromTimeMicros;
        facts.toTime = window->exportToTimeMicros;
        facts.hasOldImages = window->exportViewType == ExportViewType::NewAndOldImages;
    }
    return facts;
}

/// Reads one state of a table and writes it as lines.
class ExportWriter
{
public:
    ExportWriter(const Engine &engine, const TableExport &job, ExportFolder &folder,
                 const std::function<bool()> &stopRequested)
        : m_database(*engine.database)
        , m_job(job)
        , m_table(job.table->number())
        , m_folder(folder)
        , m_stopRequested(stopRequested)
        , m_snapshot(m_database.moment(engine.clock.now()).snapshot)
    {}

    const Snapshot &snapshot() const { return m_snapshot; }

    Result<void> writeAll()
    {
        const auto rows =
            makePastCursor(m_database, m_snapshot, m_table, m_job.to, keys::indexRange(m_table, 0), false);
        for (; rows->valid(); rows->next()) {
            if (isStopped())
                return Error::cancelled();
            m_line = isIon() ? std::string(kIonStart) + "{Item:" : "{\"Item\":";
            if (auto ok = appendItem(rows->value()); !ok)
                return ok;
            m_line.push_back('}');
            if (auto ok = writeLine(); !ok)
                return ok;
        }
        return rows->status();
    }
    /// Each row that was changed between the two moments, once.
    Result<void> writeChanged()
    {
        const keys::Range all = keys::versionRange(m_table);
        const auto versions = m_database.cursor(all.from, all.to, m_snapshot, false);
        while (versions->valid()) {
            if (isStopped())
                return Error::cancelled();
            const std::string tail(keys::parseVersionKey(versions->key()).rowTail);
            versions->seek(keys::versionKey(m_table, tail, m_job.from));
            Sequence first = 0;
            Sequence last = 0;
            Sequence behind = 0;
            for (; versions->valid() && behind == 0; versions->next()) {
                const keys::VersionKey version = keys::parseVersionKey(versions->key());
                if (version.rowTail != tail)
                    break;
                if (version.sequence > m_job.to)
                    behind = version.sequence;
                else
                    last = version.sequence;
                if (first == 0)
                    first = last;
            }
            if (first != 0) {
                if (auto ok = writeChange(tail, first, last, behind); !ok)
                    return ok;
            }
            // Row tails are no prefixes of each other, so this is behind all versions of the row.
            versions->seek(keys::versionKey(m_table, tail, UINT64_MAX));
            if (versions->valid() && keys::parseVersionKey(versions->key()).rowTail == tail)
                versions->next();
        }
        return versions->status();
    }

private:
    bool isIon() const { return m_job.description.exportFormat == ExportFileFormat::Ion; }
    bool isStopped() { return m_rows++ % kRowsPerQuestion == 0 && m_stopRequested(); }

    Result<void> appendItem(std::string_view stored)
    {
        const Result<std::size_t> size = storedItemSizeBytes(stored);
        if (!size)
            return size.error();
        m_bytes += *size;
        if (!isIon())
            return appendStoredItemJson(m_line, stored);
        if (auto ok = decodeStoredItem(stored, m_item); !ok)
            return ok;
        appendIon(m_line, m_item);
        return {};
    }
    Result<void> writeLine()
    {
        auto ok = m_folder.appendLine(m_line, m_bytes);
        m_bytes = 0;
        return ok;
    }

    /// The item before a change; nullopt where there was none.
    Result<std::optional<std::string>> before(Sequence change)
    {
        std::string bytes;
        const Result<bool> found = m_database.get(keys::changeKey(m_table, change), bytes, m_snapshot);
        if (!found)
            return found.error();
        const Result<ChangeRecord> record =
            *found ? readChangeRecord(bytes) : Error::corruption("The change log has not what its rows name");
        if (!record)
            return record.error();
        if (record->wasThere && !record->oldImage)
            return Error::corruption("A change in the log has not the image that it should have");
        return record->wasThere ? std::optional<std::string>(std::string(*record->oldImage)) : std::nullopt;
    }
    /// The item now, as the snapshot sees it.
    Result<std::optional<std::string>> present(const std::string &rowKey)
    {
        std::string bytes;
        const Result<bool> found = m_database.get(rowKey, bytes, m_snapshot);
        if (!found)
            return found.error();
        return *found ? std::optional<std::string>(std::move(bytes)) : std::nullopt;
    }
    /// `first` and `last` change within the window; `behind`: the first one behind it, 0 where there is none.
    Result<void> writeChange(const std::string &rowTail, Sequence first, Sequence last, Sequence behind)
    {
        std::string rowKey;
        keys::appendRowPrefix(rowKey, m_table, 0);
        rowKey += rowTail;
        const Result<std::optional<std::string>> oldItem = before(first);
        if (!oldItem)
            return oldItem.error();
        const Result<std::optional<std::string>> newItem = behind != 0 ? before(behind) : present(rowKey);
        if (!newItem)
            return newItem.error();
        if (!*oldItem && !*newItem)
            return {}; // came and went
        const Result<Key> key = keyOfRow(rowKey, *m_job.table, nullptr);
        if (!key)
            return key.error();
        const std::string micros = std::to_string(timeOfSequence(last));
        if (isIon()) {
            m_line = std::string(kIonStart) + "{Metadata:{WriteTimestampMicros:" + micros + ".},Keys:";
            appendIon(m_line, *key);
        } else {
            m_line = "{\"Metadata\":{\"WriteTimestampMicros\":{\"N\":\"" + micros + "\"}},\"Keys\":";
            appendDynamoJson(m_line, *key);
        }
        const bool hasOldImages = m_job.description.incrementalExportSpecification->exportViewType ==
                                  ExportViewType::NewAndOldImages;
        if (*oldItem && hasOldImages) {
            m_line += isIon() ? ",OldImage:" : ",\"OldImage\":";
            if (auto ok = appendItem(**oldItem); !ok)
                return ok;
        }
        if (*newItem) {
            m_line += isIon() ? ",NewImage:" : ",\"NewImage\":";
            if (auto ok = appendItem(**newItem); !ok)
                return ok;
        }
        m_line.push_back('}');
        return writeLine();
    }

    const Database &m_database;
    const TableExport &m_job;
    const std::uint32_t m_table;
    ExportFolder &m_folder;
    const std::function<bool()> &m_stopRequested;
    const Snapshot m_snapshot;
    std::string m_line;
    Item m_item;
    std::uint64_t m_bytes = 0; // of the line's items
    unsigned m_rows = 0;
};

/// Whether every change of an incremental export's window is still in the log, as the snapshot sees it.
Result<bool> hasWindow(const Engine &engine, const TableExport &job, const Snapshot &snapshot)
{
    const TableSchemaPointer table = engine.catalog.find(job.place.tableName);
    if (!table || table->number() != job.table->number())
        return false;
    const auto &since = table->record().history.continuousSince;
    const Result<Sequence> horizon = trimHorizon(*engine.database, table->number(), snapshot);
    if (!horizon)
        return horizon.error();
    return since && *since <= job.from && *horizon < job.from;
}

Result<ExportFolder::Totals> writeFiles(const Engine &engine, const TableExport &job,
                                        const std::function<bool()> &stopRequested)
{
    if (engine.options.bucketsFolder.empty())
        return Error(ErrorCode::ResourceNotFound, "The specified bucket does not exist");
    const Result<Bucket> bucket = Bucket::open(engine.options.bucketsFolder, job.description.s3Bucket);
    if (!bucket)
        return bucket.error();
    Result<ExportFolder> folder = ExportFolder::begin(*bucket, factsOf(job));
    if (!folder)
        return folder.error();
    ExportWriter writer(engine, job, *folder, stopRequested);
    const bool isIncremental = job.description.exportType == ExportType::IncrementalExport;
    if (isIncremental) {
        // Behind the writer's snapshot: what is kept at this moment, the snapshot has.
        const Result<bool> isWhole = hasWindow(engine, job, writer.snapshot());
        if (!isWhole)
            return isWhole.error();
        if (!*isWhole)
            return Error(ErrorCode::PointInTimeRecoveryUnavailable,
                         "The changes of the period are no longer kept for table '" + job.place.tableName +
                             "'");
    }
    if (auto ok = isIncremental ? writer.writeChanged() : writer.writeAll(); !ok)
        return ok.error();
    return folder->finish(engine.clock.now());
}

} // namespace

std::string failureCodeOf(const Error &error)
{
    switch (error.code()) {
    case ErrorCode::ResourceNotFound:
        return "S3NoSuchBucket";
    case ErrorCode::AccessDenied:
        return "S3AccessDenied";
    case ErrorCode::PointInTimeRecoveryUnavailable:
        return "PointInTimeRecoveryUnavailable";
    default:
        return "S3InternalError";
    }
}

Result<void> runExport(Engine &engine, TableExport job, const std::function<bool()> &stopRequested)
{
    const Result<ExportFolder::Totals> totals = writeFiles(engine, job, stopRequested);
    ExportDescription &description = job.description;
    if (totals) {
        description.exportStatus = ExportStatus::Completed;
        description.exportManifest = factsOf(job).manifestKey();
        description.billedSizeBytes = std::int64_t(totals->billedBytes);
        description.itemCount = std::int64_t(totals->items);
    } else if (totals.error().code() == ErrorCode::Cancelled) {
        return {}; // again after the next start
    } else {
        description.exportStatus = ExportStatus::Failed;
        description.failureCode = failureCodeOf(totals.error());
        description.failureMessage = totals.error().message();
    }
    description.endTimeMicros = engine.clock.now();
    const std::lock_guard lock(engine.schemaMutex);
    Mutation mutation;
    stageJob(job, mutation);
    Result<TableSchemaPointer> source = stageRelease(engine, job.table->number(), job.to, mutation);
    if (!source)
        return source.error();
    if (auto ok = engine.database->commit(std::move(mutation)); !ok)
        return ok;
    if (*source)
        engine.catalog.show(std::move(*source));
    return {};
}

} // namespace core
