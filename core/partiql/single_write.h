// Private to this folder: a write that stands alone.

#pragma once

#include "core/partiql/bound_statement.h"

#include "core/api/client.h"

namespace core::partiql {

/// PutItem, UpdateItem or DeleteItem, with the errors of the statement that it came from. Requires another
/// action than ConditionCheck.
Result<WriteItemResponse> writeItem(Client &client, TransactWrite write,
                                    const std::optional<Returning> &returning,
                                    ReturnConsumedCapacity returnConsumedCapacity);

} // namespace core::partiql
