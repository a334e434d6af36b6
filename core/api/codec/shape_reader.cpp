#include "core/api/codec/shape_reader.h"

#include "core/values/placeholder_checks.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace core::codec {

namespace {

constexpr std::size_t kViolationsMax = 1000; // ten of them are listed, see ConstraintCheck

} // namespace

std::string ShapeReader::path() const
{
    std::string path;
    for (const Step &step : m_steps) {
        if (step.kind != Step::Kind::Member) {
            const std::string name =
                step.kind == Step::Kind::Index ? std::to_string(step.index) : std::string(step.name);
            path += '.' + name + ".member";
            continue;
        }
        if (!path.empty())
            path += '.';
        path += char(step.name[0] | 0x20); // paths start each member with a small letter
        path += step.name.substr(1);
    }
    return path;
}

bool ShapeReader::startMember(std::string_view name, bool isSecond)
{
    if (isSecond)
        return refuseSecond(name, m_json.offset());
    return m_json.next() != Token::Error;
}

bool ShapeReader::refuseSecond(std::string_view name, std::size_t offset)
{
    m_json.fail("The name \"" + std::string(name) + "\" is here twice", offset);
    return false;
}

bool ShapeReader::refuse(std::string message)
{
    if (m_json.token() != Token::Error)
        m_json.fail(Error(ErrorCode::Serialization, std::move(message)), m_json.offset());
    return false;
}

void ShapeReader::note(Error error)
{
    if (!m_brokenRule)
        m_brokenRule = std::move(error);
}

void ShapeReader::notePlaceholder(Error error)
{
    if (!m_brokenPlaceholder)
        m_brokenPlaceholder = std::move(error);
}

void ShapeReader::settlePlaceholders(const std::optional<ExpressionAttributeNames> &names,
                                     const std::optional<ExpressionAttributeValues> &values)
{
    if (!m_brokenPlaceholder || !values)
        return;
    const Result<void> keys = checkPlaceholderKeys(*values);
    if (!keys)
        m_brokenPlaceholder = keys.error();
    const Result<void> good = names ? checkPlaceholderNames(*names) : Result<void>();
    if (!good)
        m_brokenPlaceholder = good.error();
    // Entries of a transaction are looked at one after the other, each with all that it has.
    const bool isOfEntry = !m_steps.empty();
    if (isOfEntry) {
        note(std::move(*m_brokenPlaceholder));
        m_brokenPlaceholder.reset();
    }
}

void ShapeReader::addViolation(std::string_view value, std::string constraint)
{
    if (m_violations.size() < kViolationsMax)
        m_violations.push_back({path(), std::string(value), std::move(constraint)});
}

void ShapeReader::addMissing(std::string_view name)
{
    const PathStep step(*this, name);
    addViolation("null", "Member must not be null");
}

void ShapeReader::addEmptyList()
{
    addViolation("'[]'", "Member must have length greater than or equal to 1");
}

bool ShapeReader::isScalar() const
{
    return m_json.token() != Token::BeginObject && m_json.token() != Token::BeginArray;
}

bool ShapeReader::beginStructure(std::string_view shape)
{
    if (m_json.token() == Token::BeginObject)
        return true;
    if (m_json.token() != Token::BeginArray)
        return refuse("Unexpected field type");
    std::string name(shape);
    if (name.empty()) { // named as its member is
        const std::string whole = path();
        name = whole.substr(whole.rfind('.') + 1);
        name[0] = char(name[0] & ~0x20);
    }
    return refuse("Unrecognized collection type class com.amazonaws.dynamodb.v20120810." + name);
}

bool ShapeReader::beginArray()
{
    if (m_json.token() == Token::BeginArray)
        return true;
    if (m_json.token() == Token::BeginObject)
        return refuse("Start of structure or map found where not expected");
    return refuse("Unexpected field type");
}

bool ShapeReader::beginMap(std::string_view javaType)
{
    if (m_json.token() == Token::BeginObject)
        return true;
    if (m_json.token() == Token::BeginArray)
        return refuse("Unrecognized collection type java.util.Map<java.lang.String, " +
                      std::string(javaType) + ">");
    return refuse("Unexpected field type");
}

bool ShapeReader::read(std::string &text)
{
    if (m_json.token() != Token::String)
        return refuse(conversionText(m_json.token(), m_json.text(), "String"));
    text = m_json.text();
    return true;
}

bool ShapeReader::read(bool &value)
{
    if (std::optional<std::string> refusal = readBoolean(m_json, value))
        return refuse(std::move(*refusal));
    return true;
}

bool ShapeReader::readInteger(std::int64_t &value, std::string_view javaType)
{
    if (m_json.token() != Token::Number)
        return refuse(conversionText(m_json.token(), {}, javaType));
    const std::string_view text = m_json.text();
    const std::from_chars_result whole = std::from_chars(text.data(), text.data() + text.size(), value);
    if (whole.ec == std::errc() && whole.ptr == text.data() + text.size())
        return true;
    // With a fraction, an exponent, or beyond 64 bits: the service rounds down.
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    constexpr double kLimit = 9.2e18;
    value = std::int64_t(std::floor(std::max(-kLimit, std::min(kLimit, number))));
    return true;
}

bool ShapeReader::read(double &value)
{
    if (m_json.token() != Token::Number)
        return refuse(conversionText(m_json.token(), {}, "Double"));
    const std::string_view text = m_json.text();
    std::from_chars(text.data(), text.data() + text.size(), value);
    return true;
}

bool ShapeReader::read(AttributeMap &map)
{
    if (!m_values.readMap(map))
        return false;
    if (std::optional<JsonFault> broken = m_values.takeBrokenRule()) {
        std::string message = broken->error.message();
        const bool staysBare = message.starts_with("Number ") || message.starts_with("Attempting to store") ||
                               message.starts_with("The parameter cannot be converted") ||
                               message.find("duplicates") != std::string::npos;
        if (!staysBare && path() == "exclusiveStartKey")
            message = "The provided starting key is invalid: " + message;
        note(Error::validation(std::move(message)));
    }
    return true;
}

bool ShapeReader::read(AttributeValue &value)
{
    if (!m_values.readValue(value))
        return false;
    if (std::optional<JsonFault> broken = m_values.takeBrokenRule())
        note(std::move(broken->error));
    return true;
}

bool ShapeReader::read(ExpressionAttributeValues &values)
{
    if (!beginMap("com.amazonaws.dynamodb.v20120810.AttributeValue"))
        return false;
    values.clear();
    SeenNames seen;
    while (m_json.next() == Token::Name) {
        const std::size_t offset = m_json.offset();
        std::string name(m_json.text());
        if (seen.isSecond(values, name))
            return refuseSecond(name, offset);
        AttributeValue value;
        if (m_json.next() == Token::Error || !m_values.readValue(value))
            return false;
        if (const std::optional<JsonFault> broken = m_values.takeBrokenRule())
            notePlaceholder(Error::validation("ExpressionAttributeValues contains invalid value: " +
                                              broken->error.message() + " for key " + name));
        values.emplace_back(std::move(name), std::move(value));
    }
    return m_json.token() == Token::EndObject;
}

bool ShapeReader::read(Seconds<std::int64_t> &field)
{
    double seconds = 0;
    if (!read(seconds))
        return false;
    field.micros = std::llround(seconds * 1e6);
    return true;
}

bool ShapeReader::read(Range<double> &field)
{
    std::vector<double> ends;
    if (!read(ends))
        return false;
    if (ends.size() == 2) {
        field.low = ends[0];
        field.high = ends[1];
    }
    return true;
}

bool ShapeReader::read(Capacity<std::optional<double>> &field)
{
    Wrapped<double> units = wrapped("CapacityUnits", field.units.emplace());
    return read(units);
}

bool ShapeReader::read(Capacity<std::vector<std::pair<std::string, double>>> &field)
{
    if (!beginMap("com.amazonaws.dynamodb.v20120810.Capacity"))
        return false;
    while (m_json.next() == Token::Name) {
        auto &entry = field.units.emplace_back(m_json.text(), 0.0);
        m_json.next();
        Wrapped<double> units = wrapped("CapacityUnits", entry.second);
        if (!read(units))
            return false;
    }
    return m_json.token() == Token::EndObject;
}

bool ShapeReader::read(IndexList<std::vector<IndexDescription>> &field)
{
    if (!beginArray())
        return false;
    while (m_json.next() != Token::EndArray) {
        IndexDescription &index = field.indexes.emplace_back();
        index.isGlobal = field.isGlobal;
        if (!read(index))
            return false;
    }
    return true;
}

bool ShapeReader::read(ItemResponses<std::vector<std::optional<Item>>> &field)
{
    if (!beginArray())
        return false;
    while (m_json.next() != Token::EndArray) {
        std::optional<Item> &item = field.items.emplace_back();
        if (!beginStructure())
            return false;
        while (m_json.next() == Token::Name) {
            const bool isItem = m_json.text() == "Item";
            if (isItem ? m_json.next() == Token::Error || !read(item) : !m_json.skipValue())
                return false;
        }
        if (m_json.token() != Token::EndObject)
            return false;
    }
    return true;
}

bool ShapeReader::read(TransactGet &get)
{
    if (!beginStructure("TransactGetItem"))
        return false;
    std::uint64_t seen = 0;
    while (m_json.next() == Token::Name) {
        if (m_json.text() != "Get") {
            if (!m_json.skipValue())
                return false;
            continue;
        }
        if (!startMember("Get", seen != 0))
            return false;
        if (m_json.token() == Token::Null)
            continue;
        seen = 1;
        const PathStep step(*this, std::string_view("Get"));
        if (!beginStructure() || !readMembers(get))
            return false;
    }
    if (seen == 0)
        addMissing("Get");
    return m_json.token() == Token::EndObject;
}

bool ShapeReader::read(TransactWrite &entry)
{
    using Action = TransactWrite::Action;
    if (!beginStructure("TransactWriteItem"))
        return false;
    int actions = 0;
    while (m_json.next() == Token::Name) {
        std::optional<Action> action;
        for (const Action candidate : {Action::ConditionCheck, Action::Put, Action::Delete, Action::Update}) {
            if (m_json.text() == actionName(candidate))
                action = candidate;
        }
        if (!action) {
            if (!m_json.skipValue())
                return false;
            continue;
        }
        if (!startMember(actionName(*action), actions > 0 && entry.action == *action))
            return false;
        if (m_json.token() == Token::Null)
            continue;
        ++actions;
        entry = TransactWrite();
        entry.action = *action;
        const PathStep step(*this, actionName(*action));
        if (!beginStructure() || !readMembers(entry))
            return false;
        if (entry.action != Action::Put)
            entry.item.reset(); // no member of the others
    }
    if (actions != 1) {
        note(Error::validation("TransactItems can only contain one of Check, Put, Update or Delete"));
        // The request goes no further, but its constraints come first: this entry must not break any.
        entry = TransactWrite();
        entry.tableName = "any";
        entry.item.emplace();
    }
    return m_json.token() == Token::EndObject;
}

} // namespace core::codec
