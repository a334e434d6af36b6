#include "core/partiql/single_write.h"

namespace core::partiql {

namespace {

ReturnValues returnValuesOf(const std::optional<Returning> &returning)
{
    if (!returning)
        return ReturnValues::None;
    switch (*returning) {
    case Returning::AllOld:
        return ReturnValues::AllOld;
    case Returning::AllNew:
        return ReturnValues::AllNew;
    case Returning::ModifiedOld:
        return ReturnValues::UpdatedOld;
    case Returning::ModifiedNew:
        return ReturnValues::UpdatedNew;
    }
    return ReturnValues::None;
}

/// The members that the three requests share.
template <typename Request>
Request requestOf(TransactWrite &write, ReturnValues returnValues,
                  ReturnConsumedCapacity returnConsumedCapacity)
{
    Request request;
    request.tableName = std::move(write.tableName);
    request.conditionExpression = std::move(write.conditionExpression);
    request.expressionAttributeNames = std::move(write.expressionAttributeNames);
    request.expressionAttributeValues = std::move(write.expressionAttributeValues);
    request.returnValues = returnValues;
    request.returnConsumedCapacity = returnConsumedCapacity;
    request.returnValuesOnConditionCheckFailure = write.returnValuesOnConditionCheckFailure;
    return request;
}

} // namespace

Result<WriteItemResponse> writeItem(Client &client, TransactWrite write,
                                    const std::optional<Returning> &returning,
                                    ReturnConsumedCapacity returnConsumedCapacity)
{
    const ReturnValues returnValues = returnValuesOf(returning);
    const auto answer = [&]() -> Result<WriteItemResponse> {
        switch (write.action) {
        case TransactWrite::Action::Put: {
            auto request = requestOf<PutItemRequest>(write, returnValues, returnConsumedCapacity);
            request.item = std::move(write.item);
            return client.putItem(request);
        }
        case TransactWrite::Action::Delete: {
            auto request = requestOf<DeleteItemRequest>(write, returnValues, returnConsumedCapacity);
            request.key = std::move(write.key);
            return client.deleteItem(request);
        }
        default: {
            auto request = requestOf<UpdateItemRequest>(write, returnValues, returnConsumedCapacity);
            request.key = std::move(write.key);
            request.updateExpression = std::move(write.updateExpression);
            return client.updateItem(request);
        }
        }
    }();
    if (!answer)
        return writeError(write.action, answer.error());
    return answer;
}

} // namespace core::partiql
