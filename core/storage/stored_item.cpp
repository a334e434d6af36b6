#include "core/storage/stored_item.h"

#include "core/storage/stored_fields.h"
#include "core/values/item_size.h"

#include <array>

namespace core {

namespace {

using namespace stored;

// ---- writing

void appendText(std::string &bytes, std::string_view text)
{
    appendVarint(bytes, text.size());
    bytes.append(text);
}

/// Type in the low half of the first byte; in the high half the length, or kLongLength and a varint.
std::size_t makeHead(std::array<char, 12> &head, AttributeType type, std::size_t length)
{
    const auto low = static_cast<unsigned>(type);
    if (length < kLongLength) {
        head[0] = static_cast<char>(low | length << 4);
        return 1;
    }
    head[0] = static_cast<char>(low | kLongLength << 4);
    std::size_t size = 1;
    for (; length >= 0x80; length >>= 7)
        head[size++] = static_cast<char>(length | 0x80);
    head[size++] = static_cast<char>(length);
    return size;
}

void appendHead(std::string &bytes, AttributeType type, std::size_t length)
{
    std::array<char, 12> head{};
    bytes.append(head.data(), makeHead(head, type, length));
}

void appendValue(std::string &bytes, const AttributeValue &value);

void appendAttributes(std::string &bytes, const AttributeMap &map)
{
    appendVarint(bytes, map.size());
    for (const Attribute &attribute : map) {
        appendText(bytes, attribute.name);
        appendValue(bytes, attribute.value);
    }
}

void appendContainer(std::string &bytes, const AttributeValue &value)
{
    switch (value.type()) {
    case AttributeType::N:
        value.asNumber()->appendStored(bytes);
        return;
    case AttributeType::M:
        appendAttributes(bytes, *value.asMap());
        return;
    case AttributeType::L:
        appendVarint(bytes, value.asList()->size());
        for (const AttributeValue &element : *value.asList())
            appendValue(bytes, element);
        return;
    case AttributeType::SS:
        appendVarint(bytes, value.asStringSet()->members.size());
        for (const std::string &member : value.asStringSet()->members)
            appendText(bytes, member);
        return;
    case AttributeType::NS:
        appendVarint(bytes, value.asNumberSet()->members.size());
        for (const Number &member : value.asNumberSet()->members)
            member.appendStored(bytes);
        return;
    case AttributeType::BS:
        appendVarint(bytes, value.asBinarySet()->members.size());
        for (const Binary &member : value.asBinarySet()->members)
            appendText(bytes, member.bytes);
        return;
    case AttributeType::S:
    case AttributeType::B:
    case AttributeType::BOOL:
    case AttributeType::NUL:
        return; // appendValue writes these
    }
}

void appendValue(std::string &bytes, const AttributeValue &value)
{
    switch (value.type()) {
    case AttributeType::S:
        appendHead(bytes, AttributeType::S, value.asString()->size());
        bytes.append(*value.asString());
        return;
    case AttributeType::B:
        appendHead(bytes, AttributeType::B, value.asBinary()->bytes.size());
        bytes.append(value.asBinary()->bytes);
        return;
    case AttributeType::BOOL: // the high half is the value itself
        bytes.push_back(static_cast<char>(unsigned(AttributeType::BOOL) | unsigned(*value.asBool()) << 4));
        return;
    case AttributeType::NUL:
        bytes.push_back(static_cast<char>(AttributeType::NUL));
        return;
    default:
        break;
    }
    // The length is known only behind the content: the head, nearly always one byte, is put before it
    // afterwards.
    const std::size_t start = bytes.size();
    bytes.push_back('\0');
    appendContainer(bytes, value);
    std::array<char, 12> head{};
    const std::size_t headSize = makeHead(head, value.type(), bytes.size() - start - 1);
    bytes.replace(start, 1, head.data(), headSize);
}

// ---- reading

// Values are decoded where they will stay: moving them about costs more than decoding.

Problem decodeField(const StoredItemView::Field &field, AttributeValue &value, std::size_t depth);

Problem decodeAttributes(std::string_view bytes, AttributeMap &map, std::size_t depth)
{
    map.clear();
    std::size_t count = 0;
    if (!readCount(bytes, count))
        return "number of attributes";
    map.reserve(count);
    std::string_view previous;
    for (std::size_t i = 0; i < count; ++i) {
        std::string_view name;
        StoredItemView::Field field;
        if (!readText(bytes, name) || !readField(bytes, field))
            return "an attribute ends too early";
        if (i > 0 && !isBefore(previous, name))
            return "names out of order";
        previous = name;
        if (Problem problem = decodeField(field, map.appendSorted(name), depth))
            return problem;
    }
    return bytes.empty() ? nullptr : "bytes behind the last attribute";
}

Problem decodeList(std::string_view bytes, AttributeList &list, std::size_t depth)
{
    std::size_t count = 0;
    if (!readCount(bytes, count))
        return "number of list elements";
    list.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        StoredItemView::Field field;
        if (!readField(bytes, field))
            return "a list ends too early";
        if (Problem problem = decodeField(field, list.emplace_back(), depth))
            return problem;
    }
    return bytes.empty() ? nullptr : "bytes behind a list";
}

bool readMember(std::string_view &bytes, std::string &member)
{
    std::string_view text;
    if (!readText(bytes, text))
        return false;
    member.assign(text);
    return true;
}

bool readMember(std::string_view &bytes, Number &member)
{
    const auto number = Number::readStored(bytes);
    if (number)
        member = *number;
    return bool(number);
}

bool readMember(std::string_view &bytes, Binary &member)
{
    return readMember(bytes, member.bytes);
}

/// Members are strictly ascending: equality and look-up rely on it.
template <typename Set>
Problem decodeSet(std::string_view bytes, Set &set)
{
    std::size_t count = 0;
    if (!readCount(bytes, count))
        return "number of set members";
    set.members.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        if (!readMember(bytes, set.members[i]))
            return "a set ends too early";
        if (i > 0 && !(set.members[i - 1] < set.members[i]))
            return "set members out of order";
    }
    return bytes.empty() ? nullptr : "bytes behind a set";
}

Problem decodeNumber(std::string_view bytes, Number &value)
{
    if (!readMember(bytes, value))
        return "a number";
    return bytes.empty() ? nullptr : "bytes behind a number";
}

Problem decodeField(const StoredItemView::Field &field, AttributeValue &value, std::size_t depth)
{
    if (depth > kDepthMax)
        return "nested too deeply";
    AttributeValue::Content &content = value.content();
    switch (field.type) {
    case AttributeType::S:
        content.emplace<std::string>(field.bytes);
        return nullptr;
    case AttributeType::N:
        return decodeNumber(field.bytes, content.emplace<Number>());
    case AttributeType::B:
        content.emplace<Binary>().bytes.assign(field.bytes);
        return nullptr;
    case AttributeType::BOOL:
        content.emplace<bool>(field.boolean);
        return nullptr;
    case AttributeType::NUL:
        content.emplace<Null>();
        return nullptr;
    case AttributeType::M:
        return decodeAttributes(field.bytes, content.emplace<AttributeMap>(), depth + 1);
    case AttributeType::L:
        return decodeList(field.bytes, content.emplace<AttributeList>(), depth + 1);
    case AttributeType::SS:
        return decodeSet(field.bytes, content.emplace<StringSet>());
    case AttributeType::NS:
        return decodeSet(field.bytes, content.emplace<NumberSet>());
    case AttributeType::BS:
        return decodeSet(field.bytes, content.emplace<BinarySet>());
    }
    return "unknown type";
}

} // namespace

void appendStoredItem(std::string &bytes, const AttributeMap &item)
{
    appendStoredItem(bytes, item, itemSizeBytes(item));
}

void appendStoredItem(std::string &bytes, const AttributeMap &item, std::size_t knownSizeBytes)
{
    bytes.push_back(kItemEncoding);
    appendVarint(bytes, knownSizeBytes);
    appendAttributes(bytes, item);
}

Result<std::size_t> storedItemSizeBytes(std::string_view bytes)
{
    std::uint64_t sizeBytes = 0;
    if (!readItemHead(bytes, sizeBytes))
        return damaged("unknown encoding");
    return std::size_t(sizeBytes);
}

Result<void> decodeStoredItem(std::string_view bytes, AttributeMap &item)
{
    std::uint64_t sizeBytes = 0;
    if (!readItemHead(bytes, sizeBytes))
        return damaged("unknown encoding");
    if (const Problem problem = decodeAttributes(bytes, item, 0))
        return damaged(problem);
    return {};
}

Result<AttributeMap> decodeStoredItem(std::string_view bytes)
{
    AttributeMap item;
    auto decoded = decodeStoredItem(bytes, item);
    if (!decoded)
        return decoded.error();
    return item;
}

void appendStoredValue(std::string &bytes, const AttributeValue &value)
{
    appendValue(bytes, value);
}

Result<AttributeValue> readStoredValue(std::string_view &bytes)
{
    StoredItemView::Field field;
    if (!readField(bytes, field))
        return damaged("a value ends too early");
    return field.decode();
}

Result<AttributeValue> StoredItemView::Field::decode() const
{
    AttributeValue value;
    if (const Problem problem = decodeField(*this, value, 0))
        return damaged(problem);
    return value;
}

Result<std::optional<StoredItemView::Field>> StoredItemView::find(std::string_view name) const
{
    std::string_view bytes = m_bytes;
    std::uint64_t sizeBytes = 0;
    if (!readItemHead(bytes, sizeBytes))
        return damaged("unknown encoding");
    std::size_t count = 0;
    if (!readCount(bytes, count))
        return damaged("number of attributes");
    for (std::size_t i = 0; i < count; ++i) {
        std::string_view present;
        Field field;
        if (!readText(bytes, present) || !readField(bytes, field))
            return damaged("an attribute ends too early");
        if (present == name)
            return std::optional<Field>(field);
        if (present > name)
            break; // names are sorted
    }
    return std::optional<Field>();
}

Result<std::optional<AttributeValue>> StoredItemView::value(std::string_view name) const
{
    auto field = find(name);
    if (!field)
        return field.error();
    if (!*field)
        return std::optional<AttributeValue>();
    auto decoded = (*field)->decode();
    if (!decoded)
        return decoded.error();
    return std::optional<AttributeValue>(std::move(*decoded));
}

} // namespace core
