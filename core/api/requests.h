// DynamoDB's operations as plain structs: a request and a response for each. Member names are DynamoDB's with
// a small first letter; `std::optional` and empty lists mean "absent". Members of our own are marked "Ours".

#pragma once

#include "core/api/backup_requests.h"
#include "core/api/continuous_backups_requests.h"
#include "core/api/export_requests.h"
#include "core/api/import_requests.h"
#include "core/api/insights_requests.h"
#include "core/api/legacy_parameters.h"
#include "core/api/replication_requests.h"
#include "core/api/resource_requests.h"
#include "core/api/schema.h"
#include "core/api/stream_requests.h"
#include "core/api/table_options.h"
#include "core/api/time_to_live_requests.h"
#include "core/values/attribute_value.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace core {

// Names and values of placeholders ("#n" -> "name", ":v" -> value), in the order given.
using ExpressionAttributeNames = std::vector<std::pair<std::string, std::string>>;
using ExpressionAttributeValues = std::vector<std::pair<std::string, AttributeValue>>;

enum class ReturnConsumedCapacity : std::uint8_t { None, Total, Indexes };
enum class ReturnItemCollectionMetrics : std::uint8_t { None, Size };
enum class ReturnValues : std::uint8_t { None, AllOld, UpdatedOld, AllNew, UpdatedNew };
enum class ReturnValuesOnConditionCheckFailure : std::uint8_t { None, AllOld };
enum class Select : std::uint8_t { AllAttributes, AllProjectedAttributes, SpecificAttributes, Count };
/// Ours: how the items of an answer are wanted. Whoever only passes them on takes DynamoDB JSON, compact, for
/// which an engine of our own makes no values; a client that cannot answers with values all the same.
enum class ItemForm : std::uint8_t { Values, DynamoJson };

struct ConsumedCapacity
{
    std::string tableName;
    double capacityUnits = 0; // rates, not attribute numbers: DynamoDB sends them as JSON doubles
    std::optional<double> readCapacityUnits;  // transactions only
    std::optional<double> writeCapacityUnits; // transactions only
    // Present with ReturnConsumedCapacity::Indexes
    std::optional<double> table;
    std::vector<std::pair<std::string, double>> globalSecondaryIndexes;
    std::vector<std::pair<std::string, double>> localSecondaryIndexes;
};

struct ItemCollectionMetrics
{
    Key itemCollectionKey;
    double sizeEstimateRangeGbLow = 0;
    double sizeEstimateRangeGbHigh = 1;
};

// ---- tables

struct CreateTableRequest
{
    std::optional<std::string> tableName;
    std::vector<AttributeDefinition> attributeDefinitions;
    std::vector<KeySchemaElement> keySchema;
    std::optional<std::vector<LocalSecondaryIndex>> localSecondaryIndexes;
    std::optional<std::vector<GlobalSecondaryIndex>> globalSecondaryIndexes;
    std::optional<BillingMode> billingMode;
    std::optional<ProvisionedThroughput> provisionedThroughput;
    std::optional<StreamSpecification> streamSpecification;
    std::optional<SseSpecification> sseSpecification;
    std::optional<std::vector<Tag>> tags;
    std::optional<TableClass> tableClass;
    std::optional<bool> deletionProtectionEnabled;
    std::optional<WarmThroughput> warmThroughput;
    std::optional<std::string> resourcePolicy;
    std::optional<OnDemandThroughput> onDemandThroughput;
    GlobalTableOptions globalTable;
    std::optional<std::vector<VectorIndex>> vectorIndexes;
};
struct CreateTableResponse
{
    TableDescription tableDescription;
};

struct DescribeTableRequest
{
    std::optional<std::string> tableName;
};
struct DescribeTableResponse
{
    TableDescription table;
};

struct ListTablesRequest
{
    std::optional<std::string> exclusiveStartTableName;
    std::optional<std::int64_t> limit;
};
struct ListTablesResponse
{
    std::vector<std::string> tableNames;
    std::optional<std::string> lastEvaluatedTableName;
};

struct UpdateGlobalSecondaryIndexAction
{
    std::string indexName;
    std::optional<ProvisionedThroughput> provisionedThroughput;
    std::optional<OnDemandThroughput> onDemandThroughput = {};
    std::optional<WarmThroughput> warmThroughput = {};
};
/// Exactly one of the three is set in a valid update.
struct GlobalSecondaryIndexUpdate
{
    std::optional<GlobalSecondaryIndex> create;
    std::optional<std::string> remove; // the index's name
    std::optional<UpdateGlobalSecondaryIndexAction> update;
};
struct UpdateTableRequest
{
    std::optional<std::string> tableName;
    std::vector<AttributeDefinition> attributeDefinitions;
    std::optional<BillingMode> billingMode;
    std::optional<ProvisionedThroughput> provisionedThroughput;
    std::vector<GlobalSecondaryIndexUpdate> globalSecondaryIndexUpdates;
    std::optional<StreamSpecification> streamSpecification;
    std::optional<SseSpecification> sseSpecification;
    std::optional<TableClass> tableClass;
    std::optional<bool> deletionProtectionEnabled;
    std::optional<WarmThroughput> warmThroughput;
    std::optional<OnDemandThroughput> onDemandThroughput;
    GlobalTableOptions globalTable;
    std::optional<std::vector<VectorIndexUpdate>> vectorIndexUpdates;
};
struct UpdateTableResponse
{
    TableDescription tableDescription;
};

struct DeleteTableRequest
{
    std::optional<std::string> tableName;
};
struct DeleteTableResponse
{
    TableDescription tableDescription;
};

// ---- items

struct PutItemRequest
{
    std::optional<std::string> tableName;
    std::optional<Item> item;
    std::optional<std::string> conditionExpression;
    std::optional<ExpressionAttributeNames> expressionAttributeNames;
    std::optional<ExpressionAttributeValues> expressionAttributeValues;
    ReturnValues returnValues = ReturnValues::None;
    ReturnConsumedCapacity returnConsumedCapacity = ReturnConsumedCapacity::None;
    ReturnItemCollectionMetrics returnItemCollectionMetrics = ReturnItemCollectionMetrics::None;
    ReturnValuesOnConditionCheckFailure returnValuesOnConditionCheckFailure =
        ReturnValuesOnConditionCheckFailure::None;
    std::optional<ExpectedAttributeValues> expected;        // legacy
    std::optional<ConditionalOperator> conditionalOperator; // legacy
};
/// Put, update and delete answer alike.
struct WriteItemResponse
{
    std::optional<AttributeMap> attributes;
    std::optional<ConsumedCapacity> consumedCapacity;
    std::optional<ItemCollectionMetrics> itemCollectionMetrics;
};
using PutItemResponse = WriteItemResponse;
using UpdateItemResponse = WriteItemResponse;
using DeleteItemResponse = WriteItemResponse;

struct GetItemRequest
{
    std::optional<std::string> tableName;
    std::optional<Key> key;
    bool consistentRead = false;
    std::optional<std::string> projectionExpression;
    std::optional<ExpressionAttributeNames> expressionAttributeNames;
    ReturnConsumedCapacity returnConsumedCapacity = ReturnConsumedCapacity::None;
    std::optional<AttributesToGet> attributesToGet; // legacy
    ItemForm itemForm = ItemForm::Values;           // Ours
    // Ours: what itemJson is to begin with, so that the answer need not be moved behind it. Borrowed.
    std::string_view itemJsonStart;
};
struct GetItemResponse
{
    std::optional<Item> item;
    std::optional<std::string> itemJson; // Ours: in place of `item`, behind the request's itemJsonStart
    std::optional<ConsumedCapacity> consumedCapacity;
};

struct UpdateItemRequest
{
    std::optional<std::string> tableName;
    std::optional<Key> key;
    std::optional<std::string> updateExpression;
    std::optional<std::string> conditionExpression;
    std::optional<ExpressionAttributeNames> expressionAttributeNames;
    std::optional<ExpressionAttributeValues> expressionAttributeValues;
    ReturnValues returnValues = ReturnValues::None;
    ReturnConsumedCapacity returnConsumedCapacity = ReturnConsumedCapacity::None;
    ReturnItemCollectionMetrics returnItemCollectionMetrics = ReturnItemCollectionMetrics::None;
    ReturnValuesOnConditionCheckFailure returnValuesOnConditionCheckFailure =
        ReturnValuesOnConditionCheckFailure::None;
    std::optional<AttributeValueUpdates> attributeUpdates;  // legacy
    std::optional<ExpectedAttributeValues> expected;        // legacy
    std::optional<ConditionalOperator> conditionalOperator; // legacy
};

struct DeleteItemRequest
{
    std::optional<std::string> tableName;
    std::optional<Key> key;
    std::optional<std::string> conditionExpression;
    std::optional<ExpressionAttributeNames> expressionAttributeNames;
    std::optional<ExpressionAttributeValues> expressionAttributeValues;
    ReturnValues returnValues = ReturnValues::None;
    ReturnConsumedCapacity returnConsumedCapacity = ReturnConsumedCapacity::None;
    ReturnItemCollectionMetrics returnItemCollectionMetrics = ReturnItemCollectionMetrics::None;
    ReturnValuesOnConditionCheckFailure returnValuesOnConditionCheckFailure =
        ReturnValuesOnConditionCheckFailure::None;
    std::optional<ExpectedAttributeValues> expected;        // legacy
    std::optional<ConditionalOperator> conditionalOperator; // legacy
};

// ---- query and scan

struct QueryRequest
{
    std::optional<std::string> tableName;
    std::optional<std::string> indexName;
    std::optional<Select> select;
    std::optional<std::int64_t> limit;
    bool consistentRead = false;
    bool scanIndexForward = true;
    std::optional<Key> exclusiveStartKey;
    std::optional<std::string> keyConditionExpression;
    std::optional<std::string> filterExpression;
    std::optional<std::string> projectionExpression;
    std::optional<ExpressionAttributeNames> expressionAttributeNames;
    std::optional<ExpressionAttributeValues> expressionAttributeValues;
    ReturnConsumedCapacity returnConsumedCapacity = ReturnConsumedCapacity::None;
    std::optional<Conditions> keyConditions;                // legacy
    std::optional<Conditions> queryFilter;                  // legacy
    std::optional<ConditionalOperator> conditionalOperator; // legacy
    std::optional<AttributesToGet> attributesToGet;         // legacy
    ItemForm itemForm = ItemForm::Values;                   // Ours
};
/// Query and Scan answer alike.
struct PageResponse
{
    std::vector<Item> items; // empty with Select::Count
    std::string itemsJson;   // Ours: in place of `items`, with commas between them
    std::int64_t count = 0;
    std::int64_t scannedCount = 0;
    std::optional<Key> lastEvaluatedKey; // absent: the end was reached
    std::optional<ConsumedCapacity> consumedCapacity;
};
using QueryResponse = PageResponse;
using ScanResponse = PageResponse;

struct ScanRequest
{
    std::optional<std::string> tableName;
    std::optional<std::string> indexName;
    std::optional<Select> select;
    std::optional<std::int64_t> limit;
    bool consistentRead = false;
    std::optional<Key> exclusiveStartKey;
    std::optional<std::int64_t> totalSegments;
    std::optional<std::int64_t> segment;
    std::optional<std::string> filterExpression;
    std::optional<std::string> projectionExpression;
    std::optional<ExpressionAttributeNames> expressionAttributeNames;
    std::optional<ExpressionAttributeValues> expressionAttributeValues;
    ReturnConsumedCapacity returnConsumedCapacity = ReturnConsumedCapacity::None;
    std::optional<Conditions> scanFilter;                   // legacy
    std::optional<ConditionalOperator> conditionalOperator; // legacy
    std::optional<AttributesToGet> attributesToGet;         // legacy
    ItemForm itemForm = ItemForm::Values;                   // Ours
};

// ---- batches

struct KeysAndAttributes
{
    std::vector<Key> keys;
    bool consistentRead = false;
    std::optional<std::string> projectionExpression;
    std::optional<ExpressionAttributeNames> expressionAttributeNames;
    std::optional<AttributesToGet> attributesToGet; // legacy
};
struct BatchGetItemRequest
{
    std::vector<std::pair<std::string, KeysAndAttributes>> requestItems; // by table, in the order given
    ReturnConsumedCapacity returnConsumedCapacity = ReturnConsumedCapacity::None;
};
struct BatchGetItemResponse
{
    std::vector<std::pair<std::string, std::vector<Item>>> responses;
    std::vector<std::pair<std::string, KeysAndAttributes>> unprocessedKeys;
    std::vector<ConsumedCapacity> consumedCapacity;
};

/// Exactly one of the two is set in a valid request.
struct WriteRequest
{
    std::optional<Item> putItem;
    std::optional<Key> deleteKey;
};
struct BatchWriteItemRequest
{
    std::vector<std::pair<std::string, std::vector<WriteRequest>>> requestItems;
    ReturnConsumedCapacity returnConsumedCapacity = ReturnConsumedCapacity::None;
    ReturnItemCollectionMetrics returnItemCollectionMetrics = ReturnItemCollectionMetrics::None;
};
struct BatchWriteItemResponse
{
    std::vector<std::pair<std::string, std::vector<WriteRequest>>> unprocessedItems;
    std::vector<std::pair<std::string, std::vector<ItemCollectionMetrics>>> itemCollectionMetrics;
    std::vector<ConsumedCapacity> consumedCapacity;
};

// ---- transactions

struct TransactGet
{
    std::optional<std::string> tableName;
    std::optional<Key> key;
    std::optional<std::string> projectionExpression;
    std::optional<ExpressionAttributeNames> expressionAttributeNames;
};
struct TransactGetItemsRequest
{
    std::vector<TransactGet> transactItems;
    ReturnConsumedCapacity returnConsumedCapacity = ReturnConsumedCapacity::None;
};
struct TransactGetItemsResponse
{
    std::vector<std::optional<Item>> responses;
    std::vector<ConsumedCapacity> consumedCapacity;
};

struct TransactWrite
{
    enum class Action : std::uint8_t { ConditionCheck, Put, Delete, Update };
    Action action = Action::Put;
    std::optional<std::string> tableName;
    std::optional<Item> item; // Put; of a Delete, ours and never on the wire: all that may be there
    std::optional<Key> key;   // all but Put
    std::optional<std::string> updateExpression;
    std::optional<std::string> conditionExpression;
    std::optional<ExpressionAttributeNames> expressionAttributeNames;
    std::optional<ExpressionAttributeValues> expressionAttributeValues;
    ReturnValuesOnConditionCheckFailure returnValuesOnConditionCheckFailure =
        ReturnValuesOnConditionCheckFailure::None;
};
/// An entry of the wire that does not hold exactly one action is refused by the reader.
struct TransactWriteItemsRequest
{
    std::vector<TransactWrite> transactItems;
    std::optional<std::string> clientRequestToken;
    ReturnConsumedCapacity returnConsumedCapacity = ReturnConsumedCapacity::None;
    ReturnItemCollectionMetrics returnItemCollectionMetrics = ReturnItemCollectionMetrics::None;
};
struct TransactWriteItemsResponse
{
    std::vector<ConsumedCapacity> consumedCapacity;
    std::vector<std::pair<std::string, std::vector<ItemCollectionMetrics>>> itemCollectionMetrics;
};

} // namespace core
