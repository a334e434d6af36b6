#include "core/engine/catalog_settings.h"

#include "core/engine/key_counts.h"
#include "core/engine/throughput_changes.h"

namespace core {

namespace {

using namespace catalog_record;

AttributeValue tagsValue(const std::vector<Tag> &tags)
{
    AttributeList list;
    for (const Tag &tag : tags)
        list.push_back(AttributeValue::map({{"Key", text(tag.key)}, {"Value", text(tag.value)}}));
    return AttributeValue::list(std::move(list));
}

void writePolicy(Item &item, const std::string &name, const std::optional<ResourcePolicy> &policy)
{
    if (!policy)
        return;
    item.set(name, AttributeValue::map({{"Policy", text(policy->document)},
                                        {"RevisionId", text(policy->revisionId)},
                                        {"ChangedAtMicros", AttributeValue::number(policy->changedAt)}}));
}

std::optional<ResourcePolicy> readPolicy(Reader in, std::string_view name)
{
    if (!in.has(name))
        return {};
    Reader policy = in.inside(name);
    return ResourcePolicy{policy.text("Policy"), policy.text("RevisionId"),
                          policy.number("ChangedAtMicros", kAnyNumber)};
}

AttributeValue insightsValue(const std::map<std::string, InsightsSetting> &insights)
{
    AttributeList list;
    for (const auto &[indexName, setting] : insights)
        list.push_back(AttributeValue::map({{"IndexName", text(indexName)},
                                            {"Enabled", AttributeValue::boolean(setting.enabled)},
                                            {"Mode", ordinal(setting.mode)},
                                            {"ChangedAtMicros", AttributeValue::number(setting.changedAt)}}));
    return AttributeValue::list(std::move(list));
}

void readInsights(Reader in, TableRecord &record)
{
    in.each("ContributorInsights", [&record](Reader one) {
        const std::string indexName = one.text("IndexName");
        InsightsSetting setting;
        setting.enabled = one.boolean("Enabled");
        setting.mode = one.ordinal("Mode", ContributorInsightsMode::ThrottledKeys);
        setting.changedAt = one.number("ChangedAtMicros", kAnyNumber);
        const IndexDescription *index = record.description.findIndex(indexName);
        if (!indexName.empty() && !index)
            return one.complain("IndexName");
        if (setting.enabled && setting.mode == ContributorInsightsMode::AccessedAndThrottledKeys)
            setting.counts = std::make_shared<KeyCounts>(
                makeKeyLayout(index ? index->keySchema : record.description.keySchema, record.description));
        record.settings.insights[indexName] = setting;
    });
}

AttributeValue destinationsValue(const std::vector<KinesisDataStreamDestination> &destinations)
{
    AttributeList list;
    for (const KinesisDataStreamDestination &destination : destinations)
        list.push_back(AttributeValue::map(
            {{"StreamArn", text(destination.streamArn)},
             {"Status", ordinal(destination.destinationStatus)},
             {"Description", text(destination.destinationStatusDescription.value_or(std::string()))},
             {"Precision", ordinal(destination.approximateCreationDateTimePrecision.value_or(
                               TimePrecision::Millisecond))}}));
    return AttributeValue::list(std::move(list));
}

void readDestinations(Reader in, TableSettings &settings)
{
    in.each("KinesisDestinations", [&settings](Reader one) {
        KinesisDataStreamDestination &destination = settings.kinesisDestinations.emplace_back();
        destination.streamArn = one.text("StreamArn");
        destination.destinationStatus = one.ordinal("Status", KinesisDestinationStatus::Updating);
        destination.destinationStatusDescription = one.text("Description");
        destination.approximateCreationDateTimePrecision =
            one.ordinal("Precision", TimePrecision::Microsecond);
    });
}

/// A member for each of the two units that is there.
void writeUnits(AttributeMap &map, const std::string &name, std::string_view readName,
                const std::optional<std::int64_t> &read, std::string_view writeName,
                const std::optional<std::int64_t> &write)
{
    AttributeMap units;
    if (read)
        units.set(std::string(readName), AttributeValue::number(*read));
    if (write)
        units.set(std::string(writeName), AttributeValue::number(*write));
    map.set(name, AttributeValue::map(std::move(units)));
}

std::optional<std::int64_t> readUnits(Reader in, std::string_view name)
{
    if (!in.has(name))
        return {};
    return in.number(name, kAnyNumber);
}

template <typename Description>
void writeThroughputs(AttributeMap &map, const Description &description)
{
    const ThroughputChanges &changes = description.throughputChanges;
    if (changes != ThroughputChanges())
        map.set("ThroughputChanges",
                AttributeValue::map(
                    {{"DecreasesToday", AttributeValue::number(changes.numberOfDecreasesToday)},
                     {"LastIncreaseMicros", AttributeValue::number(changes.lastIncreaseDateTimeMicros)},
                     {"LastDecreaseMicros", AttributeValue::number(changes.lastDecreaseDateTimeMicros)}}));
    if (const auto &onDemand = description.onDemandThroughput)
        writeUnits(map, "OnDemandThroughput", "MaxReadRequestUnits", onDemand->maxReadRequestUnits,
                   "MaxWriteRequestUnits", onDemand->maxWriteRequestUnits);
    if (const auto &warm = description.warmThroughput)
        writeUnits(map, "WarmThroughput", "ReadUnitsPerSecond", warm->readUnitsPerSecond,
                   "WriteUnitsPerSecond", warm->writeUnitsPerSecond);
}

template <typename Description>
void readThroughputs(Reader in, Description &description)
{
    if (in.has("ThroughputChanges")) {
        Reader changes = in.inside("ThroughputChanges");
        description.throughputChanges = {changes.number("DecreasesToday", kAnyNumber),
                                         changes.number("LastIncreaseMicros", kAnyNumber),
                                         changes.number("LastDecreaseMicros", kAnyNumber)};
    }
    if (in.has("OnDemandThroughput")) {
        Reader onDemand = in.inside("OnDemandThroughput");
        description.onDemandThroughput = OnDemandThroughput{readUnits(onDemand, "MaxReadRequestUnits"),
                                                            readUnits(onDemand, "MaxWriteRequestUnits")};
    }
    if (in.has("WarmThroughput")) {
        Reader warm = in.inside("WarmThroughput");
        description.warmThroughput =
            WarmThroughput{readUnits(warm, "ReadUnitsPerSecond"), readUnits(warm, "WriteUnitsPerSecond")};
    }
}

void writeTransition(Item &item, const TableRecord &record)
{
    if (record.transition)
        item.set("Transition",
                 AttributeValue::map({{"Change", ordinal(record.transition->change)},
                                      {"UntilMicros", AttributeValue::number(record.transition->until)}}));
}

void writeSse(Item &item, const TableDescription &table)
{
    if (table.sseDescription)
        item.set("KmsMasterKeyArn", text(table.sseDescription->kmsMasterKeyArn.value_or(std::string())));
}

void writeTimes(Item &item, const TableRecord &record)
{
    const TableDescription &table = record.description;
    const auto time = [&item](const char *name, UnixMicros micros) {
        if (micros != 0)
            item.set(name, AttributeValue::number(micros));
    };
    time("LastUpdateToPayPerRequestMicros", table.lastUpdateToPayPerRequestMicros);
    time("TableClassUpdateMicros", table.tableClassUpdateMicros);
    time("DeletionProtectionChangedMicros", record.settings.deletionProtectionChangedAt);
    if (record.settings.tableClassChanges.empty())
        return;
    AttributeList changes;
    for (const UnixMicros change : record.settings.tableClassChanges)
        changes.push_back(AttributeValue::number(change));
    item.set("TableClassChanges", AttributeValue::list(std::move(changes)));
}

void readTimes(Reader in, TableRecord &record)
{
    const auto time = [&in](std::string_view name) {
        return in.has(name) ? in.number(name, kAnyNumber) : UnixMicros(0);
    };
    record.description.lastUpdateToPayPerRequestMicros = time("LastUpdateToPayPerRequestMicros");
    record.description.tableClassUpdateMicros = time("TableClassUpdateMicros");
    record.settings.deletionProtectionChangedAt = time("DeletionProtectionChangedMicros");
    if (!in.has("TableClassChanges"))
        return;
    for (const AttributeValue &change : in.list("TableClassChanges")) {
        std::int64_t micros = 0;
        if (change.asNumber() && change.asNumber()->toInt64(micros))
            record.settings.tableClassChanges.push_back(micros);
        else
            in.complain("TableClassChanges");
    }
}

/// Folders of older versions have none.
void deriveWarmThroughput(TableDescription &table)
{
    const bool onDemand = table.billingMode == BillingMode::PayPerRequest;
    if (!table.warmThroughput)
        table.warmThroughput = warmThroughputOf(table.provisionedThroughput, onDemand);
    for (IndexDescription &index : table.globalSecondaryIndexes) {
        if (!index.warmThroughput)
            index.warmThroughput = warmThroughputOf(index.provisionedThroughput, onDemand);
    }
}

} // namespace

void writeIndexSettings(AttributeMap &map, const IndexDescription &index)
{
    writeThroughputs(map, index);
}

void readIndexSettings(Reader in, IndexDescription &index)
{
    readThroughputs(in, index);
}

void writeSettings(Item &item, const TableRecord &record)
{
    const TableSettings &settings = record.settings;
    if (!settings.tags.empty())
        item.set("Tags", tagsValue(settings.tags));
    writePolicy(item, "ResourcePolicy", settings.policy);
    writePolicy(item, "StreamResourcePolicy", settings.streamPolicy);
    if (!settings.insights.empty())
        item.set("ContributorInsights", insightsValue(settings.insights));
    if (!settings.kinesisDestinations.empty())
        item.set("KinesisDestinations", destinationsValue(settings.kinesisDestinations));
    writeThroughputs(item, record.description);
    writeTransition(item, record);
    writeSse(item, record.description);
    writeTimes(item, record);
}

void readSettings(Reader in, TableRecord &record)
{
    TableSettings &settings = record.settings;
    if (in.has("Tags")) {
        in.each("Tags", [&settings](Reader tag) {
            settings.tags.push_back({tag.text("Key"), tag.text("Value")});
        });
    }
    settings.policy = readPolicy(in, "ResourcePolicy");
    settings.streamPolicy = readPolicy(in, "StreamResourcePolicy");
    if (in.has("ContributorInsights"))
        readInsights(in, record);
    if (in.has("KinesisDestinations"))
        readDestinations(in, settings);
    readThroughputs(in, record.description);
    if (in.has("Transition")) {
        Reader transition = in.inside("Transition");
        record.transition = TableTransition{transition.ordinal("Change", TableChange::Indexes),
                                            transition.number("UntilMicros", kAnyNumber)};
    }
    if (in.has("KmsMasterKeyArn"))
        record.description.sseDescription =
            SseDescription{SseStatus::Enabled, SseType::Kms, in.text("KmsMasterKeyArn")};
    readTimes(in, record);
    deriveWarmThroughput(record.description);
}

} // namespace core
