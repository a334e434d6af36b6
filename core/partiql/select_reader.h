// Private to this folder: one page of a SELECT.

#pragma once

#include "core/partiql/bound_statement.h"
#include "core/partiql/next_token.h"

#include "core/api/client.h"

namespace core::partiql {

struct SelectOptions
{
    bool consistentRead = false;
    std::optional<std::int64_t> limit; // of items looked at
    ReturnConsumedCapacity returnConsumedCapacity = ReturnConsumedCapacity::None;
};
struct SelectPage
{
    std::vector<Item> items;
    std::optional<ReadPosition> next; // absent: the end was reached
    std::optional<ConsumedCapacity> consumedCapacity;
};

/// Errors are DynamoDB's about the table, the index, and what SELECT asks of them.
Result<SelectPage> readSelectPage(Client &client, const BoundSelect &select, const TableDescription &table,
                                  const SelectOptions &options, const ReadPosition &from);

} // namespace core::partiql
