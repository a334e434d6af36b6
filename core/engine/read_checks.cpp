#include "core/engine/read_checks.h"

#include "core/engine/engine_errors.h"
#include "core/engine/row_keys.h"
#include "core/expressions/condition.h"
#include "core/values/validation.h"

namespace core {

namespace {

std::vector<std::string> notProjected(const IndexSchema &index, std::vector<std::string> names)
{
    std::erase_if(names, [&index](const std::string &name) { return index.projects(name); });
    return names;
}

bool fits(const KeyLayout &layout, const Key &key)
{
    for (std::size_t i = 0; i < layout.size(); ++i) {
        const AttributeValue *value = key.find(layout.at(i).name);
        if (!value || !isUsableKeyValue(*value, layout.at(i).type, i < layout.partition.size()))
            return false;
    }
    return true;
}

} // namespace

Result<void> checkStartKeyValues(const std::optional<Key> &startKey)
{
    if (!startKey)
        return {};
    if (auto ok = validateItem(*startKey); !ok)
        return Error::validation("The provided starting key is invalid: " + ok.error().message());
    return {};
}

Result<void> checkSelect(const std::optional<Select> &select, std::string_view projectedBy, bool hasIndex)
{
    const bool hasProjection = !projectedBy.empty();
    if (!select)
        return {};
    if (hasProjection && *select != Select::SpecificAttributes) {
        const char *what = *select == Select::AllAttributes            ? "ALL_ATTRIBUTES"
                           : *select == Select::AllProjectedAttributes ? "ALL_PROJECTED_ATTRIBUTES"
                                                                       : "only the Count";
        return Error::validation("Cannot specify the " + std::string(projectedBy) + " when choosing to get " +
                                 what);
    }
    if (!hasProjection && *select == Select::SpecificAttributes)
        return Error::validation(
            "Must specify the AttributesToGet or ProjectionExpression when choosing to get "
            "SPECIFIC_ATTRIBUTES");
    if (!hasIndex && *select == Select::AllProjectedAttributes)
        return Error::validation(
            "ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName");
    return {};
}

Result<const IndexSchema *> findReadIndex(const TableSchema &table,
                                          const std::optional<std::string> &indexName)
{
    if (!indexName)
        return static_cast<const IndexSchema *>(nullptr);
    const IndexSchema *index = table.findIndex(*indexName);
    if (!index || index->status == IndexStatus::Deleting)
        return Error::validation("The table does not have the specified index: " + *indexName);
    if (!index->isReadable())
        return Error::validation("Cannot read from backfilling global secondary index: " + *indexName);
    return index;
}

Result<void> checkConsistency(const IndexSchema *index, bool consistentRead)
{
    if (index && index->isGlobal && consistentRead)
        return Error::validation("Consistent reads are not supported on global secondary indexes");
    return {};
}

bool startKeyFits(const TableSchema &table, const IndexSchema *index, const Key &startKey)
{
    std::size_t expected = table.key().size();
    if (index) {
        for (std::size_t i = 0; i < index->key.size(); ++i)
            expected += table.key().contains(index->key.at(i).name) ? 0 : 1;
    }
    return startKey.size() == expected && fits(table.key(), startKey) &&
           (!index || fits(index->key, startKey));
}

Result<std::string> startRowOf(const TableSchema &table, const IndexSchema *index, const Key &startKey)
{
    std::string rowKey;
    if (!index)
        makeRowKey(rowKey, table, startKey);
    else if (!makeIndexRowKey(rowKey, table, *index, startKey))
        return Error::validation("The provided starting key is invalid");
    return rowKey;
}

Result<void> checkPaths(const PagePlan &plan)
{
    const KeyAttributeNames &names = plan.index ? plan.index->keyNames : plan.table->keyNames();
    if (plan.filter) {
        if (auto ok = checkKeyPaths(*plan.filter, names); !ok)
            return ok.error();
    }
    if (plan.projection)
        return checkKeyPaths(*plan.projection, names);
    return {};
}

Result<void> checkAllAttributes(const IndexSchema *index, const std::optional<Select> &select)
{
    if (index && index->isGlobal && index->projection != ProjectionType::All &&
        select == Select::AllAttributes)
        return invalidParameter("Select type ALL_ATTRIBUTES is not supported for global secondary index " +
                                index->name + " because its projection type is not ALL");
    return {};
}

Result<void> settleProjection(PagePlan &plan, const std::optional<Select> &select)
{
    if (!plan.index || plan.index->projection == ProjectionType::All)
        return {};
    const IndexSchema &index = *plan.index;
    if (plan.projection) {
        const std::vector<std::string> names = notProjected(index, attributeNames(*plan.projection));
        if (!names.empty() && index.isGlobal)
            return invalidParameter("Global secondary index " + index.name + " does not project " +
                                    listText(names));
        plan.fetchFromTable = !names.empty();
    } else {
        plan.fetchFromTable = select == Select::AllAttributes;
    }
    if (plan.filter) {
        const std::vector<std::string> names = notProjected(index, attributeNames(*plan.filter));
        if (!names.empty())
            return invalidParameter("Secondary index " + index.name +
                                    " does not project one or more filter attributes: " + listText(names));
    }
    return {};
}

} // namespace core
