// The shapes of the operations that run PartiQL statements; see shapes.h.

#pragma once

#include "core/api/codec/shapes.h"
#include "core/api/statement_requests.h"

namespace core::codec {

template <typename V, typename Request>
void statementMembers(V &v, Request &s)
{
    v.member("Statement", s.statement);
    v.member("Parameters", s.parameters);
    v.member("ReturnValuesOnConditionCheckFailure", s.returnValuesOnConditionCheckFailure);
}
template <typename V>
void members(V &v, Of<V, ParameterizedStatement> &s)
{
    statementMembers(v, s);
}

template <typename V>
void members(V &v, Of<V, ExecuteStatementRequest> &s)
{
    statementMembers(v, s);
    v.member("ConsistentRead", Defaulted{s.consistentRead, false});
    v.member("NextToken", s.nextToken);
    v.member("ReturnConsumedCapacity", s.returnConsumedCapacity);
    v.member("Limit", s.limit);
}
template <typename V>
void members(V &v, Of<V, ExecuteStatementResponse> &s)
{
    v.always("Items", s.items);
    v.member("NextToken", s.nextToken);
    v.member("LastEvaluatedKey", s.lastEvaluatedKey);
    v.member("ConsumedCapacity", s.consumedCapacity);
}

template <typename V>
void members(V &v, Of<V, BatchStatementRequest> &s)
{
    statementMembers(v, s);
    v.member("ConsistentRead", Defaulted{s.consistentRead, false});
}
template <typename V>
void members(V &v, Of<V, BatchExecuteStatementRequest> &s)
{
    v.required("Statements", s.statements);
    v.member("ReturnConsumedCapacity", s.returnConsumedCapacity);
}
template <typename V>
void members(V &v, Of<V, BatchStatementError> &s)
{
    v.always("Code", s.code);
    v.always("Message", s.message);
    v.member("Item", s.item);
}
template <typename V>
void members(V &v, Of<V, BatchStatementResponse> &s)
{
    v.member("Error", s.error);
    v.member("TableName", s.tableName);
    v.member("Item", s.item);
}
template <typename V>
void members(V &v, Of<V, BatchExecuteStatementResponse> &s)
{
    v.always("Responses", s.responses);
    v.member("ConsumedCapacity", s.consumedCapacity);
}

template <typename V>
void members(V &v, Of<V, ExecuteTransactionRequest> &s)
{
    v.required("TransactStatements", s.transactStatements);
    v.member("ClientRequestToken", s.clientRequestToken);
    v.member("ReturnConsumedCapacity", s.returnConsumedCapacity);
}
template <typename V>
void members(V &v, Of<V, ExecuteTransactionResponse> &s)
{
    v.always("Responses", ItemResponses{s.responses});
    v.member("ConsumedCapacity", s.consumedCapacity);
}

} // namespace core::codec
