// Texts that the service has changed since the other ones were written down. Private to core/api/codec.

#pragma once

#include "core/base/result.h"

namespace core::codec {

/// PutItem, UpdateItem and DeleteItem, and no other operation, count what is wrong with values and
/// expressions as they count violated constraints: "1 validation error detected: " stands before the text.
/// What is said of numbers, keys and sizes stays bare.
Error inNewestWording(const Error &error);

} // namespace core::codec
