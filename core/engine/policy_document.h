// What a resource policy must be to be accepted.

#pragma once

#include "core/base/result.h"

#include <string_view>

namespace core {

/// JSON with statements that have an effect, a principal and actions, of at most 20480 bytes; nothing is
/// allowed to everybody without a condition.
Result<void> checkPolicyDocument(std::string_view document);

} // namespace core
