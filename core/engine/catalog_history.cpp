#include "core/engine/catalog_history.h"

namespace core {

using namespace catalog_record;

namespace {

void writeRestore(Item &item, const TableRecord &record)
{
    if (const auto &summary = record.description.restoreSummary) {
        AttributeMap map{{"TimeMicros", AttributeValue::number(summary->restoreDateTimeMicros)}};
        if (summary->sourceTableArn)
            map.set("SourceTableArn", text(*summary->sourceTableArn));
        if (summary->sourceBackupArn)
            map.set("SourceBackupArn", text(*summary->sourceBackupArn));
        item.set("RestoreSummary", AttributeValue::map(std::move(map)));
    }
    if (const auto &restore = record.restore) {
        item.set("Restore",
                 AttributeValue::map({{"SourceNumber", AttributeValue::number(restore->sourceNumber)},
                                      {"Sequence", AttributeValue::number(std::int64_t(restore->sequence))},
                                      {"BackupName", text(restore->backupName)}}));
    }
}

void readRestore(Reader in, TableRecord &record)
{
    if (in.has("RestoreSummary")) {
        Reader map = in.inside("RestoreSummary");
        RestoreSummary summary;
        summary.restoreDateTimeMicros = map.number("TimeMicros", kAnyNumber);
        if (map.has("SourceTableArn"))
            summary.sourceTableArn = map.text("SourceTableArn");
        if (map.has("SourceBackupArn"))
            summary.sourceBackupArn = map.text("SourceBackupArn");
        summary.restoreInProgress = in.has("Restore") || in.has("FilledBy");
        record.description.restoreSummary = std::move(summary);
    }
    if (!in.has("Restore"))
        return;
    Reader map = in.inside("Restore");
    record.restore = TableRestore{std::uint32_t(map.number("SourceNumber", UINT32_MAX)),
                                  Sequence(map.number("Sequence", kAnyNumber)), map.text("BackupName")};
    if (!record.transition || !record.description.restoreSummary)
        in.complain("RestoreSummary");
}

} // namespace

void writeHistory(Item &item, const TableRecord &record)
{
    const TableDescription &table = record.description;
    if (table.streamSpecification && table.streamSpecification->streamViewType)
        item.set("StreamViewType", ordinal(*table.streamSpecification->streamViewType));
    if (table.latestStreamLabel)
        item.set("LatestStreamLabel", text(*table.latestStreamLabel));
    const TableHistory &history = record.history;
    const auto setSequence = [&item](std::string_view name, const std::optional<Sequence> &sequence) {
        if (sequence)
            item.set(std::string(name), AttributeValue::number(std::int64_t(*sequence)));
    };
    setSequence("StreamBegin", history.streamBegin);
    setSequence("ContinuousSince", history.continuousSince);
    setSequence("LatestPin", history.latestPin);
    if (history.continuousSince)
        item.set("RecoveryDays", AttributeValue::number(history.recoveryDays));
    if (record.timeToLive) {
        item.set("TimeToLiveAttribute", text(record.timeToLive->attributeName));
        item.set("TimeToLiveStatus", ordinal(record.timeToLive->status));
    }
    writeRestore(item, record);
    if (!record.filledBy.empty())
        item.set("FilledBy", text(record.filledBy));
}

void readHistory(Reader in, TableRecord &record)
{
    TableDescription &table = record.description;
    if (in.has("StreamViewType"))
        table.streamSpecification =
            StreamSpecification{true, in.ordinal("StreamViewType", StreamViewType::KeysOnly)};
    if (in.has("LatestStreamLabel"))
        table.latestStreamLabel = in.text("LatestStreamLabel");
    const auto sequenceIn = [&in](std::string_view name) -> std::optional<Sequence> {
        if (!in.has(name))
            return {};
        return Sequence(in.number(name, kAnyNumber));
    };
    record.history.streamBegin = sequenceIn("StreamBegin");
    record.history.continuousSince = sequenceIn("ContinuousSince");
    record.history.latestPin = sequenceIn("LatestPin");
    if (record.history.continuousSince)
        record.history.recoveryDays = in.number("RecoveryDays", 35);
    if (in.has("TimeToLiveAttribute"))
        record.timeToLive = TimeToLive{in.text("TimeToLiveAttribute"),
                                       in.ordinal("TimeToLiveStatus", TimeToLiveStatus::Enabled)};
    readRestore(in, record);
    if (in.has("FilledBy")) {
        record.filledBy = in.text("FilledBy");
        if (!record.transition)
            in.complain("FilledBy");
    }
    if (record.history.streamBegin.has_value() != table.streamSpecification.has_value())
        in.complain("StreamBegin");
}

} // namespace core
