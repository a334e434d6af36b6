#include "core/values/dynamo_json_reader.h"

#include "core/values/attribute_collector.h"
#include "core/values/json.h"
#include "core/values/limits.h"
#include "core/values/value_errors.h"

#include <algorithm>

namespace core {

using Token = JsonReader::Token;

std::string conversionText(Token token, std::string_view numberText, std::string_view type)
{
    std::string_view found;
    switch (token) {
    case Token::String:
        found = "STRING_VALUE";
        break;
    case Token::True:
        found = "TRUE_VALUE";
        break;
    case Token::False:
        found = "FALSE_VALUE";
        break;
    case Token::Number:
        found = numberText.find_first_of(".eE") == std::string_view::npos ? "NUMBER_VALUE" : "DECIMAL_VALUE";
        break;
    case Token::Null:
        found = "NULL_VALUE";
        break;
    case Token::BeginArray:
        return "Unrecognized collection type class java.lang." + std::string(type);
    default:
        return "Start of structure or map found where not expected";
    }
    return std::string(found) + " cannot be converted to " + std::string(type);
}

bool DynamoJsonReader::refuse(std::string message)
{
    if (m_json.token() != Token::Error)
        m_json.fail(Error(ErrorCode::Serialization, std::move(message)), m_json.offset());
    return false;
}

void DynamoJsonReader::note(Error error, std::size_t offset)
{
    if (!m_brokenRule)
        m_brokenRule = JsonFault{std::move(error), offset};
}

bool DynamoJsonReader::readValue(AttributeValue &value, std::size_t level)
{
    if (!value.isNull())
        value = AttributeValue();
    const std::size_t offset = m_json.offset();
    if (level > kNestingLevelsMax) {
        note(value_errors::nestedTooDeeply(), offset);
        return m_json.skipValue();
    }
    if (m_json.token() == Token::Null) {
        note(value_errors::emptyValue(), offset);
        return true;
    }
    if (m_json.token() == Token::BeginArray)
        return refuse("Unrecognized collection type class com.amazonaws.dynamodb.v20120810.AttributeValue");
    if (m_json.token() != Token::BeginObject)
        return refuse("Unexpected value type in payload");

    unsigned seen = 0; // a bit for each AttributeType
    int given = 0;
    std::size_t second = 0;
    char name = 0;
    if (m_json.nextShortMember(name)) { // nearly always all there is
        AttributeType type{};
        if (typeOfDescriptor({&name, 1}, type)) {
            seen = 1U << unsigned(type);
            given = 1;
            if (!readContent(type, value, level))
                return false;
        }
    }
    while (m_json.next() == Token::Name) {
        const std::size_t keyOffset = m_json.offset();
        AttributeType type{};
        if (!typeOfDescriptor(m_json.text(), type)) {
            if (!m_json.skipValue()) // members that the service does not know are none of its business
                return false;
            continue;
        }
        if ((seen >> unsigned(type) & 1) != 0) {
            m_json.fail("The name \"" + std::string(descriptor(type)) + "\" is here twice", keyOffset);
            return false;
        }
        seen |= 1U << unsigned(type);
        if (m_json.next() == Token::Null) // as if it were not there
            continue;
        if (++given == 2)
            second = keyOffset;
        if (given == 1) {
            if (!readContent(type, value, level))
                return false;
        } else {
            AttributeValue other;
            if (!readContent(type, other, level))
                return false;
        }
    }
    if (m_json.token() != Token::EndObject)
        return false;
    if (given == 0)
        note(value_errors::emptyValue(), offset);
    else if (given > 1)
        note(value_errors::severalDatatypes(), second);
    return true;
}

bool DynamoJsonReader::readContent(AttributeType type, AttributeValue &value, std::size_t level)
{
    AttributeValue::Content &content = value.content();
    switch (type) {
    case AttributeType::S:
        if (m_json.token() != Token::String)
            return refuse(conversionText(m_json.token(), m_json.text(), "String"));
        content.emplace<std::string>(m_json.text());
        return true;
    case AttributeType::N:
        return readNumber(content.emplace<Number>());
    case AttributeType::B:
        return readBinary(content.emplace<Binary>());
    case AttributeType::BOOL:
        return readFlag(content.emplace<bool>(false));
    case AttributeType::NUL: {
        bool isNull = true;
        const std::size_t offset = m_json.offset();
        if (!readFlag(isNull))
            return false;
        if (!isNull)
            note(value_errors::nullMustBeTrue(), offset);
        content.emplace<Null>();
        return true;
    }
    case AttributeType::M:
        return readMap(content.emplace<AttributeMap>(), level);
    case AttributeType::L:
        return readList(content.emplace<AttributeList>(), level);
    case AttributeType::SS:
    case AttributeType::NS:
    case AttributeType::BS:
        return readSet(type, value);
    }
    return false;
}

bool DynamoJsonReader::readMap(AttributeMap &map, std::size_t level)
{
    if (m_json.token() == Token::BeginArray)
        return refuse("Unrecognized collection type java.util.Map<java.lang.String, "
                      "com.amazonaws.dynamodb.v20120810.AttributeValue>");
    if (m_json.token() != Token::BeginObject)
        return refuse("Unexpected field type");
    AttributeCollector attributes;
    while (m_json.next() == Token::Name) {
        const std::size_t offset = m_json.offset();
        const std::string_view name = m_json.text();
        if (name.empty())
            note(value_errors::emptyAttributeName(), offset);
        else if (name.size() > kAttributeNameBytesMax)
            note(value_errors::attributeNameTooLong(), offset);
        AttributeValue &value = attributes.add(name, offset); // the name is gone with the next token
        m_json.next();
        if (!readValue(value, level + 1))
            return false;
    }
    return m_json.token() == Token::EndObject && attributes.moveTo(map, m_json);
}

bool DynamoJsonReader::beginArray()
{
    if (m_json.token() == Token::BeginArray)
        return true;
    if (m_json.token() == Token::BeginObject)
        return refuse("Start of structure or map found where not expected");
    return refuse("Unexpected field type");
}

bool DynamoJsonReader::readList(AttributeList &list, std::size_t level)
{
    if (!beginArray())
        return false;
    while (m_json.next() != Token::EndArray) {
        if (m_json.token() == Token::Error || !readValue(list.emplace_back(), level + 1))
            return false;
    }
    return true;
}

bool DynamoJsonReader::readString(std::string &text)
{
    if (m_json.token() != Token::String)
        return refuse(conversionText(m_json.token(), m_json.text(), "String"));
    text = m_json.text();
    return true;
}

bool DynamoJsonReader::readNumber(Number &number)
{
    if (m_json.token() != Token::String)
        return refuse(conversionText(m_json.token(), m_json.text(), "String"));
    Result<Number> parsed = Number::parse(m_json.text());
    if (parsed)
        number = *parsed;
    else
        note(parsed.error(), m_json.offset());
    return true;
}

bool DynamoJsonReader::readBinary(Binary &binary)
{
    if (m_json.token() == Token::BeginArray)
        return refuse("Unrecognized collection type class java.nio.ByteBuffer");
    if (m_json.token() == Token::BeginObject)
        return refuse("Start of structure or map found where not expected");
    if (m_json.token() != Token::String)
        return refuse("only base-64-encoded strings are convertible to bytes");
    Result<std::string> decoded = fromBase64(m_json.text());
    if (!decoded)
        return refuse(decoded.error().message());
    binary.bytes = std::move(*decoded);
    return true;
}

std::optional<std::string> readBoolean(const JsonReader &json, bool &value)
{
    const Token token = json.token();
    if (token == Token::String) {
        const std::string_view text = json.text();
        const bool isTrue = text == "true" || text == "1" || text == "yes";
        if (!isTrue && text != "false" && text != "0" && text != "no")
            return "Unexpected token received from parser";
        value = isTrue;
        return {};
    }
    if (token != Token::True && token != Token::False)
        return conversionText(token, json.text(), "Boolean");
    value = token == Token::True;
    return {};
}

bool DynamoJsonReader::readFlag(bool &value)
{
    if (std::optional<std::string> refusal = readBoolean(m_json, value))
        return refuse(std::move(*refusal));
    return true;
}

template <typename Member, typename Read>
bool DynamoJsonReader::readMembers(std::vector<Member> &members, Read read)
{
    while (m_json.next() != Token::EndArray) {
        if (m_json.token() == Token::Error || !(this->*read)(members.emplace_back()))
            return false;
    }
    return true;
}

namespace {

template <typename Member>
bool haveDuplicates(std::vector<Member> members)
{
    std::sort(members.begin(), members.end());
    return std::adjacent_find(members.begin(), members.end()) != members.end();
}

} // namespace

bool DynamoJsonReader::readSet(AttributeType type, AttributeValue &value)
{
    const std::size_t offset = m_json.offset();
    const bool hadBrokenRule = m_brokenRule.has_value();
    if (!beginArray())
        return false;
    bool isEmpty = false;
    std::optional<Error> duplicates;
    if (type == AttributeType::SS) {
        std::vector<std::string> members;
        if (!readMembers(members, &DynamoJsonReader::readString))
            return false;
        isEmpty = members.empty();
        if (haveDuplicates(members))
            duplicates = value_errors::duplicateStrings(members);
        value = AttributeValue::stringSet(std::move(members));
    } else if (type == AttributeType::NS) {
        std::vector<Number> members;
        if (!readMembers(members, &DynamoJsonReader::readNumber))
            return false;
        isEmpty = members.empty();
        if (haveDuplicates(members))
            duplicates = value_errors::duplicateNumbers();
        value = AttributeValue::numberSet(std::move(members));
    } else {
        std::vector<Binary> members;
        if (!readMembers(members, &DynamoJsonReader::readBinary))
            return false;
        isEmpty = members.empty();
        if (haveDuplicates(members))
            duplicates = value_errors::duplicateBinaries(members);
        value = AttributeValue::binarySet(std::move(members));
    }
    if (isEmpty)
        note(value_errors::emptySet(type), offset);
    else if (duplicates && !hadBrokenRule)
        note(std::move(*duplicates), offset);
    return true;
}

} // namespace core
