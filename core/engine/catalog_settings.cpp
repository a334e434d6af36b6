#include "core/engine/catalog_settings.h"

#include "core/engine/key_counts.h"

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

} // namespace

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
}

} // namespace core
