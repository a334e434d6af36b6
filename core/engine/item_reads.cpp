#include "core/engine/item_reads.h"

#include "core/api/constraints.h"
#include "core/api/parameter_mix.h"
#include "core/engine/capacity.h"
#include "core/engine/engine.h"
#include "core/engine/key_checks.h"
#include "core/engine/key_uses.h"
#include "core/engine/legacy_parameters.h"
#include "core/engine/past_moment.h"
#include "core/engine/request_expressions.h"
#include "core/engine/row_keys.h"
#include "core/expressions/projection.h"
#include "core/history/past_cursor.h"
#include "core/storage/stored_item.h"
#include "core/storage/stored_item_json.h"
#include "core/values/validation.h"

namespace core {

namespace {

Result<std::optional<ProjectionExpression>> parseProjection(const GetItemRequest &request)
{
    if (request.attributesToGet) {
        if (auto ok = checkDuplicates(request.attributesToGet); !ok)
            return ok.error();
        return projectionFrom(request.attributesToGet);
    }
    ExpressionTexts texts;
    texts.projection = &request.projectionExpression;
    texts.names = &request.expressionAttributeNames;
    Result<Expressions> expressions = parseExpressions(texts);
    if (!expressions)
        return expressions.error();
    return std::move(expressions->projection);
}

/// Nearly every request names neither: they are spared the way through the expressions.
bool hasExpressions(const GetItemRequest &request)
{
    return request.projectionExpression || request.expressionAttributeNames || request.attributesToGet;
}

Result<bool> getRow(const Database &database, const PastMoment *past, const std::string &rowKey,
                    std::string &bytes)
{
    if (!past)
        return database.get(rowKey, bytes);
    if (past->elsewhere)
        return past->elsewhere->get(rowKey, bytes);
    return getPast(database, past->snapshot, past->sequence, rowKey, bytes);
}

} // namespace

Result<GetItemResponse> getItem(const Engine &engine, const GetItemRequest &request, const PastMoment *past)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    if (hasExpressions(request)) {
        if (auto ok = checkParameterMix(request); !ok)
            return ok.error();
    }
    if (auto ok = validateItem(*request.key); !ok)
        return ok.error();
    std::optional<ProjectionExpression> projection;
    if (hasExpressions(request)) {
        Result<std::optional<ProjectionExpression>> parsed = parseProjection(request);
        if (!parsed)
            return parsed.error();
        projection = std::move(*parsed);
    }
    const Result<TableSchemaPointer> table = tableToRead(engine, *request.tableName, past);
    if (!table)
        return table.error();
    if (auto ok = checkLookupKey(**table, *request.key); !ok)
        return ok.error();
    if (projection) {
        if (auto ok = checkKeyPaths(*projection, (*table)->allKeyNames()); !ok)
            return ok.error();
    }

    thread_local std::string rowKey;
    thread_local std::string bytes;
    makeRowKey(rowKey, **table, *request.key);
    countUse(**table, nullptr, rowKey);
    const Result<bool> found = getRow(*engine.database, past, rowKey, bytes);
    if (!found)
        return found.error();
    Result<GetItemResponse> answer{std::in_place};
    GetItemResponse &response = *answer;
    if (*found) {
        if (auto ok = request.itemForm == ItemForm::DynamoJson && !projection
                          ? appendStoredItemJson(response.itemJson.emplace(request.itemJsonStart), bytes)
                          : decodeStoredItem(bytes, response.item.emplace());
            !ok)
            return ok.error();
        if (projection)
            response.item = Projector(*projection).project(*response.item);
    }
    if (request.returnConsumedCapacity != ReturnConsumedCapacity::None) {
        const Result<std::size_t> size = *found ? storedItemSizeBytes(bytes) : std::size_t(0);
        if (!size)
            return size.error();
        CapacityMeter meter;
        meter.addTable(
            readUnits(*size, request.consistentRead ? Consistency::Strong : Consistency::Eventual));
        response.consumedCapacity = meter.report((*table)->name(), request.returnConsumedCapacity);
    }
    return answer;
}

} // namespace core
