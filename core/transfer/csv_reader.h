// CSV after RFC 4180, forgiving where it is safe: any line end, a quote inside an unquoted field, blank
// lines.

#pragma once

#include "core/transfer/input_window.h"
#include "core/transfer/record_reader.h"

#include <string_view>

namespace core {

/// The one of , ; tab | that splits the first rows most evenly; a comma where none does.
char detectDelimiter(std::string_view head);

/// The first row that is not blank names the columns, 20000 at most. A row with another number of fields is
/// refused, and so is one that is not UTF-8 or has text behind a closing quote. A quote that is never closed
/// ends the reading, with the line where its row begins.
class CsvReader final : public RecordReader
{
public:
    CsvReader(std::unique_ptr<ByteSource> source, char delimiter);

    /// Call once, before next(), or setHeader(). Empty names become "column 3", repeated ones get a number.
    Result<void> readHeader();
    /// Instead of readHeader(): the first row is a record like the others.
    void setHeader(std::vector<std::string> columns) { m_columns = std::move(columns); }

    Result<bool> next(FileRecord &record) override;
    const std::vector<std::string> &columns() const override { return m_columns; }
    std::uint64_t consumedBytes() const override { return m_window.consumedBytes(); }
    std::uint64_t sizeBytes() const override { return m_window.sizeBytes(); }

private:
    Result<bool> readRow(FileRecord &record);
    Result<bool> skipBlankLines();

    const char m_delimiter;
    InputWindow m_window;
    std::vector<std::string> m_columns;
    std::uint64_t m_line = 1;
};

} // namespace core
