// DynamoDB's texts for attribute values that break a rule, shared by the checks and the JSON readers.

#pragma once

#include "core/values/attribute_value.h"

#include <span>

namespace core::value_errors {

Error emptyValue(); // no datatype at all
Error severalDatatypes();
Error nullMustBeTrue();
Error emptySet(AttributeType type);
/// Members in the order in which they were given.
Error duplicateStrings(std::span<const std::string> members);
Error duplicateNumbers();
Error duplicateBinaries(std::span<const Binary> members);
Error nestedTooDeeply();
Error emptyAttributeName();
Error attributeNameTooLong();

} // namespace core::value_errors
