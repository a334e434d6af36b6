// Private to this folder: a statement with its values, before and after its table is known.

#pragma once

#include "core/api/statement_requests.h"
#include "core/partiql/planner.h"
#include "core/partiql/row_shape.h"

#include <string>
#include <variant>

namespace core::partiql {

struct BoundSelect
{
    TableReference from;
    std::vector<DocumentPath> projection;
    std::optional<ConditionExpression> where;
    std::vector<OrderKey> orderBy;
};

/// INSERT, UPDATE, DELETE and EXISTS: each is one conditional request about one item.
struct BoundWrite
{
    TransactWrite::Action action = TransactWrite::Action::Put; // Put: INSERT; ConditionCheck: EXISTS
    std::string tableName;
    Item item;                                // INSERT
    std::optional<ConditionExpression> where; // the others
    std::optional<UpdateExpression> update;   // UPDATE
    std::optional<Returning> returning;       // UPDATE and DELETE
    ReturnValuesOnConditionCheckFailure returnValuesOnConditionCheckFailure =
        ReturnValuesOnConditionCheckFailure::None;
};

using BoundStatement = std::variant<BoundSelect, BoundWrite>;

/// Reads the text, gives it its parameters and refuses what needs no table to be refused. Requires a
/// statement that keeps its constraints.
Result<BoundStatement> bindStatement(const ParameterizedStatement &asked);

/// A SELECT that names one item of a table: what GetItem or TransactGetItems does. Nothing where it does not.
struct SingleRead
{
    Key key;
    RowShape shape; // its filter: what WHERE asks beside the key
};
std::optional<SingleRead> singleRead(const BoundSelect &select, const TableDescription &table);

/// The write as an entry of a transaction, which single requests are made of, too.
Result<TransactWrite> writeRequest(const BoundWrite &write, const TableDescription &table);
/// The key attributes of the item that a request writes; those that are there.
Key keyOf(const TransactWrite &write, const TableDescription &table);

/// A failed INSERT in the words of INSERT; any other error as it is.
Error writeError(TransactWrite::Action action, const Error &error);

} // namespace core::partiql
