// Errors that more than one operation gives, in DynamoDB's words.

#pragma once

#include "core/base/result.h"
#include "core/expressions/key_condition.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// "One or more parameter values were invalid: " before `text`.
Error invalidParameter(std::string_view text);

/// The table of an item operation is not there.
Error resourceNotFound();
/// The table of a table operation is not there.
Error tableNotFound(std::string_view tableName);
Error indexNotFound(std::string_view indexName, std::string_view tableName);
/// "Attempt to change a resource which is still in use: " before `text`.
Error stillInUse(std::string_view text);
Error readOnlyDatabase();
/// Nothing stands for S3: EngineOptions::bucketsFolder.
Error noBuckets();

Error keyDoesNotMatchSchema();
Error indexKeyTypeMismatch(const KeyAttribute &key, AttributeType actual, const std::string &indexName);
Error itemTooLarge();
Error updatedItemTooLarge();
Error duplicateKeysInBatch();
/// The item is part of a transaction that is under way.
Error transactionConflict();

/// "[a, b]"
std::string listText(const std::vector<std::string> &names);

} // namespace core
