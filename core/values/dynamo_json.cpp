#include "core/values/dynamo_json_reader.h"
#include "core/values/dynamo_json_writer.h"
#include "core/values/json.h"

namespace core {

namespace {

/// What has been read, or the first thing wrong with it: its form before its rules.
template <typename T>
std::variant<T, JsonError> finish(std::string_view text, JsonReader &json, const DynamoJsonReader &values,
                                  bool good, T &value)
{
    if (good)
        json.next(); // nothing may follow
    const JsonFault *fault = nullptr;
    if (json.token() == JsonReader::Token::Error)
        fault = &json.fault();
    else if (values.brokenRule())
        fault = &*values.brokenRule();
    if (fault != nullptr)
        return JsonError{fault->error, positionAt(text, fault->offset)};
    return std::move(value);
}

struct WriteContent
{
    JsonWriter &json;

    void operator()(const std::string &text) const { json.string(text); }
    void operator()(const Number &number) const
    {
        json.value();
        json.text() += '"';
        number.appendTo(json.text());
        json.text() += '"';
    }
    void operator()(const Binary &binary) const { json.string(toBase64(binary.bytes)); }
    void operator()(bool value) const { json.boolean(value); }
    void operator()(Null) const { json.boolean(true); }
    void operator()(const AttributeMap &map) const { writeDynamoJson(json, map); }
    void operator()(const AttributeList &list) const
    {
        json.beginArray();
        for (const AttributeValue &element : list)
            writeDynamoJson(json, element);
        json.endArray();
    }
    template <typename Set>
    void operator()(const Set &set) const
    {
        json.beginArray();
        for (const auto &member : set.members)
            (*this)(member);
        json.endArray();
    }
};

} // namespace

std::variant<AttributeMap, JsonError> itemFromDynamoJson(std::string_view text)
{
    JsonReader json(text);
    DynamoJsonReader values(json);
    AttributeMap item;
    const JsonReader::Token first = json.next();
    if (first != JsonReader::Token::BeginObject && first != JsonReader::Token::Error)
        json.fail("An item is a JSON object: { ... }", json.offset());
    const bool good = json.token() != JsonReader::Token::Error && values.readMap(item);
    return finish(text, json, values, good, item);
}

std::variant<AttributeValue, JsonError> valueFromDynamoJson(std::string_view text)
{
    JsonReader json(text);
    DynamoJsonReader values(json);
    AttributeValue value;
    const bool good = json.next() != JsonReader::Token::Error && values.readValue(value);
    return finish(text, json, values, good, value);
}

void writeDynamoJson(JsonWriter &json, const AttributeMap &map)
{
    json.beginObject();
    for (const Attribute &attribute : map) {
        json.key(attribute.name);
        writeDynamoJson(json, attribute.value);
    }
    json.endObject();
}

void writeDynamoJson(JsonWriter &json, const AttributeValue &value)
{
    json.beginObject();
    json.key(descriptor(value.type()));
    std::visit(WriteContent{json}, value.content());
    json.endObject();
}

void appendDynamoJson(std::string &text, const AttributeMap &item, JsonLayout layout)
{
    JsonWriter json(text, layout);
    writeDynamoJson(json, item);
}

void appendDynamoJson(std::string &text, const AttributeValue &value, JsonLayout layout)
{
    JsonWriter json(text, layout);
    writeDynamoJson(json, value);
}

} // namespace core
