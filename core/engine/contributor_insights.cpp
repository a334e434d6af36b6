#include "core/engine/contributor_insights.h"

#include "core/api/constraints.h"
#include "core/engine/engine.h"
#include "core/engine/engine_errors.h"
#include "core/engine/key_counts.h"
#include "core/engine/schema_changes.h"
#include "core/engine/table_states.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::int64_t kSummariesPerPageMax = 100;

/// Insights begin on what is active.
Result<void> checkActive(const TableRecord &record, const std::optional<std::string> &indexName,
                         UnixMicros now)
{
    const auto refusal = [](const std::string &status) {
        return Error::validation("Table or Index is not in a valid state to update Key Access Insights: " +
                                 status + " must be ACTIVE to enable ContributorInsights.");
    };
    if (statusAt(record, now) != TableStatus::Active)
        return refusal("TableStatus");
    if (indexName && record.description.findIndex(*indexName)->indexStatus != IndexStatus::Active)
        return refusal("IndexStatus");
    return {};
}

/// Insights are of tables and of global indexes.
Result<void> checkIndex(const TableDescription &table, const std::optional<std::string> &indexName)
{
    if (!indexName)
        return {};
    const IndexDescription *index = table.findIndex(*indexName);
    if (index && index->isGlobal)
        return {};
    return Error(ErrorCode::ResourceNotFound, "Requested resource not found: Index: " + *indexName +
                                                  " not found for table: " + table.tableName);
}

KeyLayout layoutOf(const TableDescription &table, const std::optional<std::string> &indexName)
{
    return makeKeyLayout(indexName ? table.findIndex(*indexName)->keySchema : table.keySchema, table);
}

const InsightsSetting *findSetting(const TableSchema &table, const std::optional<std::string> &indexName)
{
    const auto &all = table.record().settings.insights;
    const auto found = all.find(indexName.value_or(std::string()));
    return found == all.end() ? nullptr : &found->second;
}

ContributorInsightsStatus statusOf(const InsightsSetting &setting)
{
    return setting.enabled ? ContributorInsightsStatus::Enabled : ContributorInsightsStatus::Disabled;
}

std::vector<std::string> rules(const TableSchema &table, const std::optional<std::string> &indexName,
                               const InsightsSetting &setting)
{
    std::string resource = table.name();
    if (indexName)
        resource += '-' + *indexName;
    const bool hasSortKey = !layoutOf(table.description(), indexName).sort.empty();
    std::vector<std::string> names;
    for (const std::string kind : {"PKC", "PKT", "SKC", "SKT"}) {
        const bool isOfThrottles = kind[2] == 'T';
        if (!isOfThrottles && setting.mode == ContributorInsightsMode::ThrottledKeys)
            continue;
        if (kind[0] == 'P' || hasSortKey)
            names.push_back("DynamoDBContributorInsights-" + kind + '-' + resource + '-' +
                            std::to_string(setting.changedAt / 1000));
    }
    return names;
}

std::vector<ContributorInsightsSummary> summariesOf(const TableSchema &table)
{
    std::vector<ContributorInsightsSummary> summaries;
    for (const auto &[indexName, setting] : table.record().settings.insights) {
        if (!setting.enabled)
            continue;
        ContributorInsightsSummary &summary = summaries.emplace_back();
        summary.tableName = table.name();
        if (!indexName.empty())
            summary.indexName = indexName;
        summary.contributorInsightsStatus = statusOf(setting);
        summary.contributorInsightsMode = setting.mode;
    }
    return summaries;
}

/// Where a page ended: no name of a table or an index has a slash.
std::string tokenOf(const ContributorInsightsSummary &last)
{
    return last.tableName + '/' + last.indexName.value_or(std::string());
}

class EngineKeyInsights final : public KeyInsights
{
public:
    explicit EngineKeyInsights(const Engine &engine)
        : m_engine(engine)
    {}

    Result<std::vector<Use>> mostUsed(const std::string &tableName,
                                      const std::optional<std::string> &indexName, Part part,
                                      std::size_t usesMax) override
    {
        const TableSchemaPointer table = m_engine.catalog.find(bareTableName(tableName));
        if (!table)
            return tableNotFound(tableName);
        if (auto ok = checkIndex(table->description(), indexName); !ok)
            return ok.error();
        const InsightsSetting *setting = findSetting(*table, indexName);
        std::vector<Use> uses;
        if (!setting || !setting->counts)
            return uses;
        for (KeyCounts::Use &use : part == Part::Partition ? setting->counts->mostUsedPartitions(usesMax)
                                                           : setting->counts->mostUsedKeys(usesMax))
            uses.push_back({std::move(use.key), use.count, use.overestimate});
        return uses;
    }

private:
    const Engine &m_engine;
};

} // namespace

Result<UpdateContributorInsightsResponse>
updateContributorInsights(Engine &engine, const UpdateContributorInsightsRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    const std::string name(bareTableName(*request.tableName));
    const bool enables = request.contributorInsightsAction == ContributorInsightsAction::Enable;
    UpdateContributorInsightsResponse response;
    const auto update = [&](TableRecord &record) -> Result<void> {
        if (auto ok = checkIndex(record.description, request.indexName); !ok)
            return ok.error();
        if (enables) {
            if (auto ok = checkActive(record, request.indexName, engine.clock.now()); !ok)
                return ok.error();
        }
        const std::string key = request.indexName.value_or(std::string());
        const auto present = record.settings.insights.find(key);
        InsightsSetting setting =
            present == record.settings.insights.end() ? InsightsSetting() : present->second;
        const ContributorInsightsMode mode = request.contributorInsightsMode.value_or(
            setting.enabled ? setting.mode : ContributorInsightsMode::AccessedAndThrottledKeys);
        if (setting.enabled != enables || setting.mode != mode)
            setting.changedAt = engine.clock.now();
        setting.enabled = enables;
        setting.mode = mode;
        // Nothing is ever throttled here, so only accesses can be counted.
        if (!enables || mode != ContributorInsightsMode::AccessedAndThrottledKeys)
            setting.counts.reset();
        else if (!setting.counts)
            setting.counts = std::make_shared<KeyCounts>(layoutOf(record.description, request.indexName));
        record.settings.insights[key] = setting;
        response.contributorInsightsMode = mode;
        return {};
    };
    if (auto ok = changeRecord(engine, name, tableNotFound(name), update); !ok)
        return ok.error();
    response.tableName = name;
    response.indexName = request.indexName;
    response.contributorInsightsStatus =
        enables ? ContributorInsightsStatus::Enabling : ContributorInsightsStatus::Disabling;
    return response;
}

Result<DescribeContributorInsightsResponse>
describeContributorInsights(const Engine &engine, const DescribeContributorInsightsRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    const std::string_view name = bareTableName(*request.tableName);
    const TableSchemaPointer table = findUsableTable(engine, name);
    if (!table)
        return tableNotFound(name);
    if (auto ok = checkIndex(table->description(), request.indexName); !ok)
        return ok.error();
    DescribeContributorInsightsResponse response;
    response.tableName = table->name();
    response.indexName = request.indexName;
    if (const InsightsSetting *setting = findSetting(*table, request.indexName)) {
        response.contributorInsightsStatus = statusOf(*setting);
        response.lastUpdateDateTimeMicros = setting->changedAt;
        response.contributorInsightsMode = setting->mode;
        if (setting->enabled)
            response.contributorInsightsRuleList = rules(*table, request.indexName, *setting);
    }
    return response;
}

Result<ListContributorInsightsResponse> listContributorInsights(const Engine &engine,
                                                                const ListContributorInsightsRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    std::vector<ContributorInsightsSummary> all;
    if (request.tableName) {
        const std::string_view name = bareTableName(*request.tableName);
        const TableSchemaPointer table = findUsableTable(engine, name);
        if (!table)
            return tableNotFound(name);
        all = summariesOf(*table);
    } else {
        const auto tables = engine.catalog.tables();
        for (const auto &[name, table] : *tables) {
            std::vector<ContributorInsightsSummary> some = summariesOf(*table);
            std::move(some.begin(), some.end(), std::back_inserter(all));
        }
    }
    // Tables come in the order of their names, indexes behind their table: by what follows the token's.
    const auto isBehind = [&request](const ContributorInsightsSummary &summary) {
        const std::string &token = *request.nextToken;
        const std::size_t slash = std::min(token.find('/'), token.size());
        const std::string_view table = std::string_view(token).substr(0, slash);
        const std::string_view index = std::string_view(token).substr(std::min(slash + 1, token.size()));
        return summary.tableName != table ? summary.tableName > table
                                          : std::string_view(summary.indexName.value_or("")) > index;
    };
    if (request.nextToken)
        all.erase(all.begin(), std::find_if(all.begin(), all.end(), isBehind));
    ListContributorInsightsResponse response;
    const auto limit =
        std::size_t(std::max<std::int64_t>(request.maxResults.value_or(kSummariesPerPageMax), 1));
    if (all.size() > limit) {
        all.resize(limit);
        response.nextToken = tokenOf(all.back());
    }
    response.contributorInsightsSummaries = std::move(all);
    return response;
}

std::unique_ptr<KeyInsights> makeKeyInsights(const Engine &engine)
{
    return std::make_unique<EngineKeyInsights>(engine);
}

} // namespace core
