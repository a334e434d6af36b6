#include "core/engine/backup_file_header.h"

#include "core/archive/backup_file_writer.h"
#include "core/engine/catalog_record.h"
#include "core/engine/catalog_record_fields.h"
#include "core/engine/table_descriptions.h"
#include "core/storage/stored_item.h"

#include <algorithm>

namespace core {

using namespace catalog_record;

BackupFileHeader headerOf(const TableRecord &record)
{
    BackupFileHeader header;
    header.table = record;
    header.program = "Tablewright " TABLEWRIGHT_VERSION;
    if (record.history.continuousSince)
        header.recoveryPeriodInDays = record.history.recoveryDays;
    if (record.timeToLive && record.timeToLive->status != TimeToLiveStatus::Disabling)
        header.timeToLiveAttribute = record.timeToLive->attributeName;
    TableDescription &table = header.table.description;
    if (table.streamSpecification)
        header.streamViewType = table.streamSpecification->streamViewType;
    table.streamSpecification.reset();
    table.latestStreamLabel.reset();
    table.latestStreamArn.reset();
    table.restoreSummary.reset();
    std::erase_if(table.globalSecondaryIndexes,
                  [](const IndexDescription &index) { return index.indexStatus == IndexStatus::Deleting; });
    for (IndexDescription &index : table.globalSecondaryIndexes) {
        index.indexStatus = IndexStatus::Active;
        index.backfilling.reset();
    }
    header.table.history = {};
    header.table.timeToLive.reset();
    header.table.transition.reset();
    header.table.restore.reset();
    header.table.filledBy.clear();
    header.table.settings.streamPolicy.reset();
    header.table.settings.insights.clear();
    header.table.settings.kinesisDestinations.clear();
    return header;
}

std::string writeBackupFileHeader(const BackupFileHeader &header)
{
    Item item;
    item.set("Table", AttributeValue::map(itemFromRecord(header.table)));
    if (header.streamViewType)
        item.set("StreamViewType", ordinal(*header.streamViewType));
    if (header.timeToLiveAttribute)
        item.set("TimeToLiveAttribute", text(*header.timeToLiveAttribute));
    if (header.recoveryPeriodInDays)
        item.set("RecoveryDays", AttributeValue::number(*header.recoveryPeriodInDays));
    item.set("MomentMicros", AttributeValue::number(header.moment));
    item.set("WrittenMicros", AttributeValue::number(header.writtenAt));
    item.set("BackupName", text(header.backupName));
    item.set("Program", text(header.program));
    std::string bytes;
    appendStoredItem(bytes, item);
    return bytes;
}

Result<BackupFileHeader> readBackupFileHeader(const std::filesystem::path &path, std::string_view bytes,
                                              const EngineOptions &options)
{
    const std::string damaged = "The backup file " + path.string() + " is damaged: its header ";
    const Result<AttributeMap> item = decodeStoredItem(bytes);
    if (!item)
        return Error::corruption(damaged + "cannot be read");
    std::string problem;
    Reader in(*item, problem);
    BackupFileHeader header;
    if (in.has("StreamViewType"))
        header.streamViewType = in.ordinal("StreamViewType", StreamViewType::KeysOnly);
    if (in.has("TimeToLiveAttribute"))
        header.timeToLiveAttribute = in.text("TimeToLiveAttribute");
    if (in.has("RecoveryDays"))
        header.recoveryPeriodInDays = in.number("RecoveryDays", 35);
    header.moment = in.number("MomentMicros", kAnyNumber);
    header.writtenAt = in.number("WrittenMicros", kAnyNumber);
    header.backupName = in.text("BackupName");
    header.program = in.text("Program");
    const AttributeMap &table = in.map("Table");
    // What no operation would have taken is not taken from a file either.
    if (header.recoveryPeriodInDays == 0)
        problem = "RecoveryDays";
    if (header.timeToLiveAttribute && header.timeToLiveAttribute->empty())
        problem = "TimeToLiveAttribute";
    if (!problem.empty())
        return Error::corruption(damaged + "has no usable " + problem);
    Result<TableRecord> record = recordFromItem(table);
    if (!record)
        return Error::corruption(damaged + "describes no table: " + record.error().message());
    header.table = std::move(*record);
    setArns(header.table.description, options);
    return header;
}

BackupFileDescription describeFile(const BackupFileHeader &header, const BackupFileTotals &totals)
{
    BackupFileDescription file;
    file.table = header.table.description;
    file.table.itemCount = std::int64_t(totals.items);
    file.table.tableSizeBytes = std::int64_t(totals.itemBytes);
    if (header.streamViewType)
        file.table.streamSpecification = StreamSpecification{true, header.streamViewType};
    file.timeToLiveAttribute = header.timeToLiveAttribute;
    file.tags = header.table.settings.tags;
    file.recoveryPeriodInDays = header.recoveryPeriodInDays;
    if (header.table.settings.policy)
        file.resourcePolicy = header.table.settings.policy->document;
    file.moment = header.moment;
    file.writtenAt = header.writtenAt;
    file.backupName = header.backupName;
    file.program = header.program;
    file.items = totals.items;
    file.itemBytes = totals.itemBytes;
    file.fileBytes = totals.fileBytes;
    file.sha256 = totals.sha256;
    return file;
}

} // namespace core
