#include "core/engine/table_descriptions.h"

#include "core/engine/engine.h"
#include "core/engine/table_states.h"
#include "core/engine/throughput_changes.h"
#include "core/values/key_encoding.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace core {

namespace {

template <typename Index>
IndexDescription describe(const Index &index, const TableDescription &table, bool isGlobal)
{
    IndexDescription description;
    description.indexName = index.indexName;
    description.indexArn = table.tableArn + "/index/" + index.indexName;
    description.keySchema = index.keySchema;
    description.projection = index.projection;
    description.isGlobal = isGlobal;
    if (auto &names = description.projection.nonKeyAttributes)
        std::sort(names->begin(), names->end());
    return description;
}

} // namespace

void fillCounts(const Engine &engine, const TableSchema &table, TableDescription &description)
{
    const Counter rows = engine.database->counter({table.number(), 0});
    description.itemCount = rows.items;
    description.tableSizeBytes = rows.bytes;
    for (auto *indexes : {&description.localSecondaryIndexes, &description.globalSecondaryIndexes}) {
        for (IndexDescription &index : *indexes) {
            const Counter entries =
                engine.database->counter({table.number(), table.findIndex(index.indexName)->number});
            index.itemCount = entries.items;
            index.indexSizeBytes = entries.bytes;
        }
    }
}

void fillStates(const Engine &engine, const TableRecord &record, TableDescription &description)
{
    const UnixMicros now = engine.clock.now();
    description.tableStatus = statusAt(record, now);
    description.throughputChanges = changesAt(description.throughputChanges, now);
    for (IndexDescription &index : description.globalSecondaryIndexes) {
        index.throughputChanges = changesAt(index.throughputChanges, now);
        if (description.tableStatus == TableStatus::Creating)
            index.indexStatus = IndexStatus::Creating;
        // While the table itself is updating, the index is not being filled yet.
        else if (description.tableStatus == TableStatus::Updating && index.backfilling)
            index.backfilling = false;
    }
}

void hideWarmThroughput(TableDescription &description)
{
    description.warmThroughput.reset();
    for (IndexDescription &index : description.globalSecondaryIndexes)
        index.warmThroughput.reset();
}

namespace {

/// The key that an alias stands for: the service tells keys only. The same one each time.
std::string keyIdOf(std::string_view alias)
{
    const std::array<std::uint64_t, 2> halves{partitionHash(alias),
                                              partitionHash("second" + std::string(alias))};
    std::array<char, 40> text{};
    const auto part = [](std::uint64_t from, int shift, std::uint64_t mask) {
        return unsigned(from >> shift & mask);
    };
    const int size = std::snprintf(text.data(), text.size(), "%08x-%04x-4%03x-8%03x-%04x%08x",
                                   part(halves[0], 32, 0xffffffff), part(halves[0], 16, 0xffff),
                                   part(halves[0], 0, 0xfff), part(halves[1], 48, 0xfff),
                                   part(halves[1], 32, 0xffff), part(halves[1], 0, 0xffffffff));
    return {text.data(), std::size_t(size)};
}

} // namespace

std::optional<SseDescription> describeSse(const EngineOptions &options, const SseSpecification &specification)
{
    if (!specification.enabled.value_or(false))
        return {};
    SseDescription description;
    description.sseType = SseType::Kms;
    const std::string key = specification.kmsMasterKeyId.value_or("alias/aws/dynamodb");
    const bool isArn = key.starts_with("arn:");
    const std::size_t start = isArn ? key.rfind(':') + 1 : 0;
    const std::string owner =
        isArn ? key.substr(0, start) : "arn:aws:kms:" + options.region + ':' + options.accountId + ':';
    const std::string resource = key.substr(start);
    if (resource.starts_with("alias/"))
        description.kmsMasterKeyArn = owner + "key/" + keyIdOf(resource);
    else
        description.kmsMasterKeyArn = isArn ? key : owner + "key/" + key;
    return description;
}

void mergeOnDemandThroughput(std::optional<OnDemandThroughput> &present, const OnDemandThroughput &given)
{
    constexpr std::int64_t kNoCeiling = -1;
    const auto merge = [](std::optional<std::int64_t> &units, const std::optional<std::int64_t> &wanted) {
        if (wanted)
            units = *wanted == kNoCeiling ? std::optional<std::int64_t>() : wanted;
    };
    OnDemandThroughput merged = present.value_or(OnDemandThroughput());
    merge(merged.maxReadRequestUnits, given.maxReadRequestUnits);
    merge(merged.maxWriteRequestUnits, given.maxWriteRequestUnits);
    present.reset();
    if (merged != OnDemandThroughput())
        present = merged;
}

void setArns(TableDescription &description, const EngineOptions &options)
{
    description.tableArn = tableArn(options, description.tableName);
    if (description.latestStreamLabel)
        description.latestStreamArn = description.tableArn + "/stream/" + *description.latestStreamLabel;
    for (auto *indexes : {&description.localSecondaryIndexes, &description.globalSecondaryIndexes}) {
        for (IndexDescription &index : *indexes)
            index.indexArn = description.tableArn + "/index/" + index.indexName;
    }
}

IndexDescription describeIndex(const LocalSecondaryIndex &index, const TableDescription &table)
{
    return describe(index, table, false);
}

IndexDescription describeIndex(const GlobalSecondaryIndex &index, const TableDescription &table)
{
    IndexDescription description = describe(index, table, true);
    description.provisionedThroughput = index.provisionedThroughput.value_or(ProvisionedThroughput());
    description.warmThroughput =
        warmThroughputOf(index.provisionedThroughput, table.billingMode == BillingMode::PayPerRequest);
    if (index.warmThroughput)
        raiseWarmThroughput(description.warmThroughput, *index.warmThroughput);
    if (index.onDemandThroughput)
        mergeOnDemandThroughput(description.onDemandThroughput, *index.onDemandThroughput);
    return description;
}

} // namespace core
