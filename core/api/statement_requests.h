// The operations that run PartiQL statements; see requests.h.

#pragma once

#include "core/api/requests.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

/// A statement with what it needs beside its text; each operation uses some of it.
struct ParameterizedStatement
{
    std::optional<std::string> statement;
    std::optional<std::vector<AttributeValue>> parameters; // for each ? of the text, in its order
    ReturnValuesOnConditionCheckFailure returnValuesOnConditionCheckFailure =
        ReturnValuesOnConditionCheckFailure::None;
};

struct ExecuteStatementRequest : ParameterizedStatement
{
    bool consistentRead = false;
    std::optional<std::string> nextToken;
    std::optional<std::int64_t> limit; // of items looked at
    ReturnConsumedCapacity returnConsumedCapacity = ReturnConsumedCapacity::None;
};
struct ExecuteStatementResponse
{
    std::vector<Item> items;
    std::optional<std::string> nextToken;
    std::optional<Key> lastEvaluatedKey;
    std::optional<ConsumedCapacity> consumedCapacity;
};

struct BatchStatementRequest : ParameterizedStatement
{
    bool consistentRead = false;
};
struct BatchExecuteStatementRequest
{
    std::vector<BatchStatementRequest> statements;
    ReturnConsumedCapacity returnConsumedCapacity = ReturnConsumedCapacity::None;
};
struct BatchStatementError
{
    std::string code; // "ConditionalCheckFailed", "ValidationError", ...
    std::string message;
    std::optional<Item> item;
};
struct BatchStatementResponse
{
    std::optional<BatchStatementError> error;
    std::optional<std::string> tableName;
    std::optional<Item> item;
};
struct BatchExecuteStatementResponse
{
    std::vector<BatchStatementResponse> responses; // in the order of the request
    std::vector<ConsumedCapacity> consumedCapacity;
};

struct ExecuteTransactionRequest
{
    std::vector<ParameterizedStatement> transactStatements;
    std::optional<std::string> clientRequestToken;
    ReturnConsumedCapacity returnConsumedCapacity = ReturnConsumedCapacity::None;
};
struct ExecuteTransactionResponse
{
    std::vector<std::optional<Item>> responses; // of reads
    std::vector<ConsumedCapacity> consumedCapacity;
};

} // namespace core
