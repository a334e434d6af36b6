#include "core/engine/item_writes.h"

#include "core/api/constraints.h"
#include "core/api/parameter_mix.h"
#include "core/engine/capacity.h"
#include "core/engine/engine.h"
#include "core/engine/engine_errors.h"
#include "core/engine/item_change_plan.h"
#include "core/engine/item_collections.h"
#include "core/engine/legacy_parameters.h"
#include "core/engine/request_expressions.h"
#include "core/engine/row_keys.h"
#include "core/expressions/update.h"
#include "core/values/item_size.h"
#include "core/values/limits.h"
#include "core/values/validation.h"

namespace core {

namespace {

template <typename Request>
ExpressionTexts textsOf(const Request &request)
{
    ExpressionTexts texts;
    texts.condition = &request.conditionExpression;
    texts.names = &request.expressionAttributeNames;
    texts.values = &request.expressionAttributeValues;
    return texts;
}

/// The update and the condition, whichever way the request gives them.
template <typename Request>
Result<Expressions> expressionsOf(const Request &request)
{
    ExpressionTexts texts = textsOf(request);
    std::optional<UpdateExpression> update;
    if constexpr (requires { request.attributeUpdates; }) {
        texts.update = &request.updateExpression;
        Result<std::optional<UpdateExpression>> legacy = updateFrom(request.attributeUpdates);
        if (!legacy)
            return legacy.error();
        update = std::move(*legacy);
    }
    Result<std::optional<ConditionExpression>> condition =
        conditionFrom(request.expected, request.conditionalOperator);
    if (!condition)
        return condition.error();
    Result<Expressions> expressions = parseExpressions(texts);
    if (expressions && update)
        expressions->update = std::move(update);
    if (expressions && *condition)
        expressions->condition = std::move(*condition);
    return expressions;
}

/// What the three requests ask for beside the write.
struct Wishes
{
    ReturnValues returnValues = ReturnValues::None;
    ReturnConsumedCapacity consumedCapacity = ReturnConsumedCapacity::None;
    ReturnItemCollectionMetrics itemCollectionMetrics = ReturnItemCollectionMetrics::None;
};

template <typename Request>
Wishes wishesOf(const Request &request)
{
    return {request.returnValues, request.returnConsumedCapacity, request.returnItemCollectionMetrics};
}

std::optional<AttributeMap> presentOrNothing(AttributeMap attributes)
{
    if (attributes.empty())
        return {};
    return attributes;
}

std::optional<AttributeMap> returnedAttributes(ReturnValues wanted, const ItemWrite &write,
                                               const WriteOutcome &outcome)
{
    static const UpdateExpression kNoActions;
    const UpdateExpression &update = write.update ? *write.update : kNoActions;
    switch (wanted) {
    case ReturnValues::None:
        return {};
    case ReturnValues::AllOld:
        return outcome.oldItem;
    case ReturnValues::AllNew:
        return outcome.newItem() ? std::optional<AttributeMap>(*outcome.newItem()) : std::nullopt;
    case ReturnValues::UpdatedOld:
        return outcome.oldItem ? presentOrNothing(updatedAttributes(update, *outcome.oldItem)) : std::nullopt;
    case ReturnValues::UpdatedNew:
        return outcome.newItem() ? presentOrNothing(updatedAttributes(update, *outcome.newItem()))
                                 : std::nullopt;
    }
    return {};
}

/// Finds the table, refuses an item of a transaction under way, locks the item's key and makes sure that the
/// table is still what it was. `outcome.rowKey` is set.
struct Locked
{
    TableSchemaPointer table;
    KeyLocks::Set lock;
};
Result<Locked> lockItem(Engine &engine, const std::string &tableName, const ItemWrite &write,
                        WriteOutcome &outcome)
{
    while (true) {
        const std::uint64_t version = engine.catalog.version();
        Result<TableSchemaPointer> table = findTable(engine, tableName);
        if (!table)
            return table.error();
        if (auto ok = checkAgainstSchema(**table, write); !ok)
            return ok.error();
        makeRowKey(outcome.rowKey, **table, write.keyAttributes());
        if (engine.itemsInTransaction.contains(outcome.rowKey))
            return transactionConflict();
        Locked locked{std::move(*table), engine.locks.lock(outcome.rowKey)};
        if (engine.catalog.version() == version)
            return locked;
    }
}

Result<WriteItemResponse> writeItem(Engine &engine, const std::string &tableName, const ItemWrite &write,
                                    const Wishes &wishes)
{
    if (engine.database->readOnly())
        return readOnlyDatabase();
    thread_local WriteOutcome outcome; // its buffers are used again
    Result<Locked> locked = lockItem(engine, tableName, write, outcome);
    if (!locked)
        return locked.error();
    const TableSchema &table = *locked->table;
    if (auto ok = workOut(engine, table, write, outcome); !ok)
        return ok.error();

    Mutation mutation;
    ChangeReport report;
    report.wantsRowChanges = engine.rowListener != nullptr;
    if (auto ok = stageChange(*engine.database, table, outcome.change(), mutation, report); !ok)
        return ok.error();
    if (!outcome.changesNothing()) {
        if (auto ok = commitRows(engine, std::move(mutation), std::move(report.rowChanges)); !ok)
            return ok.error();
    }
    locked->lock.unlock();

    WriteItemResponse response;
    response.attributes = returnedAttributes(wishes.returnValues, write, outcome);
    if (wishes.consumedCapacity != ReturnConsumedCapacity::None) {
        CapacityMeter meter;
        meter.add(report);
        response.consumedCapacity = meter.report(table.name(), wishes.consumedCapacity);
    }
    if (wishes.itemCollectionMetrics != ReturnItemCollectionMetrics::None)
        response.itemCollectionMetrics = itemCollectionMetrics(table, write.keyAttributes());
    return response;
}

Result<void> checkOldOrNone(ReturnValues returnValues)
{
    if (returnValues == ReturnValues::None || returnValues == ReturnValues::AllOld)
        return {};
    return Error::validation("ReturnValues can only be ALL_OLD or NONE");
}

} // namespace

Result<PutItemResponse> putItem(Engine &engine, const PutItemRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    if (auto ok = checkParameterMix(request); !ok)
        return ok.error();
    if (auto ok = validateItem(*request.item); !ok)
        return ok.error();
    if (auto ok = checkOldOrNone(request.returnValues); !ok)
        return ok.error();
    if (itemSizeBytes(*request.item) > kItemBytesMax)
        return itemTooLarge();
    Result<Expressions> expressions = expressionsOf(request);
    if (!expressions)
        return expressions.error();

    ItemWrite write;
    write.action = ItemWrite::Action::Put;
    write.item = &*request.item;
    write.condition = std::move(expressions->condition);
    write.wantsOldItem = request.returnValues == ReturnValues::AllOld;
    write.returnItemOnFailure =
        request.returnValuesOnConditionCheckFailure == ReturnValuesOnConditionCheckFailure::AllOld;
    return writeItem(engine, *request.tableName, write, wishesOf(request));
}

Result<UpdateItemResponse> updateItem(Engine &engine, const UpdateItemRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    if (auto ok = checkParameterMix(request); !ok)
        return ok.error();
    if (auto ok = validateItem(*request.key); !ok)
        return ok.error();
    Result<Expressions> expressions = expressionsOf(request);
    if (!expressions)
        return expressions.error();

    ItemWrite write;
    write.action = ItemWrite::Action::Update;
    write.key = &*request.key;
    write.update = std::move(expressions->update);
    write.condition = std::move(expressions->condition);
    write.wantsOldItem = true;
    write.returnItemOnFailure =
        request.returnValuesOnConditionCheckFailure == ReturnValuesOnConditionCheckFailure::AllOld;
    return writeItem(engine, *request.tableName, write, wishesOf(request));
}

Result<DeleteItemResponse> deleteItem(Engine &engine, const DeleteItemRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    if (auto ok = checkParameterMix(request); !ok)
        return ok.error();
    if (auto ok = validateItem(*request.key); !ok)
        return ok.error();
    if (auto ok = checkOldOrNone(request.returnValues); !ok)
        return ok.error();
    Result<Expressions> expressions = expressionsOf(request);
    if (!expressions)
        return expressions.error();

    ItemWrite write;
    write.action = ItemWrite::Action::Delete;
    write.key = &*request.key;
    write.condition = std::move(expressions->condition);
    write.wantsOldItem = request.returnValues == ReturnValues::AllOld;
    write.returnItemOnFailure =
        request.returnValuesOnConditionCheckFailure == ReturnValuesOnConditionCheckFailure::AllOld;
    return writeItem(engine, *request.tableName, write, wishesOf(request));
}

} // namespace core
