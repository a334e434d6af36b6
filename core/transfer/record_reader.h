// One record of a file after the other, whatever the file's format.

#pragma once

#include "core/base/result.h"
#include "core/values/attribute_value.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// A field of a CSV row. Quotes tell an empty text ("") from no value at all.
struct CsvField
{
    std::string text;
    bool quoted = false;
};

/// A row or an item as it stands in the file; a ColumnMapping makes it the item to write.
struct FileRecord
{
    std::uint64_t line = 0;             // where it begins, counted from 1
    std::optional<std::string> refusal; // why it is no record; the rest is not to be used then
    std::vector<CsvField> fields;       // CSV: as many as there are columns
    Item item;                          // JSON
};

/// Reads in one direction. One thread at a time.
class RecordReader
{
public:
    virtual ~RecordReader() = default;

    /// The next record into `record`, whose memory is used again. False at the end. A record that is wrong in
    /// itself is a refusal, and reading goes on; an error says that the rest of the file cannot be read.
    virtual Result<bool> next(FileRecord &record) = 0;

    /// The header's names of a CSV file; empty for JSON.
    virtual const std::vector<std::string> &columns() const = 0;
    virtual std::uint64_t consumedBytes() const = 0;
    virtual std::uint64_t sizeBytes() const = 0;
};

} // namespace core
