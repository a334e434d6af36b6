// Rules that a value must keep whatever the table: DynamoDB's texts, in DynamoDB's order.

#pragma once

#include "core/values/attribute_value.h"

namespace core {

/// Sets not empty and without duplicates, at most 32 levels of nesting, names not empty. `value` is a
/// top-level attribute. Duplicates can only be seen before a set is sorted into an AttributeValue: the JSON
/// readers refuse them.
Result<void> validateValue(const AttributeValue &value);
Result<void> validateItem(const AttributeMap &item);
/// 1 to 65535 bytes.
Result<void> validateAttributeName(std::string_view name);

} // namespace core
