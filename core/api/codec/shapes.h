// The members of each shape of the API: one table for each, in the order in which they are written, used by
// the reader (which calls a table for each member it meets) and by the writer. Private to core/api/codec.
//
// A visitor has: member (left out where absent), always (written even if empty), required (always, and the
// reader complains where it is missing).

#pragma once

#include "core/api/codec/fields.h"
#include "core/api/codec/shapes_tables.h"
#include "core/api/requests.h"

namespace core::codec {

// ---- capacity and metrics

template <typename V>
void members(V &v, Of<V, ConsumedCapacity> &s)
{
    const bool isRead = s.readCapacityUnits.has_value();
    const bool isWrite = s.writeCapacityUnits.has_value();
    v.always("TableName", s.tableName);
    v.always("CapacityUnits", s.capacityUnits);
    v.member("ReadCapacityUnits", s.readCapacityUnits);
    v.member("WriteCapacityUnits", s.writeCapacityUnits);
    v.member("Table", Capacity{s.table, isRead, isWrite});
    v.member("GlobalSecondaryIndexes", Capacity{s.globalSecondaryIndexes, isRead, isWrite});
    v.member("LocalSecondaryIndexes", Capacity{s.localSecondaryIndexes, isRead, isWrite});
}

template <typename V>
void members(V &v, Of<V, ItemCollectionMetrics> &s)
{
    v.always("ItemCollectionKey", s.itemCollectionKey);
    v.always("SizeEstimateRangeGB", Range{s.sizeEstimateRangeGbLow, s.sizeEstimateRangeGbHigh});
}

// ---- legacy conditions

template <typename V>
void members(V &v, Of<V, Condition> &s)
{
    v.member("AttributeValueList", s.attributeValueList);
    v.required("ComparisonOperator", s.comparisonOperator);
}
template <typename V>
void members(V &v, Of<V, ExpectedAttributeValue> &s)
{
    v.member("Value", s.value);
    v.member("Exists", s.exists);
    v.member("ComparisonOperator", s.comparisonOperator);
    v.member("AttributeValueList", s.attributeValueList);
}
template <typename V>
void members(V &v, Of<V, AttributeValueUpdate> &s)
{
    v.member("Value", s.value);
    v.member("Action", s.action);
}

// ---- items

template <typename V>
void members(V &v, Of<V, GetItemRequest> &s)
{
    v.member("TableName", s.tableName);
    v.member("Key", s.key);
    v.member("ConsistentRead", Defaulted{s.consistentRead, false});
    v.member("ProjectionExpression", s.projectionExpression);
    v.member("ExpressionAttributeNames", s.expressionAttributeNames);
    v.member("ReturnConsumedCapacity", s.returnConsumedCapacity);
    v.member("AttributesToGet", s.attributesToGet);
}
template <typename V>
void members(V &v, Of<V, GetItemResponse> &s)
{
    v.member("Item", ItemsOrText{s.item, s.itemJson});
    v.member("ConsumedCapacity", s.consumedCapacity);
}

template <typename V, typename Request>
void writeOptions(V &v, Request &s)
{
    v.member("ConditionExpression", s.conditionExpression);
    v.member("ExpressionAttributeNames", s.expressionAttributeNames);
    v.member("ExpressionAttributeValues", s.expressionAttributeValues);
    v.member("ReturnValues", s.returnValues);
    v.member("ReturnConsumedCapacity", s.returnConsumedCapacity);
    v.member("ReturnItemCollectionMetrics", s.returnItemCollectionMetrics);
    v.member("ReturnValuesOnConditionCheckFailure", s.returnValuesOnConditionCheckFailure);
    v.member("Expected", s.expected);
    v.member("ConditionalOperator", s.conditionalOperator);
}
template <typename V>
void members(V &v, Of<V, PutItemRequest> &s)
{
    v.member("TableName", s.tableName);
    v.member("Item", s.item);
    writeOptions(v, s);
}
template <typename V>
void members(V &v, Of<V, UpdateItemRequest> &s)
{
    v.member("TableName", s.tableName);
    v.member("Key", s.key);
    v.member("UpdateExpression", s.updateExpression);
    writeOptions(v, s);
    v.member("AttributeUpdates", s.attributeUpdates);
}
template <typename V>
void members(V &v, Of<V, DeleteItemRequest> &s)
{
    v.member("TableName", s.tableName);
    v.member("Key", s.key);
    writeOptions(v, s);
}
template <typename V>
void members(V &v, Of<V, WriteItemResponse> &s)
{
    v.member("Attributes", s.attributes);
    v.member("ConsumedCapacity", s.consumedCapacity);
    v.member("ItemCollectionMetrics", s.itemCollectionMetrics);
}

// ---- query and scan

template <typename V>
void members(V &v, Of<V, QueryRequest> &s)
{
    v.member("TableName", s.tableName);
    v.member("IndexName", s.indexName);
    v.member("KeyConditionExpression", s.keyConditionExpression);
    v.member("FilterExpression", s.filterExpression);
    v.member("ProjectionExpression", s.projectionExpression);
    v.member("ExpressionAttributeNames", s.expressionAttributeNames);
    v.member("ExpressionAttributeValues", s.expressionAttributeValues);
    v.member("Select", s.select);
    v.member("Limit", s.limit);
    v.member("ConsistentRead", Defaulted{s.consistentRead, false});
    v.member("ScanIndexForward", Defaulted{s.scanIndexForward, true});
    v.member("ExclusiveStartKey", s.exclusiveStartKey);
    v.member("ReturnConsumedCapacity", s.returnConsumedCapacity);
    v.member("KeyConditions", s.keyConditions);
    v.member("QueryFilter", s.queryFilter);
    v.member("ConditionalOperator", s.conditionalOperator);
    v.member("AttributesToGet", s.attributesToGet);
}
template <typename V>
void members(V &v, Of<V, ScanRequest> &s)
{
    v.member("TableName", s.tableName);
    v.member("IndexName", s.indexName);
    v.member("FilterExpression", s.filterExpression);
    v.member("ProjectionExpression", s.projectionExpression);
    v.member("ExpressionAttributeNames", s.expressionAttributeNames);
    v.member("ExpressionAttributeValues", s.expressionAttributeValues);
    v.member("Select", s.select);
    v.member("Limit", s.limit);
    v.member("TotalSegments", s.totalSegments);
    v.member("Segment", s.segment);
    v.member("ConsistentRead", Defaulted{s.consistentRead, false});
    v.member("ExclusiveStartKey", s.exclusiveStartKey);
    v.member("ReturnConsumedCapacity", s.returnConsumedCapacity);
    v.member("ScanFilter", s.scanFilter);
    v.member("ConditionalOperator", s.conditionalOperator);
    v.member("AttributesToGet", s.attributesToGet);
}

template <typename V>
void pageWithoutItems(V &v, Of<V, PageResponse> &s)
{
    v.always("Count", s.count);
    v.always("ScannedCount", s.scannedCount);
    v.member("LastEvaluatedKey", s.lastEvaluatedKey);
    v.member("ConsumedCapacity", s.consumedCapacity);
}
template <typename V>
void members(V &v, Of<V, PageResponse> &s)
{
    v.always("Items", ItemsOrText{s.items, s.itemsJson});
    pageWithoutItems(v, s);
}

// ---- batches

template <typename V>
void members(V &v, Of<V, KeysAndAttributes> &s)
{
    v.required("Keys", s.keys);
    v.member("ConsistentRead", Defaulted{s.consistentRead, false});
    v.member("ProjectionExpression", s.projectionExpression);
    v.member("ExpressionAttributeNames", s.expressionAttributeNames);
    v.member("AttributesToGet", s.attributesToGet);
}
template <typename V>
void members(V &v, Of<V, BatchGetItemRequest> &s)
{
    v.member("RequestItems", s.requestItems);
    v.member("ReturnConsumedCapacity", s.returnConsumedCapacity);
}
template <typename V>
void members(V &v, Of<V, BatchGetItemResponse> &s)
{
    v.always("Responses", s.responses);
    v.always("UnprocessedKeys", s.unprocessedKeys);
    v.member("ConsumedCapacity", s.consumedCapacity);
}

template <typename V>
void members(V &v, Of<V, WriteRequest> &s)
{
    v.member("PutRequest", wrapped("Item", s.putItem));
    v.member("DeleteRequest", wrapped("Key", s.deleteKey));
}
template <typename V>
void members(V &v, Of<V, BatchWriteItemRequest> &s)
{
    v.member("RequestItems", s.requestItems);
    v.member("ReturnConsumedCapacity", s.returnConsumedCapacity);
    v.member("ReturnItemCollectionMetrics", s.returnItemCollectionMetrics);
}
template <typename V>
void members(V &v, Of<V, BatchWriteItemResponse> &s)
{
    v.always("UnprocessedItems", s.unprocessedItems);
    v.member("ItemCollectionMetrics", s.itemCollectionMetrics);
    v.member("ConsumedCapacity", s.consumedCapacity);
}

// ---- transactions

/// The inside of Get; the entry around it is the reader's and the writer's.
template <typename V>
void members(V &v, Of<V, TransactGet> &s)
{
    v.member("TableName", s.tableName);
    v.member("Key", s.key);
    v.member("ProjectionExpression", s.projectionExpression);
    v.member("ExpressionAttributeNames", s.expressionAttributeNames);
}
/// The inside of Put, Update, Delete and ConditionCheck: each uses some of them.
template <typename V>
void members(V &v, Of<V, TransactWrite> &s)
{
    v.member("TableName", s.tableName);
    v.member("Item", s.item);
    v.member("Key", s.key);
    v.member("UpdateExpression", s.updateExpression);
    v.member("ConditionExpression", s.conditionExpression);
    v.member("ExpressionAttributeNames", s.expressionAttributeNames);
    v.member("ExpressionAttributeValues", s.expressionAttributeValues);
    v.member("ReturnValuesOnConditionCheckFailure", s.returnValuesOnConditionCheckFailure);
}
template <typename V>
void members(V &v, Of<V, TransactGetItemsRequest> &s)
{
    v.required("TransactItems", s.transactItems);
    v.member("ReturnConsumedCapacity", s.returnConsumedCapacity);
}
template <typename V>
void members(V &v, Of<V, TransactGetItemsResponse> &s)
{
    v.always("Responses", ItemResponses{s.responses});
    v.member("ConsumedCapacity", s.consumedCapacity);
}
template <typename V>
void members(V &v, Of<V, TransactWriteItemsRequest> &s)
{
    v.required("TransactItems", s.transactItems);
    v.member("ClientRequestToken", s.clientRequestToken);
    v.member("ReturnConsumedCapacity", s.returnConsumedCapacity);
    v.member("ReturnItemCollectionMetrics", s.returnItemCollectionMetrics);
}
template <typename V>
void members(V &v, Of<V, TransactWriteItemsResponse> &s)
{
    v.member("ConsumedCapacity", s.consumedCapacity);
    v.member("ItemCollectionMetrics", s.itemCollectionMetrics);
}

inline std::string_view actionName(TransactWrite::Action action)
{
    switch (action) {
    case TransactWrite::Action::ConditionCheck:
        return "ConditionCheck";
    case TransactWrite::Action::Put:
        return "Put";
    case TransactWrite::Action::Delete:
        return "Delete";
    case TransactWrite::Action::Update:
        return "Update";
    }
    return {};
}

} // namespace core::codec
