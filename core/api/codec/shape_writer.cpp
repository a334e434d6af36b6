#include "core/api/codec/shape_writer.h"

#include <charconv>

namespace core::codec {

void ShapeWriter::write(double value)
{
    char digits[32];
    const std::to_chars_result end = std::to_chars(digits, digits + sizeof digits, value);
    std::string text(digits, end.ptr);
    if (text.find_first_of(".e") == std::string::npos)
        text += ".0"; // the service shows that these are no whole numbers
    m_json.raw(text);
}

void ShapeWriter::write(const Seconds<const std::int64_t> &field)
{
    constexpr std::int64_t kMicrosPerSecond = 1'000'000;
    std::string text = std::to_string(field.micros / kMicrosPerSecond);
    if (const std::int64_t rest = field.micros % kMicrosPerSecond / 1000;
        rest != 0) { // the service's precision
        const std::string digits = std::to_string(rest);
        text += '.' + std::string(3 - digits.size(), '0') + digits;
        text.resize(text.find_last_not_of('0') + 1);
    }
    m_json.raw(text);
}

void ShapeWriter::writeUnits(double units, bool isRead, bool isWrite)
{
    m_json.beginObject();
    if (isRead)
        always("ReadCapacityUnits", units);
    if (isWrite)
        always("WriteCapacityUnits", units);
    always("CapacityUnits", units);
    m_json.endObject();
}

void ShapeWriter::write(const Capacity<const std::vector<std::pair<std::string, double>>> &field)
{
    m_json.beginObject();
    for (const auto &[indexName, units] : field.units) {
        m_json.key(indexName);
        writeUnits(units, field.isRead, field.isWrite);
    }
    m_json.endObject();
}

void ShapeWriter::write(const ItemOrText &field)
{
    if (!field.text)
        return write(*field.items);
    constexpr std::size_t kBehindBytes = 256;
    m_json.text().reserve(m_json.text().size() + field.text->size() + kBehindBytes);
    m_json.raw(*field.text);
}

void ShapeWriter::write(const PageOrText &field)
{
    if (field.text.empty())
        return write(field.items);
    constexpr std::size_t kBehindBytes = 4096; // the counts, a key: the page is not to be moved for them
    m_json.text().reserve(m_json.text().size() + field.text.size() + kBehindBytes);
    m_json.beginArray();
    m_json.raw(field.text);
    m_json.endArray();
}

void ShapeWriter::write(const ItemResponses<const std::vector<std::optional<Item>>> &field)
{
    m_json.beginArray();
    for (const std::optional<Item> &item : field.items)
        write(wrapped("Item", item));
    m_json.endArray();
}

void ShapeWriter::write(const TransactGet &get)
{
    m_json.beginObject();
    m_json.key("Get");
    writeShape(get);
    m_json.endObject();
}

void ShapeWriter::write(const TransactWrite &entry)
{
    m_json.beginObject();
    m_json.key(actionName(entry.action));
    if (entry.item && entry.action != TransactWrite::Action::Put) {
        TransactWrite sent = entry;
        sent.item.reset();
        writeShape(sent);
    } else {
        writeShape(entry);
    }
    m_json.endObject();
}

} // namespace core::codec
