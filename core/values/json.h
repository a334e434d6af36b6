// Values as JSON text: DynamoDB JSON ({"S":"x"}) without loss, and plain JSON ("x") as people write it.

#pragma once

#include "core/values/attribute_value.h"

#include <cstddef>

namespace core {

/// A place in a text. Lines and columns count from 1, columns in Unicode code points.
struct TextPosition
{
    std::size_t offset = 0; // bytes
    std::size_t line = 1;
    std::size_t column = 1;
};
TextPosition positionAt(std::string_view text, std::size_t offset);

/// Why and where a text was refused; `error.message()` does not repeat the place.
struct JsonError
{
    Error error;
    TextPosition position;
};

enum class JsonLayout { Compact, Indented };

/// An item or value as DynamoDB JSON. Exact both ways for every type. Refuses invalid UTF-8 and lone
/// surrogates, duplicate keys, empty sets, numbers out of range: JsonError names the place of the offending
/// token.
std::variant<AttributeMap, JsonError> itemFromDynamoJson(std::string_view text);
std::variant<AttributeValue, JsonError> valueFromDynamoJson(std::string_view text);
void appendDynamoJson(std::string &text, const AttributeMap &item, JsonLayout layout = JsonLayout::Compact);
void appendDynamoJson(std::string &text, const AttributeValue &value,
                      JsonLayout layout = JsonLayout::Compact);

/// Plain JSON: numbers as written (never through double), sets as arrays, binary as base64 text.
/// What JSON cannot say is kept by `like`: where the same path of `like` is a set, a binary (or a number set
/// ...), an array or text that still fits is read back as that type; so plain text edited by a person loses
/// no type.
std::variant<AttributeMap, JsonError> itemFromPlainJson(std::string_view text,
                                                        const AttributeMap *like = nullptr);
std::variant<AttributeValue, JsonError> valueFromPlainJson(std::string_view text,
                                                           const AttributeValue *like = nullptr);
void appendPlainJson(std::string &text, const AttributeMap &item, JsonLayout layout = JsonLayout::Compact);
void appendPlainJson(std::string &text, const AttributeValue &value, JsonLayout layout = JsonLayout::Compact);

/// `text` as a JSON string with its quotes. Requires valid UTF-8.
void appendJsonString(std::string &json, std::string_view text);

std::string toBase64(std::string_view bytes);
/// DynamoDB's texts for what is not base64.
Result<std::string> fromBase64(std::string_view text);

} // namespace core
