#include "core/storage/keys.h"

#include "core/values/key_encoding.h"

#include <array>
#include <cassert>
#include <utility>

namespace core::keys {

namespace {

constexpr std::size_t kRecordPrefixBytes = 5; // table number 0 and the record
constexpr std::size_t kTableRecordBytes = kRecordPrefixBytes + sizeof(TableNumber);

template <typename T>
void writeBigEndian(char *to, T value)
{
    // Written out: of this, unlike of a loop, compilers make one store.
    [&]<std::size_t... i>(std::index_sequence<i...>)
    {
        ((to[i] = static_cast<char>(static_cast<unsigned char>(value >> (8 * (sizeof(T) - 1 - i))))), ...);
    }
    (std::make_index_sequence<sizeof(T)>());
}

template <typename T>
void appendBigEndian(std::string &bytes, T value)
{
    // In one piece: for all the compiler knows, each byte might move the others.
    std::array<char, sizeof(T)> written;
    writeBigEndian(written.data(), value);
    bytes.append(written.data(), written.size());
}

template <typename T>
T readBigEndian(std::string_view bytes)
{
    assert(bytes.size() >= sizeof(T));
    T value = 0;
    for (std::size_t i = 0; i < sizeof(T); ++i)
        value = static_cast<T>(value << 8 | static_cast<unsigned char>(bytes[i]));
    return value;
}

/// The least hash of a segment: segment * 2^64 / total, rounded up.
std::uint64_t firstHashOf(std::uint64_t segment, std::uint64_t totalSegments)
{
    __extension__ using Wide = unsigned __int128;
    return static_cast<std::uint64_t>(((Wide(segment) << 64) + totalSegments - 1) / totalSegments);
}

} // namespace

std::string behindPrefix(std::string_view prefix)
{
    std::string end(prefix);
    while (!end.empty() && static_cast<unsigned char>(end.back()) == 0xFF)
        end.pop_back();
    if (!end.empty())
        end.back() = static_cast<char>(static_cast<unsigned char>(end.back()) + 1);
    return end;
}

Range prefixRange(std::string_view prefix)
{
    return {std::string(prefix), behindPrefix(prefix)};
}

std::string successor(std::string_view key)
{
    std::string next;
    next.reserve(key.size() + 1);
    next.append(key).push_back('\0');
    return next;
}

void appendRowPrefix(std::string &key, TableNumber table, IndexNumber index)
{
    appendBigEndian(key, table);
    appendBigEndian(key, index);
}

void appendPartition(std::string &key, TableNumber table, IndexNumber index,
                     std::string_view orderedPartitionKey)
{
    std::array<char, kRowPrefixBytes + kHashBytes> head;
    writeBigEndian(head.data(), table);
    writeBigEndian(head.data() + sizeof table, index);
    writeBigEndian(head.data() + kRowPrefixBytes, partitionHash(orderedPartitionKey));
    key.append(head.data(), head.size());
    key.append(orderedPartitionKey);
}

Range tableRange(TableNumber table)
{
    std::string prefix;
    appendBigEndian(prefix, table);
    return prefixRange(prefix);
}

Range indexRange(TableNumber table, IndexNumber index)
{
    std::string prefix;
    appendRowPrefix(prefix, table, index);
    return prefixRange(prefix);
}

Range segmentRange(TableNumber table, IndexNumber index, std::uint64_t segment, std::uint64_t totalSegments)
{
    assert(segment < totalSegments);
    Range range = indexRange(table, index);
    if (segment + 1 < totalSegments) {
        range.to = range.from;
        appendBigEndian(range.to, firstHashOf(segment + 1, totalSegments));
    }
    appendBigEndian(range.from, firstHashOf(segment, totalSegments));
    return range;
}

std::optional<RowKey> parseRowKey(std::string_view key)
{
    if (key.size() <= kRowPrefixBytes + kHashBytes)
        return std::nullopt;
    RowKey row;
    row.table = readBigEndian<TableNumber>(key);
    row.index = readBigEndian<IndexNumber>(key.substr(4));
    row.partitionHash = readBigEndian<std::uint64_t>(key.substr(kRowPrefixBytes));
    row.orderedKeys = key.substr(kRowPrefixBytes + kHashBytes);
    if (row.table == 0)
        return std::nullopt;
    return row;
}

std::string recordKey(Record record, std::string_view name)
{
    std::string key(4, '\0');
    key.reserve(kRecordPrefixBytes + name.size());
    key.push_back(static_cast<char>(record));
    key.append(name);
    return key;
}

std::string recordKey(Record record, TableNumber table)
{
    std::string key = recordKey(record);
    appendBigEndian(key, table);
    return key;
}

Range recordRange(Record record)
{
    return prefixRange(recordKey(record));
}

std::string_view recordName(std::string_view key)
{
    assert(key.size() >= kRecordPrefixBytes);
    return key.substr(kRecordPrefixBytes);
}

std::optional<TableNumber> recordTable(std::string_view key)
{
    if (key.size() != kRecordPrefixBytes + sizeof(TableNumber))
        return std::nullopt;
    return readBigEndian<TableNumber>(key.substr(kRecordPrefixBytes));
}

std::string_view rowTail(std::string_view rowKey)
{
    assert(rowKey.size() > kRowPrefixBytes);
    return rowKey.substr(kRowPrefixBytes);
}

std::string changeKey(TableNumber table, std::uint64_t sequence)
{
    std::string key = recordKey(Record::Change, table);
    appendBigEndian(key, sequence);
    return key;
}

Range changeRange(TableNumber table)
{
    return prefixRange(recordKey(Record::Change, table));
}

std::uint64_t sequenceOfChange(std::string_view key)
{
    return readBigEndian<std::uint64_t>(key.substr(kTableRecordBytes));
}

std::string versionKey(TableNumber table, std::string_view rowTail, std::uint64_t sequence)
{
    std::string key = recordKey(Record::Version, table);
    key.append(rowTail);
    appendBigEndian(key, sequence);
    return key;
}

Range versionRange(TableNumber table)
{
    return prefixRange(recordKey(Record::Version, table));
}

VersionKey parseVersionKey(std::string_view key)
{
    assert(key.size() >= kTableRecordBytes + sizeof(std::uint64_t));
    const std::size_t tailEnd = key.size() - sizeof(std::uint64_t);
    return {key.substr(kTableRecordBytes, tailEnd - kTableRecordBytes),
            readBigEndian<std::uint64_t>(key.substr(tailEnd))};
}

std::string expiryKey(TableNumber table, std::uint64_t seconds, std::string_view rowTail)
{
    std::string key = recordKey(Record::Expiry, table);
    appendBigEndian(key, seconds);
    key.append(rowTail);
    return key;
}

Range expiryRange(TableNumber table)
{
    return prefixRange(recordKey(Record::Expiry, table));
}

ExpiryKey parseExpiryKey(std::string_view key)
{
    assert(key.size() >= kTableRecordBytes + sizeof(std::uint64_t));
    return {readBigEndian<std::uint64_t>(key.substr(kTableRecordBytes)),
            key.substr(kTableRecordBytes + sizeof(std::uint64_t))};
}

void appendBigEndian32(std::string &bytes, std::uint32_t value)
{
    appendBigEndian(bytes, value);
}

void appendBigEndian64(std::string &bytes, std::uint64_t value)
{
    appendBigEndian(bytes, value);
}

std::uint32_t readBigEndian32(std::string_view bytes)
{
    return readBigEndian<std::uint32_t>(bytes);
}

std::uint64_t readBigEndian64(std::string_view bytes)
{
    return readBigEndian<std::uint64_t>(bytes);
}

} // namespace core::keys
