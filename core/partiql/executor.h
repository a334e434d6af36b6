// PartiQL over any Client: a statement becomes the item operations that it means, and the same client does
// them. So conditions, capacity, atomicity and errors are those of the operations. Blocks; thread-safe.

#pragma once

#include "core/api/client.h"

namespace core::partiql {

Result<ExecuteStatementResponse> executeStatement(Client &client, const ExecuteStatementRequest &request);
/// Each statement succeeds or fails by itself.
Result<BatchExecuteStatementResponse> batchExecuteStatement(Client &client,
                                                            const BatchExecuteStatementRequest &request);
/// All or nothing: one TransactGetItems or one TransactWriteItems.
Result<ExecuteTransactionResponse> executeTransaction(Client &client,
                                                      const ExecuteTransactionRequest &request);

} // namespace core::partiql
