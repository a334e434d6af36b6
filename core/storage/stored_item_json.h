// Stored items as DynamoDB JSON, without values in between: for whoever only passes them on.

#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace core {

class JsonAppender;

/// Appends what appendDynamoJson() makes of the decoded item, compact. Any bytes give an item or Corruption,
/// after which `json` is as it was.
Result<void> appendStoredItemJson(std::string &json, std::string_view bytes);
/// The same for many items in a row.
Result<void> appendStoredItemJson(JsonAppender &json, std::string_view bytes);

} // namespace core
