// The layout of a backup file: see README.md. Private to core/archive.

#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace core::backup_file {

inline constexpr std::string_view kMagic = "\x89TWBACK\n"; // not text, and damaged by what treats it as text
inline constexpr std::string_view kEndMagic = "\nTWEND\x89\n";
inline constexpr std::uint32_t kVersion = 1;

inline constexpr std::size_t kHeadBytes = 12;         // magic, version
inline constexpr std::size_t kFrameHeadBytes = 13;    // kind, packed and plain size, sum
inline constexpr std::size_t kFooterBytes = 68;       // top index, items, item bytes, digest, sum, magic
inline constexpr std::size_t kDigestBytes = 32;       // SHA-256
inline constexpr std::size_t kBlockBytes = 64 * 1024; // about, plain
/// No frame is larger: a row is at most 400 KB.
inline constexpr std::size_t kFrameBytesMax = std::size_t(64) << 20;

/// Written to files: never renumber.
enum class FrameKind : std::uint8_t { Header = 'H', Rows = 'R', Index = 'I', TopIndex = 'T' };

struct FrameHead
{
    FrameKind kind = FrameKind::Header;
    std::uint32_t packedBytes = 0;
    std::uint32_t plainBytes = 0;
    std::uint32_t sum = 0;
};
/// CRC-32 over kind, sizes and the packed bytes.
std::uint32_t frameSum(const FrameHead &head, std::string_view packed);
void appendFrameHead(std::string &bytes, const FrameHead &head);
/// Requires kFrameHeadBytes bytes. Corruption where no frame begins like that.
Result<FrameHead> readFrameHead(std::string_view bytes);

struct Footer
{
    std::uint64_t topIndexOffset = 0;
    std::uint64_t items = 0;
    std::uint64_t itemBytes = 0;
    std::string digest; // of all before the footer
};
std::string writeFooter(const Footer &footer);
/// Requires kFooterBytes bytes.
Result<Footer> readFooter(std::string_view bytes);

/// Where frames begin, and the first key in each.
struct IndexEntry
{
    std::uint64_t offset = 0;
    std::string firstKey;
    friend bool operator==(const IndexEntry &, const IndexEntry &) = default;
};
void appendIndexEntry(std::string &bytes, std::uint64_t offset, std::string_view firstKey);
Result<std::vector<IndexEntry>> readIndex(std::string_view bytes);

void appendRow(std::string &bytes, std::string_view key, std::string_view value);
struct Row
{
    std::string_view key;
    std::string_view value;
};
/// Borrows `bytes`. At least one row, keys strictly ascending.
Result<std::vector<Row>> readRows(std::string_view bytes);

} // namespace core::backup_file
