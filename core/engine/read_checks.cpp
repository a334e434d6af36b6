#include "core/engine/read_checks.h"

#include "core/engine/engine_errors.h"
#include "core/engine/key_checks.h"
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

Error invalidStartKey(const std::string &why = {})
{
    return Error::validation("The provided starting key is invalid" + (why.empty() ? "" : ": " + why));
}

/// As many attributes as the keys of the table and of the index have together.
bool hasRightCount(const TableSchema &table, const IndexSchema *index, const Key &startKey)
{
    std::size_t expected = table.key().size();
    for (std::size_t i = 0; index && i < index->key.size(); ++i)
        expected += table.key().contains(index->key.at(i).name) ? 0 : 1;
    return startKey.size() == expected;
}

} // namespace

Result<void> checkStartKeyValues(const std::optional<Key> &startKey)
{
    if (!startKey)
        return {};
    if (auto ok = validateItem(*startKey); !ok)
        return invalidStartKey(ok.error().message());
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

Result<void> checkStartKey(const TableSchema &table, const IndexSchema *index, const Key &startKey)
{
    if (!hasRightCount(table, index, startKey))
        return invalidStartKey();
    if (!index)
        return checkKeyParts(table.key(), startKey) ? Result<void>() : invalidStartKey();
    for (std::size_t i = 0; i < index->key.size(); ++i) {
        if (!startKey.contains(index->key.at(i).name))
            return invalidStartKey();
    }
    // What is wrong with a key of the index is said as of any key; only of the table's it is said of the
    // start.
    if (auto ok = checkKeyParts(index->key, startKey); !ok)
        return ok;
    if (auto ok = checkKeyParts(table.key(), startKey); !ok)
        return invalidStartKey(ok.error().message());
    return {};
}

Result<std::string> startRowOf(const TableSchema &table, const IndexSchema *index, const Key &startKey)
{
    std::string rowKey;
    if (!index)
        makeRowKey(rowKey, table, startKey);
    else if (!makeIndexRowKey(rowKey, table, *index, startKey))
        return invalidStartKey();
    return rowKey;
}

Result<void> checkPaths(const PagePlan &plan)
{
    // Whatever index is read: the keys of all of them are scalars.
    const KeyAttributeNames &names = plan.table->allKeyNames();
    if (plan.projection) {
        if (auto ok = checkKeyPaths(*plan.projection, names); !ok)
            return ok.error();
    }
    if (plan.filter)
        return checkKeyPaths(*plan.filter, names);
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
