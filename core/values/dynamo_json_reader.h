// Attribute values in DynamoDB JSON out of a JsonReader's tokens: for whole items and for the values inside
// requests.

#pragma once

#include "core/values/attribute_value.h"
#include "core/values/json_reader.h"

#include <optional>
#include <utility>
#include <vector>

namespace core {

/// Reads values as the service does, in two degrees: JSON of the wrong shape ends the reading (the reader's
/// fault, with the service's SerializationException texts), while a well-shaped value that breaks a rule (an
/// empty set, a number out of range, ...) is only noted: the service looks at rules when it has read all of a
/// request.
class DynamoJsonReader
{
public:
    /// Borrows `json`.
    explicit DynamoJsonReader(JsonReader &json)
        : m_json(json)
    {}

    /// The reader stands on the value's first token, and then on its last. False: json.fault() says why.
    bool readValue(AttributeValue &value) { return readValue(value, 1); }
    /// Name -> value.
    bool readMap(AttributeMap &map) { return readMap(map, 0); }

    /// The first broken rule since the start or the last take, if any.
    const std::optional<JsonFault> &brokenRule() const { return m_brokenRule; }
    std::optional<JsonFault> takeBrokenRule() { return std::exchange(m_brokenRule, std::nullopt); }

private:
    bool readValue(AttributeValue &value, std::size_t level);
    bool readContent(AttributeType type, AttributeValue &value, std::size_t level);
    bool readMap(AttributeMap &map, std::size_t level);
    bool readList(AttributeList &list, std::size_t level);
    bool readString(std::string &text);
    bool readNumber(Number &number);
    bool readBinary(Binary &binary);
    bool readFlag(bool &value);
    bool readSet(AttributeType type, AttributeValue &value);
    template <typename Member, typename Read>
    bool readMembers(std::vector<Member> &members, Read read);
    bool beginArray();
    [[gnu::cold]] bool refuse(std::string message);
    [[gnu::cold]] void note(Error error, std::size_t offset);

    JsonReader &m_json;
    std::optional<JsonFault> m_brokenRule;
};

/// Reads a boolean as the service does (strings like "true" and "no" too); gives the refusal's text, if any.
std::optional<std::string> readBoolean(const JsonReader &json, bool &value);
/// The service's text for a scalar member of Java type `type` ("String", "Long", ...) that met this token
/// instead.
std::string conversionText(JsonReader::Token token, std::string_view numberText, std::string_view type);

} // namespace core
