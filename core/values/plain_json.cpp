// Plain JSON: what people write. What it cannot say (sets, binaries) comes from a value that the text was
// made from.

#include "core/values/attribute_collector.h"
#include "core/values/json.h"
#include "core/values/json_reader.h"
#include "core/values/json_writer.h"
#include "core/values/limits.h"
#include "core/values/value_errors.h"

#include <algorithm>
#include <optional>

namespace core {

namespace {

using Token = JsonReader::Token;

template <typename T>
bool haveDuplicates(std::vector<T> members)
{
    std::sort(members.begin(), members.end());
    return std::adjacent_find(members.begin(), members.end()) != members.end();
}

template <typename T, typename Convert>
std::optional<std::vector<T>> convertAll(const AttributeList &list, Convert convert)
{
    std::vector<T> members;
    for (const AttributeValue &element : list) {
        std::optional<T> member = convert(element);
        if (!member)
            return {};
        members.push_back(std::move(*member));
    }
    if (members.empty() || haveDuplicates(members))
        return {};
    return members;
}

std::optional<std::string> toText(const AttributeValue &value)
{
    return value.asString() != nullptr ? std::optional(*value.asString()) : std::nullopt;
}

std::optional<Number> toNumber(const AttributeValue &value)
{
    return value.asNumber() != nullptr ? std::optional(*value.asNumber()) : std::nullopt;
}

std::optional<Binary> toBinary(const AttributeValue &value)
{
    if (value.asString() == nullptr)
        return {};
    Result<std::string> bytes = fromBase64(*value.asString());
    return bytes ? std::optional(Binary{std::move(*bytes)}) : std::nullopt;
}

/// `list` as a set of that type where it is one: not empty, each member of the right type and there once.
AttributeValue asSetIfPossible(AttributeList list, AttributeType type)
{
    if (type == AttributeType::SS) {
        if (auto members = convertAll<std::string>(list, toText))
            return AttributeValue::stringSet(std::move(*members));
    } else if (type == AttributeType::NS) {
        if (auto members = convertAll<Number>(list, toNumber))
            return AttributeValue::numberSet(std::move(*members));
    } else if (type == AttributeType::BS) {
        if (auto members = convertAll<Binary>(list, toBinary))
            return AttributeValue::binarySet(std::move(*members));
    }
    return AttributeValue::list(std::move(list));
}

/// Standing on a value's first token, reads up to its last one. Recursion ends at kNestingLevelsMax.
class PlainReader
{
public:
    explicit PlainReader(JsonReader &json)
        : m_json(json)
    {}

    bool readMap(AttributeMap &map, const AttributeMap *like, std::size_t level)
    {
        AttributeCollector attributes;
        while (m_json.next() == Token::Name) {
            const std::size_t offset = m_json.offset();
            std::string name(m_json.text());
            if (name.empty())
                return refuse(value_errors::emptyAttributeName());
            if (name.size() > kAttributeNameBytesMax)
                return refuse(value_errors::attributeNameTooLong());
            const AttributeValue *likeValue = like != nullptr ? like->find(name) : nullptr;
            m_json.next();
            if (!readValue(attributes.add(std::move(name), offset), likeValue, level + 1))
                return false;
        }
        return m_json.token() == Token::EndObject && attributes.moveTo(map, m_json);
    }

    bool readValue(AttributeValue &value, const AttributeValue *like, std::size_t level)
    {
        if (level > kNestingLevelsMax && m_json.token() != Token::Error)
            return refuse(value_errors::nestedTooDeeply());
        switch (m_json.token()) {
        case Token::String:
            readString(value, like);
            return true;
        case Token::Number:
            return readNumber(value);
        case Token::True:
        case Token::False:
            value = AttributeValue::boolean(m_json.token() == Token::True);
            return true;
        case Token::Null:
            value = AttributeValue::null();
            return true;
        case Token::BeginObject: {
            AttributeMap map;
            const bool good = readMap(map, like != nullptr ? like->asMap() : nullptr, level);
            value = AttributeValue::map(std::move(map));
            return good;
        }
        case Token::BeginArray:
            return readArray(value, like, level);
        default:
            return false;
        }
    }

private:
    void readString(AttributeValue &value, const AttributeValue *like)
    {
        if (like != nullptr && like->type() == AttributeType::B) {
            if (Result<std::string> bytes = fromBase64(m_json.text())) {
                value = AttributeValue::binary(std::move(*bytes));
                return;
            }
        }
        value = AttributeValue::string(std::string(m_json.text()));
    }
    bool readNumber(AttributeValue &value)
    {
        Result<Number> number = Number::parse(m_json.text());
        if (!number)
            return refuse(number.error());
        value = AttributeValue::number(*number);
        return true;
    }
    bool readArray(AttributeValue &value, const AttributeValue *like, std::size_t level)
    {
        const AttributeList *likeList = like != nullptr ? like->asList() : nullptr;
        AttributeList list;
        while (m_json.next() != Token::EndArray) {
            if (m_json.token() == Token::Error)
                return false;
            const AttributeValue *likeElement =
                likeList != nullptr && list.size() < likeList->size() ? &(*likeList)[list.size()] : nullptr;
            if (!readValue(list.emplace_back(), likeElement, level + 1))
                return false;
        }
        value = asSetIfPossible(std::move(list), like != nullptr ? like->type() : AttributeType::L);
        return true;
    }
    bool refuse(Error error)
    {
        m_json.fail(std::move(error), m_json.offset());
        return false;
    }

    JsonReader &m_json;
};

template <typename T>
std::variant<T, JsonError> finish(std::string_view text, JsonReader &json, bool good, T &value)
{
    if (good)
        json.next(); // nothing may follow
    if (json.token() == Token::Error)
        return JsonError{json.fault().error, positionAt(text, json.fault().offset)};
    return std::move(value);
}

void writeMap(JsonWriter &json, const AttributeMap &map);

struct WritePlain
{
    JsonWriter &json;

    void operator()(const std::string &text) const { json.string(text); }
    void operator()(const Number &number) const
    {
        json.value();
        number.appendTo(json.text());
    }
    void operator()(const Binary &binary) const { json.string(toBase64(binary.bytes)); }
    void operator()(bool value) const { json.boolean(value); }
    void operator()(Null) const { json.null(); }
    void operator()(const AttributeMap &map) const { writeMap(json, map); }
    void operator()(const AttributeList &list) const
    {
        json.beginArray();
        for (const AttributeValue &element : list)
            std::visit(*this, element.content());
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

void writeMap(JsonWriter &json, const AttributeMap &map)
{
    json.beginObject();
    for (const Attribute &attribute : map) {
        json.key(attribute.name);
        std::visit(WritePlain{json}, attribute.value.content());
    }
    json.endObject();
}

} // namespace

std::variant<AttributeMap, JsonError> itemFromPlainJson(std::string_view text, const AttributeMap *like)
{
    JsonReader json(text);
    AttributeMap item;
    const Token first = json.next();
    if (first != Token::BeginObject && first != Token::Error)
        json.fail("An item is a JSON object: { ... }", json.offset());
    const bool good = json.token() != Token::Error && PlainReader(json).readMap(item, like, 0);
    return finish(text, json, good, item);
}

std::variant<AttributeValue, JsonError> valueFromPlainJson(std::string_view text, const AttributeValue *like)
{
    JsonReader json(text);
    AttributeValue value;
    const bool good = json.next() != Token::Error && PlainReader(json).readValue(value, like, 1);
    return finish(text, json, good, value);
}

void appendPlainJson(std::string &text, const AttributeMap &item, JsonLayout layout)
{
    JsonWriter json(text, layout);
    writeMap(json, item);
}

void appendPlainJson(std::string &text, const AttributeValue &value, JsonLayout layout)
{
    JsonWriter json(text, layout);
    std::visit(WritePlain{json}, value.content());
}

} // namespace core
