// Values as JSON text: what is read is written and read back unchanged, in both forms.

#include "core/values/item_size.h"
#include "core/values/json.h"
#include "core/values/json_reader.h"
#include "core/values/validation.h"
#include "tests/fuzz/require.h"
#include "tests/fuzz/targets.h"

namespace fuzz {

namespace {

using core::AttributeMap;
using core::AttributeValue;
using core::JsonError;

void checkPlace(const JsonError &error, std::string_view text)
{
    require(error.position.offset <= text.size(), "an error's place lies in its text");
    require(!error.error.message().empty(), "an error says something");
}

void checkPlainJson(const AttributeMap &item)
{
    std::string plain;
    core::appendPlainJson(plain, item, core::JsonLayout::Indented);
    const auto read = core::itemFromPlainJson(plain, &item);
    require(std::holds_alternative<AttributeMap>(read), "plain JSON that was written can be read");
    require(std::get<AttributeMap>(read) == item, "plain JSON keeps an item that it is compared with");
}

void checkItem(const AttributeMap &item)
{
    for (const core::JsonLayout layout : {core::JsonLayout::Compact, core::JsonLayout::Indented}) {
        std::string text;
        core::appendDynamoJson(text, item, layout);
        const auto again = core::itemFromDynamoJson(text);
        require(std::holds_alternative<AttributeMap>(again), "DynamoDB JSON that was written can be read");
        require(std::get<AttributeMap>(again) == item, "DynamoDB JSON is exact");
    }
    if (core::validateItem(item))
        checkPlainJson(item);
}

/// The reader by itself: its tokens lie behind each other, and it ends.
bool isJson(std::string_view text)
{
    core::JsonReader reader(text);
    std::size_t end = 0;
    while (reader.next() != core::JsonReader::Token::End) {
        if (reader.token() == core::JsonReader::Token::Error) {
            require(reader.fault().offset <= text.size(), "a fault's place lies in its text");
            return false;
        }
        require(reader.offset() >= end && reader.endOffset() > reader.offset(), "tokens do not overlap");
        end = reader.endOffset();
    }
    return true;
}

} // namespace

void runDynamoJson(std::string_view input)
{
    const bool wellFormed = isJson(input);
    const auto item = core::itemFromDynamoJson(input);
    if (const auto *error = std::get_if<JsonError>(&item)) {
        checkPlace(*error, input);
    } else {
        require(wellFormed, "an item is JSON");
        checkItem(std::get<AttributeMap>(item));
    }
    const auto value = core::valueFromDynamoJson(input);
    if (const auto *error = std::get_if<JsonError>(&value)) {
        checkPlace(*error, input);
    } else {
        AttributeMap around;
        around.set("v", std::get<AttributeValue>(value));
        checkItem(around);
    }
    const auto plain = core::itemFromPlainJson(input);
    if (const auto *error = std::get_if<JsonError>(&plain))
        checkPlace(*error, input);
    else
        checkItem(std::get<AttributeMap>(plain));
}

} // namespace fuzz
