#include "core/engine/scan.h"

#include "core/api/constraints.h"
#include "core/api/parameter_mix.h"
#include "core/engine/engine.h"
#include "core/engine/engine_errors.h"
#include "core/engine/legacy_parameters.h"
#include "core/engine/pages.h"
#include "core/engine/past_moment.h"
#include "core/engine/read_checks.h"
#include "core/engine/request_expressions.h"

namespace core {

namespace {

ExpressionTexts textsOf(const ScanRequest &request)
{
    ExpressionTexts texts;
    texts.filter = &request.filterExpression;
    texts.projection = &request.projectionExpression;
    texts.names = &request.expressionAttributeNames;
    texts.values = &request.expressionAttributeValues;
    return texts;
}

Result<void> checkSegments(const ScanRequest &request)
{
    if (request.segment && !request.totalSegments)
        return Error::validation(
            "The TotalSegments parameter is required but was not present in the request when "
            "Segment parameter is present");
    if (!request.segment && request.totalSegments)
        return Error::validation(
            "The Segment parameter is required but was not present in the request when parameter "
            "TotalSegments is present");
    if (request.segment && *request.segment >= *request.totalSegments)
        return Error::validation(
            "The Segment parameter is zero-based and must be less than parameter TotalSegments: Segment: " +
            std::to_string(*request.segment) +
            " is not less than TotalSegments: " + std::to_string(*request.totalSegments));
    return {};
}

/// What can be said before the table is looked up.
Result<Expressions> parseRequest(const ScanRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    if (auto ok = checkParameterMix(request); !ok)
        return ok.error();
    if (auto ok = checkDuplicates(request.attributesToGet); !ok)
        return ok.error();
    Result<std::optional<ConditionExpression>> legacyFilter =
        filterFrom(request.scanFilter, request.conditionalOperator);
    if (!legacyFilter)
        return legacyFilter.error();
    if (auto ok = checkStartKeyValues(request.exclusiveStartKey); !ok)
        return ok.error();
    if (auto ok = checkSegments(request); !ok)
        return ok.error();
    if (auto ok = checkSelect(request.select, projectionParameter(request), request.indexName.has_value());
        !ok)
        return ok.error();
    Result<Expressions> expressions = parseExpressions(textsOf(request));
    if (!expressions)
        return expressions;
    if (*legacyFilter)
        expressions->filter = std::move(*legacyFilter);
    if (request.attributesToGet)
        expressions->projection = projectionFrom(request.attributesToGet);
    return expressions;
}

Result<void> checkStart(const PagePlan &plan, const Key &startKey)
{
    Result<void> ok = checkStartKey(*plan.table, plan.index, startKey);
    if (ok || plan.index)
        return ok;
    return Error::validation(
        "The provided starting key is invalid: The provided key element does not match the schema");
}

Result<void> planRows(const ScanRequest &request, PagePlan &plan)
{
    const TableSchema &table = *plan.table;
    const std::uint16_t number = plan.index ? plan.index->number : std::uint16_t(0);
    plan.range = request.totalSegments
                     ? keys::segmentRange(table.number(), number, std::uint64_t(*request.segment),
                                          std::uint64_t(*request.totalSegments))
                     : keys::indexRange(table.number(), number);
    if (!request.exclusiveStartKey)
        return {};
    Result<std::string> startRow = startRowOf(table, plan.index, *request.exclusiveStartKey);
    if (!startRow)
        return startRow.error();
    const bool within = *startRow >= plan.range.from && (plan.range.to.empty() || *startRow < plan.range.to);
    if (!within)
        return Error::validation(
            "The provided starting key is invalid: Invalid ExclusiveStartKey. Please use "
            "ExclusiveStartKey with correct Segment. TotalSegments: " +
            std::to_string(request.totalSegments.value_or(1)) +
            " Segment: " + std::to_string(request.segment.value_or(0)));
    plan.startRow = std::move(*startRow);
    return {};
}

/// The rows of a larger table would push all else out of the half of the cache that is for blocks, and each
/// other. In blocks they take less than they count.
bool fitsTheCache(const Engine &engine, const PagePlan &plan)
{
    const Counter rows =
        engine.database->counter({plan.table->number(), plan.index ? plan.index->number : std::uint16_t(0)});
    return rows.bytes <= std::int64_t(engine.database->options().cacheBytes / 2);
}

} // namespace

Result<ScanResponse> scan(const Engine &engine, const ScanRequest &request, const PastMoment *past)
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
    if (request.exclusiveStartKey) {
        if (auto ok = checkStart(plan, *request.exclusiveStartKey); !ok)
            return ok.error();
    }
    if (auto ok = checkAllAttributes(plan.index, request.select); !ok)
        return ok.error();
    if (auto ok = planRows(request, plan); !ok)
        return ok.error();
    plan.filter = std::move(expressions->filter);
    plan.projection = std::move(expressions->projection);
    if (auto ok = checkPaths(plan); !ok)
        return ok.error();
    if (auto ok = settleProjection(plan, request.select); !ok)
        return ok.error();

    plan.limit = request.limit;
    plan.items = request.select == Select::Count ? Items::Count : Items::Return;
    plan.itemForm = request.itemForm;
    plan.consistency = request.consistentRead ? Consistency::Strong : Consistency::Eventual;
    plan.returnConsumedCapacity = request.returnConsumedCapacity;
    plan.fillCache = request.limit.has_value() || fitsTheCache(engine, plan);
    plan.past = past;
    return readPage(*engine.database, plan);
}

} // namespace core
