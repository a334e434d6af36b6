// Items as Amazon Ion text, as exports have it: numbers are decimals, bytes blobs, sets annotated lists.

#pragma once

#include "core/values/attribute_value.h"

#include <string>

namespace core {

/// `{Id:103.,Authors:$dynamodb_SS::["a"]}`, on one line.
void appendIon(std::string &text, const AttributeMap &item);

} // namespace core
