#include "ui/timeline/change_plan.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct ChangePlanText
{
    Q_DECLARE_TR_FUNCTIONS(ChangePlan)
};

core::Result<std::optional<core::Item>> presentItem(const TableRef &table, const core::Key &key)
{
    core::GetItemRequest request;
    request.tableName = table.tableName.toStdString();
    request.key = key;
    request.consistentRead = true;
    core::Result<core::GetItemResponse> response = table.connection->client->getItem(request);
    if (!response)
        return response.error();
    return std::move(response->item);
}

/// What `wanted` of a key is, and what the table holds under it.
core::Result<ChangePlan::Transitions>
transitionsTo(const TableRef &table, const std::vector<core::Key> &keys,
              const std::function<core::Result<std::optional<core::Item>>(std::size_t)> &wanted,
              core::Progress &progress)
{
    ChangePlan::Transitions transitions;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (progress.stopRequested())
            return core::Error::cancelled();
        core::Result<std::optional<core::Item>> before = wanted(i);
        if (!before)
            return before.error();
        core::Result<std::optional<core::Item>> after = presentItem(table, keys[i]);
        if (!after)
            return after.error();
        transitions.push_back(
            {table.tableName.toStdString(), keys[i], std::move(*before), std::move(*after)});
        progress.report(i + 1, keys.size());
    }
    return transitions;
}

} // namespace

ChangePlan restorePlan(const TableRef &table, std::vector<core::Key> keys, core::UnixMicros moment,
                       const QString &momentText)
{
    ChangePlan plan;
    plan.table = table;
    plan.title = ChangePlanText::tr("Restore from %1").arg(momentText);
    plan.read = [table, keys = std::move(keys), moment](core::Progress &progress) {
        return transitionsTo(
            table, keys,
            [&](std::size_t i) -> core::Result<std::optional<core::Item>> {
                core::GetItemRequest request;
                request.tableName = table.tableName.toStdString();
                request.key = keys[i];
                core::Result<core::GetItemResponse> then =
                    table.connection->client->past()->getItemAsOf(request, moment);
                if (!then)
                    return then.error();
                return std::move(then->item);
            },
            progress);
    };
    return plan;
}

ChangePlan versionPlan(const TableRef &table, const core::Key &key, const std::optional<core::Item> &version,
                       const std::optional<std::set<std::string>> &attributes, const QString &momentText)
{
    ChangePlan plan;
    plan.table = table;
    plan.title = ChangePlanText::tr("Restore from %1").arg(momentText);
    plan.read = [table, key, version, attributes](core::Progress &progress) {
        core::Result<ChangePlan::Transitions> transitions = transitionsTo(
            table, {key}, [&](std::size_t) { return core::Result<std::optional<core::Item>>(version); },
            progress);
        if (!transitions || !attributes)
            return transitions;
        // The present item with some attributes of the version.
        core::ItemTransition &transition = transitions->front();
        core::Item merged = transition.after.value_or(core::Item(key));
        for (const std::string &name : *attributes) {
            if (const core::AttributeValue *value = version ? version->find(name) : nullptr)
                merged.set(name, *value);
            else if (!key.find(name)) // without its key it is no item
                merged.erase(name);
        }
        transition.before = std::move(merged);
        return transitions;
    };
    return plan;
}

ChangePlan revertPlan(const TableRef &table, std::vector<WantedItem> wanted, const QString &momentText)
{
    ChangePlan plan;
    plan.table = table;
    plan.kind = Commit::Kind::Revert;
    plan.title = ChangePlanText::tr("Revert to %1").arg(momentText);
    plan.read = [table, wanted = std::move(wanted)](core::Progress &progress) {
        std::vector<core::Key> keys;
        for (const WantedItem &item : wanted)
            keys.push_back(item.key);
        return transitionsTo(
            table, keys,
            [&](std::size_t i) { return core::Result<std::optional<core::Item>>(wanted[i].item); }, progress);
    };
    return plan;
}

} // namespace ui
