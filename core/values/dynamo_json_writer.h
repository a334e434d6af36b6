// Attribute values in DynamoDB JSON as a part of a larger text.

#pragma once

#include "core/values/attribute_value.h"
#include "core/values/json_writer.h"

namespace core {

void writeDynamoJson(JsonWriter &json, const AttributeMap &map);
void writeDynamoJson(JsonWriter &json, const AttributeValue &value);

} // namespace core
