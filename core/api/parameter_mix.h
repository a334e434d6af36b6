// Which parameters a request may have together: the first thing that DynamoDB says of a request that keeps
// its constraints, before it looks at any value.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"

namespace core {

/// Errors: legacy parameters beside expressions, names or values of placeholders without an expression that
/// could use them. Batches and transactions are checked entry by entry.
Result<void> checkParameterMix(const GetItemRequest &request);
Result<void> checkParameterMix(const PutItemRequest &request);
Result<void> checkParameterMix(const UpdateItemRequest &request);
Result<void> checkParameterMix(const DeleteItemRequest &request);
Result<void> checkParameterMix(const QueryRequest &request);
Result<void> checkParameterMix(const ScanRequest &request);
Result<void> checkParameterMix(const KeysAndAttributes &entry);
Result<void> checkParameterMix(const TransactGet &entry);
Result<void> checkParameterMix(const TransactWrite &entry);

} // namespace core
