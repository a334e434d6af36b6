#include "core/storage/stored_item_json.h"

#include "core/storage/stored_fields.h"
#include "core/values/json_appender.h"

#include <cstring>

namespace core {

namespace {

using namespace stored;

class StoredJsonWriter
{
public:
    explicit StoredJsonWriter(JsonAppender &json)
        : m_json(json)
    {}

    Problem writeAttributes(std::string_view bytes, std::size_t depth);

private:
    /// The name and the value, where nothing in them is escaped and the value is a scalar: nearly always.
    /// False: nothing was written. Bytes can be read up to `end`.
    bool writePlainMember(std::string_view name, const Field &field, bool isFirst, std::size_t depth,
                          const char *end);
    /// The value with its descriptor: `{"S":"text"}`.
    Problem writeValue(const Field &field, std::size_t depth);
    Problem writeList(std::string_view bytes, std::size_t depth);
    Problem writeNumber(std::string_view bytes);
    Problem writeMember(AttributeType setType, std::string_view &bytes);
    Problem writeSet(AttributeType setType, std::string_view bytes);

    void writeBase64(std::string_view bytes)
    {
        m_json.append('"');
        m_json.append(toBase64(bytes));
        m_json.append('"');
    }
    void writeQuoted(const Number &number)
    {
        char *to = m_json.room(Number::kTextBytesMax + 2);
        *to++ = '"';
        to = number.writeTo(to);
        *to++ = '"';
        m_json.took(to);
    }

    JsonAppender &m_json;
    std::string_view m_lastText; // the member of a set before this one
    Number m_lastNumber;
};

Problem StoredJsonWriter::writeAttributes(std::string_view bytes, std::size_t depth)
{
    std::size_t count = 0;
    if (!readCount(bytes, count))
        return "number of attributes";
    m_json.append('{');
    std::string_view previous;
    for (std::size_t i = 0; i < count; ++i) {
        std::string_view name;
        Field field;
        if (!readText(bytes, name) || !readField(bytes, field))
            return "an attribute ends too early";
        if (i > 0 && !isBefore(previous, name))
            return "names out of order";
        previous = name;
        if (writePlainMember(name, field, i == 0, depth, bytes.data() + bytes.size()))
            continue;
        if (i > 0)
            m_json.append(',');
        m_json.appendString("", name, ":");
        if (const Problem problem = writeValue(field, depth))
            return problem;
    }
    m_json.append('}');
    return bytes.empty() ? nullptr : "bytes behind the last attribute";
}

bool StoredJsonWriter::writePlainMember(std::string_view name, const Field &field, bool isFirst,
                                        std::size_t depth, const char *end)
{
    if (depth > kDepthMax)
        return false; // whoever writes it the long way says what is wrong
    // More than what stands around a name and a value; what copyShortUnescaped() writes too much has room,
    // too.
    constexpr std::size_t kAround = 32 + kShortText;
    char *to = m_json.room(name.size() + field.bytes.size() + Number::kTextBytesMax + kAround);
    const auto put = [&to]<std::size_t size>(const char(&literal)[size]) {
        std::memcpy(to, literal, size - 1);
        to += size - 1;
    };
    const auto putText = [&to, end](std::string_view text) {
        const bool isShort = text.size() <= kShortText && std::size_t(end - text.data()) >= kShortText;
        to = isShort ? copyShortUnescaped(to, text) : copyUnescaped(to, text);
        return to != nullptr;
    };
    if (!isFirst)
        put(",");
    put("\"");
    if (!putText(name))
        return false;
    switch (field.type) {
    case AttributeType::S:
        put("\":{\"S\":\"");
        if (!putText(field.bytes))
            return false;
        put("\"}");
        break;
    case AttributeType::N: {
        std::string_view bytes = field.bytes;
        const auto number = Number::readStored(bytes);
        if (!number || !bytes.empty())
            return false; // the same
        put("\":{\"N\":\"");
        to = number->writeTo(to);
        put("\"}");
        break;
    }
    case AttributeType::BOOL:
        field.boolean ? put("\":{\"BOOL\":true}") : put("\":{\"BOOL\":false}");
        break;
    case AttributeType::NUL:
        put("\":{\"NULL\":true}");
        break;
    default:
        return false;
    }
    m_json.took(to);
    return true;
}

Problem StoredJsonWriter::writeValue(const Field &field, std::size_t depth)
{
    if (depth > kDepthMax)
        return "nested too deeply";
    if (field.type == AttributeType::S) {
        m_json.appendString("{\"S\":", field.bytes, "}");
        return nullptr;
    }
    m_json.append("{\"");
    m_json.append(descriptor(field.type));
    m_json.append("\":");
    Problem problem = nullptr;
    switch (field.type) {
    case AttributeType::S: // above
        break;
    case AttributeType::N:
        problem = writeNumber(field.bytes);
        break;
    case AttributeType::B:
        writeBase64(field.bytes);
        break;
    case AttributeType::BOOL:
        m_json.append(field.boolean ? "true" : "false");
        break;
    case AttributeType::NUL:
        m_json.append("true");
        break;
    case AttributeType::M:
        problem = writeAttributes(field.bytes, depth + 1);
        break;
    case AttributeType::L:
        problem = writeList(field.bytes, depth + 1);
        break;
    case AttributeType::SS:
    case AttributeType::NS:
    case AttributeType::BS:
        problem = writeSet(field.type, field.bytes);
        break;
    }
    m_json.append('}');
    return problem;
}

Problem StoredJsonWriter::writeList(std::string_view bytes, std::size_t depth)
{
    std::size_t count = 0;
    if (!readCount(bytes, count))
        return "number of list elements";
    m_json.append('[');
    for (std::size_t i = 0; i < count; ++i) {
        Field field;
        if (!readField(bytes, field))
            return "a list ends too early";
        if (i > 0)
            m_json.append(',');
        if (const Problem problem = writeValue(field, depth))
            return problem;
    }
    m_json.append(']');
    return bytes.empty() ? nullptr : "bytes behind a list";
}

Problem StoredJsonWriter::writeNumber(std::string_view bytes)
{
    const auto number = Number::readStored(bytes);
    if (!number)
        return "a number";
    writeQuoted(*number);
    return bytes.empty() ? nullptr : "bytes behind a number";
}

/// Members are strictly ascending; `m_lastText` and `m_lastNumber` tell.
Problem StoredJsonWriter::writeSet(AttributeType setType, std::string_view bytes)
{
    std::size_t count = 0;
    if (!readCount(bytes, count))
        return "number of set members";
    m_json.append('[');
    for (std::size_t i = 0; i < count; ++i) {
        const std::string_view lastText = m_lastText;
        const Number lastNumber = m_lastNumber;
        if (i > 0)
            m_json.append(',');
        if (const Problem problem = writeMember(setType, bytes))
            return problem;
        const bool ascends = setType == AttributeType::NS ? lastNumber < m_lastNumber : lastText < m_lastText;
        if (i > 0 && !ascends)
            return "set members out of order";
    }
    m_json.append(']');
    return bytes.empty() ? nullptr : "bytes behind a set";
}

Problem StoredJsonWriter::writeMember(AttributeType setType, std::string_view &bytes)
{
    if (setType == AttributeType::NS) {
        const auto number = Number::readStored(bytes);
        if (!number)
            return "a set ends too early";
        m_lastNumber = *number;
        writeQuoted(m_lastNumber);
        return nullptr;
    }
    if (!readText(bytes, m_lastText))
        return "a set ends too early";
    if (setType == AttributeType::SS)
        m_json.appendString("", m_lastText, "");
    else
        writeBase64(m_lastText);
    return nullptr;
}

} // namespace

Result<void> appendStoredItemJson(JsonAppender &json, std::string_view bytes)
{
    const std::size_t before = json.size();
    std::uint64_t sizeBytes = 0;
    Problem problem = "unknown encoding";
    if (readItemHead(bytes, sizeBytes))
        problem = StoredJsonWriter(json).writeAttributes(bytes, 0);
    if (!problem)
        return {};
    json.resize(before);
    return damaged(problem);
}

Result<void> appendStoredItemJson(std::string &json, std::string_view bytes)
{
    JsonAppender appender(json, 2 * bytes.size() + 64); // names and short values take more than is stored
    return appendStoredItemJson(appender, bytes);
}

} // namespace core
