// What becomes of each column of a file: its attribute's name and type, or nothing.

#pragma once

#include "core/api/schema.h"
#include "core/transfer/file_format.h"
#include "core/transfer/record_reader.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

enum class ColumnType : std::uint8_t {
    AsIs, // JSON: the type it has there. CSV: text
    S,
    N,
    B, // of base64
    BOOL,
    SS, // of a JSON array, as are NS and BS
    NS,
    BS,
    Json, // text that is JSON: maps and lists, numbers and the rest by their look
};

/// What an empty CSV field becomes; a quoted one ("") is always an empty text.
enum class EmptyField : std::uint8_t { LeaveOut, EmptyText, Null };

struct ColumnMapping
{
    std::string column;    // in the file
    std::string attribute; // in the table
    ColumnType type = ColumnType::AsIs;
    bool skip = false;

    friend bool operator==(const ColumnMapping &, const ColumnMapping &) = default;
};

struct Mapping
{
    std::vector<ColumnMapping> columns; // of JSON: attributes not named here stay as they are
    EmptyField emptyField = EmptyField::LeaveOut;
};

/// Types from a look at some records: numbers where each is written as DynamoDB would give it back (so 007,
/// +49 and 1e3 stay texts), true and false, JSON objects and arrays; of JSON everything as it is. `keyTypes`
/// (a table's attribute definitions, may be empty) win where a name fits.
Mapping guessMapping(std::span<const std::string> columns, std::span<const FileRecord> records,
                     std::span<const AttributeDefinition> keyTypes);

/// One value as the type that was chosen, or why it cannot be. A JSON value that has the type already, and
/// null, stays.
Result<AttributeValue> convertText(std::string text, ColumnType type);
Result<AttributeValue> convertValue(AttributeValue value, ColumnType type);

/// Makes items of records. Thread-safe after construction.
class RecordMapper
{
public:
    /// `columns` are the reader's: a CSV file's header, nothing for JSON. InvalidFormat where two columns
    /// have one attribute, or the mapping names none of the file's.
    static Result<RecordMapper> create(const Mapping &mapping, std::span<const std::string> columns);

    /// The item, or why there is none ("age: \"abc\" is not a number"). Takes what is in `record`. Requires
    /// that `record` is no refusal.
    Result<Item> map(FileRecord &record) const;

private:
    struct Step
    {
        std::size_t field = 0; // CSV
        std::string column;
        std::string attribute;
        ColumnType type = ColumnType::AsIs;
        bool skip = false;
    };
    RecordMapper() = default;
    Result<Item> mapFields(FileRecord &record) const;
    Result<Item> mapItem(FileRecord &record) const;

    std::vector<Step> m_steps; // CSV: in the order of the attributes' names
    EmptyField m_emptyField = EmptyField::LeaveOut;
    bool m_isCsv = false;
};

} // namespace core
