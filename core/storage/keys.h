// The keys of a database. A row lies at table number, index number, partition hash, ordered partition key,
// ordered sort key: the order in which DynamoDB scans, so that a page can always be resumed and a segment is
// a range. Table number 0 is ours: catalog, counters, settings. Every layout: FORMAT.md.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace core::keys {

using TableNumber = std::uint32_t; // from 1; never used again once given (Database::takeTableNumber)
using IndexNumber = std::uint16_t; // 0: the table's own rows

constexpr std::size_t kRowPrefixBytes = 6; // table and index number
constexpr std::size_t kHashBytes = 8;

/// Keys in [from, to); an empty `to` is the end of the database.
struct Range
{
    std::string from;
    std::string to;
};

/// The first key behind all keys that begin with `prefix`; empty where there is none.
std::string behindPrefix(std::string_view prefix);
Range prefixRange(std::string_view prefix);
/// The key right behind `key`: for pages that go on after it.
std::string successor(std::string_view key);

// ---- rows

/// Table and index number: all rows of one index begin with it.
void appendRowPrefix(std::string &key, TableNumber table, IndexNumber index);
/// The row prefix, the hash of the partition key and the partition key itself: all rows of one item
/// collection begin with it. Behind it follows the sort key (appendOrderedKey); behind an index row's keys
/// follow those of the table.
void appendPartition(std::string &key, TableNumber table, IndexNumber index,
                     std::string_view orderedPartitionKey);

/// Everything of a table, its indexes too.
Range tableRange(TableNumber table);
Range indexRange(TableNumber table, IndexNumber index);
/// Segment `segment` of `totalSegments` (parallel scan): equal slices of the hash space. Requires
/// `segment < totalSegments`.
Range segmentRange(TableNumber table, IndexNumber index, std::uint64_t segment, std::uint64_t totalSegments);

struct RowKey
{
    TableNumber table = 0;
    IndexNumber index = 0;
    std::uint64_t partitionHash = 0;
    std::string_view orderedKeys; // partition key, sort key, and for index rows the table's keys
};
/// nullopt where `key` is no row's.
std::optional<RowKey> parseRowKey(std::string_view key);

// ---- our own records, under table number 0

/// Stored on disk: never renumber.
enum class Record : std::uint8_t {
    FormatVersion = 1,
    NextTableNumber = 2,
    Table = 3,            // by name: the catalog
    Counters = 4,         // by table number
    DroppedTable = 5,     // by table number: rows still to be removed
    Setting = 6,          // by name
    TransactionToken = 7, // by client request token
    Change = 8,           // by table number and sequence number: the change log
    Version = 9,          // by table number, row and sequence number: where in the log a row's changes are
    LastSequence = 10,
    Stream = 11,       // by table name and label
    Backup = 12,       // by table name and time
    RetiredTable = 13, // by table number: gone for its users, kept for its backups
    TrimMark = 14,     // by table number: up to where the change log was trimmed
    Expiry = 15,       // by table number, time and row: items that a time to live ends
    Export = 16,       // by table name and time
    Import = 17,       // by table name and time
};

std::string recordKey(Record record, std::string_view name = {});
std::string recordKey(Record record, TableNumber table);
Range recordRange(Record record);
/// The name behind a record's prefix. Requires a key of recordRange(record).
std::string_view recordName(std::string_view key);
/// The table number behind a record's prefix; nullopt where the key has not that form.
std::optional<TableNumber> recordTable(std::string_view key);

// ---- the change log

/// What a row's key has behind the table's and the index's number.
std::string_view rowTail(std::string_view rowKey);
std::string changeKey(TableNumber table, std::uint64_t sequence);
Range changeRange(TableNumber table);
/// Requires a key of changeRange().
std::uint64_t sequenceOfChange(std::string_view key);

/// The changes of one row lie together, in their order.
std::string versionKey(TableNumber table, std::string_view rowTail, std::uint64_t sequence);
Range versionRange(TableNumber table);
struct VersionKey
{
    std::string_view rowTail;
    std::uint64_t sequence = 0;
};
/// Requires a key of versionRange().
VersionKey parseVersionKey(std::string_view key);

// ---- items that end by themselves

std::string expiryKey(TableNumber table, std::uint64_t seconds, std::string_view rowTail);
Range expiryRange(TableNumber table);
struct ExpiryKey
{
    std::uint64_t seconds = 0;
    std::string_view rowTail;
};
/// Requires a key of expiryRange().
ExpiryKey parseExpiryKey(std::string_view key);

// ---- integers of a fixed width, big endian

void appendBigEndian32(std::string &bytes, std::uint32_t value);
void appendBigEndian64(std::string &bytes, std::uint64_t value);
/// Requires enough bytes.
std::uint32_t readBigEndian32(std::string_view bytes);
std::uint64_t readBigEndian64(std::string_view bytes);

} // namespace core::keys
