#include "core/api/constraints.h"
#include "core/api/parameter_mix.h"
#include "core/engine/cancellation.h"
#include "core/engine/capacity.h"
#include "core/engine/engine.h"
#include "core/engine/engine_errors.h"
#include "core/engine/key_checks.h"
#include "core/engine/key_uses.h"
#include "core/engine/request_expressions.h"
#include "core/engine/row_keys.h"
#include "core/engine/table_meters.h"
#include "core/engine/transactions.h"
#include "core/expressions/projection.h"
#include "core/storage/stored_item.h"
#include "core/values/limits.h"
#include "core/values/validation.h"

#include <set>

namespace core {

namespace {

struct Entry
{
    const TransactGet *asked = nullptr;
    std::optional<ProjectionExpression> projection;
    TableSchemaPointer table;
    std::string rowKey;
};

Result<std::vector<Entry>> parse(const TransactGetItemsRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    std::vector<Entry> entries;
    for (const TransactGet &asked : request.transactItems) {
        if (auto ok = validateItem(*asked.key); !ok)
            return ok.error();
        ExpressionTexts texts;
        texts.projection = &asked.projectionExpression;
        texts.names = &asked.expressionAttributeNames;
        if (auto ok = checkParameterMix(asked); !ok)
            return ok.error();
        Result<Expressions> expressions = parseExpressions(texts);
        if (!expressions)
            return expressions.error();
        entries.push_back({&asked, std::move(expressions->projection), {}, {}});
    }
    return entries;
}

/// Sets the row keys; what does not fit its table becomes a reason, not an error.
Result<std::vector<CancellationReason>> findRows(const Engine &engine, std::vector<Entry> &entries)
{
    for (Entry &entry : entries) {
        Result<TableSchemaPointer> table = findTable(engine, *entry.asked->tableName);
        if (!table)
            return table.error();
        entry.table = std::move(*table);
    }
    std::vector<CancellationReason> reasons(entries.size());
    std::set<std::string_view> rowKeys;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        Entry &entry = entries[i];
        auto checked = checkLookupKey(*entry.table, *entry.asked->key);
        if (checked && entry.projection)
            checked = checkKeyPaths(*entry.projection, entry.table->allKeyNames());
        if (!checked) {
            reasons[i] = *reasonOf(checked.error());
            continue;
        }
        makeRowKey(entry.rowKey, *entry.table, *entry.asked->key);
        if (!rowKeys.insert(entry.rowKey).second)
            return Error::validation("Transaction request cannot include multiple operations on one item");
    }
    return reasons;
}

} // namespace

Result<TransactGetItemsResponse> transactGetItems(const Engine &engine,
                                                  const TransactGetItemsRequest &request)
{
    Result<std::vector<Entry>> entries = parse(request);
    if (!entries)
        return entries.error();
    Result<std::vector<CancellationReason>> reasons = findRows(engine, *entries);
    if (!reasons)
        return reasons.error();
    if (anyFailed(*reasons))
        return transactionCancelled(std::move(*reasons));

    for (std::size_t i = 0; i < entries->size(); ++i) {
        if (engine.itemsInTransaction.contains((*entries)[i].rowKey))
            (*reasons)[i] = *reasonOf(transactionConflict());
    }
    if (anyFailed(*reasons))
        return transactionCancelled(std::move(*reasons));

    const Snapshot snapshot = engine.database->snapshot();
    TransactGetItemsResponse response;
    TableMeters meters;
    std::size_t totalBytes = 0;
    std::string bytes;
    for (const Entry &entry : *entries) {
        countUse(*entry.table, nullptr, entry.rowKey);
        const Result<bool> found = engine.database->get(entry.rowKey, bytes, snapshot);
        if (!found)
            return found.error();
        const Result<std::size_t> size = *found ? storedItemSizeBytes(bytes) : std::size_t(0);
        if (!size)
            return size.error();
        totalBytes += *size;
        if (totalBytes > kTransactionBytesMax)
            return tooManyTransactionBytes();
        meters.of(entry.table->name()).addTable(2 * readUnits(*size, Consistency::Strong));
        response.responses.emplace_back();
        if (!*found)
            continue;
        Result<AttributeMap> item = decodeStoredItem(bytes);
        if (!item)
            return item.error();
        response.responses.back() =
            entry.projection ? Projector(*entry.projection).project(*item) : std::move(*item);
    }
    response.consumedCapacity =
        meters.report(request.returnConsumedCapacity, CapacityMeter::Kind::TransactionRead);
    return response;
}

} // namespace core
