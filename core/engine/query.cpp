#include "core/engine/query.h"

#include "core/api/constraints.h"
#include "core/api/parameter_mix.h"
#include "core/engine/engine.h"
#include "core/engine/engine_errors.h"
#include "core/engine/key_ranges.h"
#include "core/engine/legacy_parameters.h"
#include "core/engine/pages.h"
#include "core/engine/past_moment.h"
#include "core/engine/read_checks.h"
#include "core/engine/request_expressions.h"
#include "core/expressions/condition.h"
#include "core/values/json.h"

namespace core {

namespace {

/// "{S:x}" as DynamoDB prints a value.
std::string valueText(const AttributeValue &value)
{
    std::string text = "{" + std::string(descriptor(value.type())) + ":";
    if (const std::string *string = value.asString())
        text += *string;
    else if (const Number *number = value.asNumber())
        number->appendTo(text);
    else if (const Binary *binary = value.asBinary())
        text += toBase64(binary->bytes);
    return text + "}";
}

/// `isIndex`: many items may have one partition key though there is no sort key.
Result<void> checkStartAgainstConditions(const KeyLayout &layout, bool isIndex, const KeyRange &range,
                                         const keys::Range &rows, const Key &startKey,
                                         const std::string &startRow)
{
    for (std::size_t i = 0; i < layout.partition.size(); ++i) {
        const std::string &name = layout.partition[i].name;
        const AttributeValue &value = *startKey.find(name);
        if (value == range.partitionValues[i])
            continue;
        if (layout.sort.empty() && !isIndex)
            return Error::validation("The provided exclusive start key is invalid: ExclusiveStartKey: {" +
                                     name + "=AttributeValue: " + valueText(value) + "}");
        if (range.range)
            return Error::validation("The query can return at most one row and cannot be restarted");
        return Error::validation(
            "The provided starting key is outside query boundaries based on provided conditions");
    }
    const bool within = startRow >= rows.from && (rows.to.empty() || startRow < rows.to);
    if (!within)
        return Error::validation("The provided starting key does not match the range key predicate");
    return {};
}

/// The keys of what is queried cannot be filtered.
Result<void> checkFilterNames(const KeyLayout &layout, const ConditionExpression &filter,
                              std::string_view parameter)
{
    for (const std::string &name : attributeNames(filter)) {
        if (layout.contains(name))
            return Error::validation(
                std::string(parameter) +
                " can only contain non-primary key attributes: Primary key attribute: " + name);
    }
    return {};
}

ExpressionTexts textsOf(const QueryRequest &request)
{
    ExpressionTexts texts;
    texts.keyCondition = &request.keyConditionExpression;
    texts.filter = &request.filterExpression;
    texts.projection = &request.projectionExpression;
    texts.names = &request.expressionAttributeNames;
    texts.values = &request.expressionAttributeValues;
    return texts;
}

/// What can be said before the table is looked up.
Result<Expressions> parseRequest(const QueryRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    if (auto ok = checkParameterMix(request); !ok)
        return ok.error();
    Result<std::optional<ConditionExpression>> legacyFilter =
        filterFrom(request.queryFilter, request.conditionalOperator);
    if (!legacyFilter)
        return legacyFilter.error();
    if (auto ok = checkDuplicates(request.attributesToGet); !ok)
        return ok.error();
    if (auto ok = checkStartKeyValues(request.exclusiveStartKey); !ok)
        return ok.error();
    if (!request.keyConditionExpression && !request.keyConditions)
        return Error::validation(
            "Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.");
    if (auto ok = checkSelect(request.select, projectionParameter(request), request.indexName.has_value());
        !ok)
        return ok.error();
    Result<Expressions> expressions = parseExpressions(textsOf(request));
    if (!expressions)
        return expressions;
    Result<std::optional<KeyConditionExpression>> legacyKeys = keyConditionFrom(request.keyConditions);
    if (!legacyKeys)
        return legacyKeys.error();
    if (*legacyKeys)
        expressions->keyCondition = std::move(*legacyKeys);
    if (*legacyFilter)
        expressions->filter = std::move(*legacyFilter);
    if (request.attributesToGet)
        expressions->projection = projectionFrom(request.attributesToGet);
    // A table has one or two keys; only of an index there may be more, and that is known only with the table.
    const std::size_t count = expressions->keyCondition->parts.size();
    if (count == 0 || (!request.indexName && count > 2))
        return Error::validation("Conditions can be of length 1 or 2 only");
    return expressions;
}

/// The checks against the table's schema, and the rows that they leave.
Result<void> planRows(const QueryRequest &request, const KeyConditionExpression &keyCondition, PagePlan &plan)
{
    const TableSchema &table = *plan.table;
    const KeyLayout &layout = plan.index ? plan.index->key : table.key();
    const auto &startKey = request.exclusiveStartKey;
    if (startKey) {
        if (auto ok = checkStartKey(table, plan.index, *startKey); !ok)
            return ok;
    }
    Result<KeyRange> range = toKeyRange(keyCondition, layout);
    if (!range)
        return range.error();
    plan.range = rowsOf(*range, table.number(), plan.index ? plan.index->number : std::uint16_t(0));
    if (!startKey)
        return {};
    Result<std::string> startRow = startRowOf(table, plan.index, *startKey);
    if (!startRow)
        return startRow.error();
    if (auto ok = checkStartAgainstConditions(layout, plan.index != nullptr, *range, plan.range, *startKey,
                                              *startRow);
        !ok)
        return ok.error();
    plan.startRow = std::move(*startRow);
    return {};
}

} // namespace

Result<QueryResponse> query(const Engine &engine, const QueryRequest &request, const PastMoment *past)
{
    Result<Expressions> expressions = parseRequest(request);
    if (!expressions)
        return expressions.error();
    Result<TableSchemaPointer> table = tableToRead(engine, *request.tableName, past);
    if (!table)
        return table.error();
    PagePlan plan;
    plan.table = std::move(*table);
    const Result<const IndexSchema *> index = findReadIndex(*plan.table, request.indexName);
    if (!index)
        return index.error();
    plan.index = *index;
    if (auto ok = checkConsistency(plan.index, request.consistentRead); !ok)
        return ok.error();
    if (auto ok = planRows(request, *expressions->keyCondition, plan); !ok)
        return ok.error();

    plan.filter = std::move(expressions->filter);
    plan.projection = std::move(expressions->projection);
    if (auto ok = checkPaths(plan); !ok)
        return ok.error();
    if (plan.filter) {
        const KeyLayout &layout = plan.index ? plan.index->key : plan.table->key();
        if (auto ok = checkFilterNames(layout, *plan.filter,
                                       request.queryFilter ? "QueryFilter" : "Filter Expression");
            !ok)
            return ok.error();
    }
    if (auto ok = checkAllAttributes(plan.index, request.select); !ok)
        return ok.error();
    if (auto ok = settleProjection(plan, request.select); !ok)
        return ok.error();

    plan.direction = request.scanIndexForward ? Direction::Forward : Direction::Backward;
    plan.limit = request.limit;
    plan.items = request.select == Select::Count ? Items::Count : Items::Return;
    plan.itemForm = request.itemForm;
    plan.consistency = request.consistentRead ? Consistency::Strong : Consistency::Eventual;
    plan.returnConsumedCapacity = request.returnConsumedCapacity;
    plan.past = past;
    return readPage(*engine.database, plan);
}

} // namespace core
