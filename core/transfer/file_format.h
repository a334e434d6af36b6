// What a file of items looks like, and finding it out from its first bytes.

#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace core {

struct FileFormat
{
    enum class Kind : std::uint8_t {
        Csv,
        PlainJson,  // "x", 1, [..]: as people write it
        DynamoJson, // {"S":"x"}; items may stand inside {"Item": ..} or {"PutRequest":{"Item": ..}}
    };
    /// Of JSON: where the items stand.
    enum class Layout : std::uint8_t {
        Lines,        // one a line; a bad line spoils no other
        Concatenated, // one behind the other, over any number of lines
        Array,        // [item, item]
        Member,       // {"Items":[item, item], "Count":2}, {"table":[{"PutRequest":..}]}
    };

    Kind kind = Kind::Csv;
    Layout layout = Layout::Lines;
    std::string member;               // Member: whose array
    char delimiter = ',';             // Csv
    std::vector<std::string> members; // Member: all that hold items, as far as the first bytes tell

    friend bool operator==(const FileFormat &, const FileFormat &) = default;
};

/// How many first bytes detectFormat should see; it makes do with less.
constexpr std::size_t kDetectionBytes = std::size_t(1) << 20;

/// InvalidFormat for what cannot be a file of items: nothing in it, UTF-16, a zip archive, ...
Result<FileFormat> detectFormat(std::string_view head);

/// "DynamoDB JSON, one item a line", "CSV, separated by semicolons", ...
std::string describeFormat(const FileFormat &format);

/// Where `text` is an object with nothing but the member `name`, that member's text; empty otherwise. Looks
/// at the ends only: whoever parses the answer finds out whether it is one value.
std::string_view soleMember(std::string_view text, std::string_view name);

} // namespace core
