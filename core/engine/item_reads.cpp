#include "core/engine/item_reads.h"

#include "core/api/constraints.h"
#include "core/engine/capacity.h"
#include "core/engine/engine.h"
#include "core/engine/key_checks.h"
#include "core/engine/request_expressions.h"
#include "core/engine/row_keys.h"
#include "core/expressions/projection.h"
#include "core/storage/stored_item.h"
#include "core/values/validation.h"

namespace core {

Result<GetItemResponse> getItem(const Engine &engine, const GetItemRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    ExpressionTexts texts;
    texts.projection = &request.projectionExpression;
    texts.names = &request.expressionAttributeNames;
    if (auto ok = checkPlaceholdersWanted(texts); !ok)
        return ok.error();
    if (auto ok = validateItem(*request.key); !ok)
        return ok.error();
    const Result<Expressions> expressions = parseExpressions(texts);
    if (!expressions)
        return expressions.error();
    const Result<TableSchemaPointer> table = findTable(engine, *request.tableName);
    if (!table)
        return table.error();
    if (auto ok = checkLookupKey(**table, *request.key); !ok)
        return ok.error();
    if (expressions->projection) {
        if (auto ok = checkKeyPaths(*expressions->projection, (*table)->keyNames()); !ok)
            return ok.error();
    }

    thread_local std::string rowKey;
    thread_local std::string bytes;
    makeRowKey(rowKey, **table, *request.key);
    const Result<bool> found = engine.database->get(rowKey, bytes);
    if (!found)
        return found.error();
    GetItemResponse response;
    std::size_t sizeBytes = 0;
    if (*found) {
        Result<AttributeMap> item = decodeStoredItem(bytes);
        if (!item)
            return item.error();
        response.item =
            expressions->projection ? Projector(*expressions->projection).project(*item) : std::move(*item);
    }
    if (request.returnConsumedCapacity != ReturnConsumedCapacity::None) {
        if (*found) {
            const Result<std::size_t> size = storedItemSizeBytes(bytes);
            if (!size)
                return size.error();
            sizeBytes = *size;
        }
        CapacityMeter meter;
        meter.addTable(
            readUnits(sizeBytes, request.consistentRead ? Consistency::Strong : Consistency::Eventual));
        response.consumedCapacity = meter.report((*table)->name(), request.returnConsumedCapacity);
    }
    return response;
}

} // namespace core
