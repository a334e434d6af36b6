// The names that DynamoDB does not let an expression write undecorated.

#pragma once

#include <string_view>

namespace core {

/// Whether `name` is one of DynamoDB's 573 reserved words, in whatever case.
bool isReservedWord(std::string_view name);

} // namespace core
