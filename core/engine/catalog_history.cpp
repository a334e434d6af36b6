#include "core/engine/catalog_history.h"

namespace core {

using namespace catalog_record;

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
    if (record.history.streamBegin.has_value() != table.streamSpecification.has_value())
        in.complain("StreamBegin");
}

} // namespace core
