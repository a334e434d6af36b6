// Key attribute values as bytes whose memcmp order is DynamoDB's key order.

#pragma once

#include "core/values/attribute_value.h"

namespace core {

/// Appends S (UTF-8 bytes), N (decimal order) or B so that encodings compare like values and no encoding is a
/// prefix of another one of the same type. Requires type S, N or B.
void appendOrderedKey(std::string &bytes, const AttributeValue &value);
/// Reads one value of that type and moves `bytes` behind it.
Result<AttributeValue> readOrderedKey(std::string_view &bytes, AttributeType type);
/// Where a partition key lies in the order of a scan: a hash of its encoded bytes. Stored on disk: never
/// change.
std::uint64_t partitionHash(std::string_view orderedKeyBytes);

} // namespace core
