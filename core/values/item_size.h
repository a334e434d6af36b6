// Sizes as DynamoDB counts them: what the 400 KB limit and capacity units are measured on.

#pragma once

#include "core/values/attribute_value.h"

namespace core {

/// Bytes of the value alone, without its name.
std::size_t valueSizeBytes(const AttributeValue &value);
/// Names and values of a whole item (or key).
std::size_t itemSizeBytes(const AttributeMap &item);

} // namespace core
