#include "core/archive/backup_file_format.h"

#include <zlib.h>

namespace core::backup_file {

namespace {

void appendInteger(std::string &bytes, std::uint64_t value, unsigned size)
{
    for (unsigned i = size; i-- > 0;)
        bytes.push_back(static_cast<char>(value >> (8 * i) & 0xff));
}

std::uint64_t takeInteger(std::string_view &bytes, unsigned size)
{
    std::uint64_t value = 0;
    for (unsigned i = 0; i < size; ++i)
        value = value << 8 | static_cast<unsigned char>(bytes[i]);
    bytes.remove_prefix(size);
    return value;
}

void appendVarint(std::string &bytes, std::uint64_t value)
{
    for (; value >= 0x80; value >>= 7)
        bytes.push_back(static_cast<char>((value & 0x7f) | 0x80));
    bytes.push_back(static_cast<char>(value));
}

bool takeVarint(std::string_view &bytes, std::uint64_t &value)
{
    value = 0;
    for (unsigned shift = 0; shift < 64 && !bytes.empty(); shift += 7) {
        const std::uint64_t byte = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        value |= (byte & 0x7f) << shift;
        if (byte < 0x80)
            return true;
    }
    return false;
}

bool takeText(std::string_view &bytes, std::uint64_t size, std::string_view &text)
{
    if (size > bytes.size())
        return false;
    text = bytes.substr(0, size);
    bytes.remove_prefix(size);
    return true;
}

std::uint32_t sumOf(std::uint32_t sum, std::string_view bytes)
{
    const auto *data = reinterpret_cast<const Bytef *>(bytes.data());
    return static_cast<std::uint32_t>(::crc32_z(sum, data, bytes.size()));
}

} // namespace

std::uint32_t frameSum(const FrameHead &head, std::string_view packed)
{
    std::string fixed;
    fixed.push_back(static_cast<char>(head.kind));
    appendInteger(fixed, head.packedBytes, 4);
    appendInteger(fixed, head.plainBytes, 4);
    return sumOf(sumOf(0, fixed), packed);
}

void appendFrameHead(std::string &bytes, const FrameHead &head)
{
    bytes.push_back(static_cast<char>(head.kind));
    appendInteger(bytes, head.packedBytes, 4);
    appendInteger(bytes, head.plainBytes, 4);
    appendInteger(bytes, head.sum, 4);
}

Result<FrameHead> readFrameHead(std::string_view bytes)
{
    FrameHead head;
    head.kind = FrameKind(bytes.front());
    bytes.remove_prefix(1);
    head.packedBytes = static_cast<std::uint32_t>(takeInteger(bytes, 4));
    head.plainBytes = static_cast<std::uint32_t>(takeInteger(bytes, 4));
    head.sum = static_cast<std::uint32_t>(takeInteger(bytes, 4));
    switch (head.kind) {
    case FrameKind::Header:
    case FrameKind::Rows:
    case FrameKind::Index:
    case FrameKind::TopIndex:
        if (head.packedBytes <= kFrameBytesMax && head.plainBytes <= kFrameBytesMax)
            return head;
    }
    return Error::corruption("no part of a backup file begins like that");
}

std::string writeFooter(const Footer &footer)
{
    std::string bytes;
    appendInteger(bytes, footer.topIndexOffset, 8);
    appendInteger(bytes, footer.items, 8);
    appendInteger(bytes, footer.itemBytes, 8);
    bytes += footer.digest;
    appendInteger(bytes, sumOf(0, bytes), 4);
    return bytes.append(kEndMagic);
}

Result<Footer> readFooter(std::string_view bytes)
{
    const std::string_view summed = bytes.substr(0, kFooterBytes - kEndMagic.size() - 4);
    if (!bytes.ends_with(kEndMagic))
        return Error::corruption("it is cut short, or something was added behind its end");
    Footer footer;
    footer.topIndexOffset = takeInteger(bytes, 8);
    footer.items = takeInteger(bytes, 8);
    footer.itemBytes = takeInteger(bytes, 8);
    footer.digest = bytes.substr(0, kDigestBytes);
    bytes.remove_prefix(kDigestBytes);
    if (takeInteger(bytes, 4) != sumOf(0, summed))
        return Error::corruption("its last bytes are damaged");
    return footer;
}

void appendIndexEntry(std::string &bytes, std::uint64_t offset, std::string_view firstKey)
{
    appendVarint(bytes, offset);
    appendVarint(bytes, firstKey.size());
    bytes.append(firstKey);
}

Result<std::vector<IndexEntry>> readIndex(std::string_view bytes)
{
    std::vector<IndexEntry> entries;
    while (!bytes.empty()) {
        IndexEntry entry;
        std::uint64_t size = 0;
        std::string_view key;
        if (!takeVarint(bytes, entry.offset) || !takeVarint(bytes, size) || !takeText(bytes, size, key))
            return Error::corruption("an index does not make sense");
        if (!entries.empty() && (key <= entries.back().firstKey || entry.offset <= entries.back().offset))
            return Error::corruption("an index is not in order");
        entry.firstKey = key;
        entries.push_back(std::move(entry));
    }
    return entries;
}

void appendRow(std::string &bytes, std::string_view key, std::string_view value)
{
    appendVarint(bytes, key.size());
    appendVarint(bytes, value.size());
    bytes.append(key).append(value);
}

Result<std::vector<Row>> readRows(std::string_view bytes)
{
    std::vector<Row> rows;
    while (!bytes.empty()) {
        Row row;
        std::uint64_t keySize = 0;
        std::uint64_t valueSize = 0;
        if (!takeVarint(bytes, keySize) || !takeVarint(bytes, valueSize) ||
            !takeText(bytes, keySize, row.key) || !takeText(bytes, valueSize, row.value))
            return Error::corruption("a block of rows does not make sense");
        if (!rows.empty() && row.key <= rows.back().key)
            return Error::corruption("rows are not in order");
        rows.push_back(row);
    }
    if (rows.empty())
        return Error::corruption("a block holds no rows");
    return rows;
}

} // namespace core::backup_file
