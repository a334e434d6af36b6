#include "core/transfer/csv_reader.h"

#include "core/values/utf8.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace core {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::array<char, 4> kDelimiters{',', ';', '\t', '|'};
constexpr std::size_t kFieldsMax = 20'000; // more is no table: 16 MB of commas would take a gigabyte

/// Takes the bytes of one row, in as many pieces as the window gives them.
class RowScanner
{
public:
    RowScanner(char delimiter, std::vector<CsvField> &fields)
        : m_delimiter(delimiter)
        , m_fields(fields)
    {
        addField();
    }

    /// Goes on at `at`. True once the row is over; `at` is behind its line end then.
    bool scan(std::string_view bytes, std::size_t &at)
    {
        while (at < bytes.size()) {
            if (m_state == State::Quoted) {
                const std::size_t quote = std::min(bytes.find('"', at), bytes.size());
                field().text.append(bytes, at, quote - at);
                m_lineEnds +=
                    std::uint64_t(std::count(bytes.begin() + long(at), bytes.begin() + long(quote), '\n'));
                at = quote;
                if (at < bytes.size()) {
                    m_state = State::AfterQuote;
                    ++at;
                }
                continue;
            }
            const char c = bytes[at];
            if (m_state == State::LineEnd) {
                if (c == '\n')
                    ++at;
                return true;
            }
            if (m_state == State::Plain || m_state == State::FieldStart) {
                const std::size_t end = endOfPlain(bytes, at);
                if (end > at) {
                    field().text.append(bytes, at, end - at);
                    m_state = State::Plain;
                    at = end;
                    continue;
                }
            }
            ++at;
            take(c);
            if (m_state == State::Over)
                return true;
        }
        return false;
    }

    bool isInQuotes() const { return m_state == State::Quoted; }
    std::uint64_t lineEnds() const { return m_lineEnds; }
    std::size_t fieldCount() const { return m_count; }
    const std::optional<std::string> &fault() const { return m_fault; }

private:
    enum class State : std::uint8_t { FieldStart, Plain, Quoted, AfterQuote, LineEnd, Over };

    std::size_t endOfPlain(std::string_view bytes, std::size_t at) const
    {
        while (at < bytes.size() && bytes[at] != m_delimiter && bytes[at] != '\n' && bytes[at] != '\r' &&
               bytes[at] != '"')
            ++at;
        return at;
    }

    void take(char c)
    {
        if (c == m_delimiter) {
            addField();
            m_state = State::FieldStart;
        } else if (c == '\n') {
            ++m_lineEnds;
            m_state = State::Over;
        } else if (c == '\r') {
            ++m_lineEnds;
            m_state = State::LineEnd; // a line feed may follow
        } else if (c == '"' && m_state == State::FieldStart) {
            field().quoted = true;
            m_state = State::Quoted;
        } else if (c == '"' && m_state == State::AfterQuote) {
            field().text.push_back('"');
            m_state = State::Quoted;
        } else {
            if (m_state == State::AfterQuote && !m_fault)
                m_fault = "Field " + std::to_string(m_count) + " has text behind its closing quote";
            if (m_state != State::AfterQuote)
                m_state = State::Plain;
            field().text.push_back(c);
        }
    }

    CsvField &field() { return m_fields[m_count - 1]; }
    void addField()
    {
        if (m_count == kFieldsMax) { // the rest falls into the last one
            if (!m_fault)
                m_fault = "Has more than " + std::to_string(kFieldsMax) + " fields";
            field().text.clear();
            return;
        }
        if (++m_count > m_fields.size())
            m_fields.emplace_back();
        field().text.clear();
        field().quoted = false;
    }

    const char m_delimiter;
    std::vector<CsvField> &m_fields; // more than fieldCount() where an earlier row was longer
    std::size_t m_count = 0;
    State m_state = State::FieldStart;
    std::uint64_t m_lineEnds = 0;
    std::optional<std::string> m_fault;
};

/// Gives each name once: a name, or the first free of "name 2", "name 3", ...
class FreeNames
{
public:
    std::string take(const std::string &name)
    {
        std::size_t &number = m_last[name]; // so that a thousand equal names take a thousand steps, no more
        std::string free = name;
        if (number == 0)
            number = 1;
        while (!m_taken.insert(free).second)
            free = name + ' ' + std::to_string(++number);
        return free;
    }

private:
    std::set<std::string> m_taken;
    std::map<std::string, std::size_t> m_last; // by name, the last number tried
};

} // namespace

char detectDelimiter(std::string_view head)
{
    constexpr std::size_t kRows = 50;
    char best = ',';
    std::size_t bestScore = 0;
    for (const char delimiter : kDelimiters) {
        std::vector<CsvField> fields;
        std::size_t at = 0;
        std::size_t columns = 0;
        std::size_t alike = 0;
        std::size_t rows = 0;
        while (at < head.size() && rows < kRows) {
            RowScanner row(delimiter, fields);
            if (!row.scan(head, at) && rows > 0)
                break; // the sample ends inside this row
            if (row.fieldCount() == 1 && fields[0].text.empty())
                continue;
            if (rows++ == 0)
                columns = row.fieldCount();
            alike += row.fieldCount() == columns ? 1 : 0;
        }
        // Rows alike count most; more columns break a tie between two that split every row.
        const std::size_t score = columns > 1 ? (alike * 100 / std::max<std::size_t>(rows, 1)) * 1000 +
                                                    std::min<std::size_t>(columns, 999)
                                              : 0;
        if (score > bestScore) {
            bestScore = score;
            best = delimiter;
        }
    }
    return best;
}

CsvReader::CsvReader(std::unique_ptr<ByteSource> source, char delimiter)
    : m_delimiter(delimiter)
    , m_window(std::move(source))
{}

Result<void> CsvReader::readHeader()
{
    while (m_window.bytes().size() < kByteOrderMark.size() && m_window.grow()) {
    }
    if (m_window.bytes().substr(0, kByteOrderMark.size()) == kByteOrderMark)
        m_window.consume(kByteOrderMark.size());

    FileRecord header;
    Result<bool> found = readRow(header);
    if (!found)
        return found.error();
    if (!*found)
        return Error::format("The file is empty.");
    if (header.refusal)
        return Error::format("Line " + std::to_string(header.line) + ": " + *header.refusal);
    FreeNames names;
    for (std::size_t i = 0; i < header.fields.size(); ++i) {
        const std::string &name = header.fields[i].text;
        m_columns.push_back(names.take(name.empty() ? "column " + std::to_string(i + 1) : name));
    }
    return {};
}

Result<bool> CsvReader::next(FileRecord &record)
{
    Result<bool> found = readRow(record);
    if (!found || !*found || record.refusal)
        return found;
    if (record.fields.size() != m_columns.size()) {
        record.refusal = "Has " + std::to_string(record.fields.size()) + " fields, the header has " +
                         std::to_string(m_columns.size());
    }
    return true;
}

/// Moves to the next row's first byte. False at the end.
Result<bool> CsvReader::skipBlankLines()
{
    for (;;) {
        // Two bytes, so that a line end of two is seen whole.
        while (m_window.bytes().size() < 2 && m_window.grow()) {
        }
        if (m_window.error())
            return *m_window.error();
        const std::string_view bytes = m_window.bytes();
        if (bytes.empty())
            return false;
        if (bytes[0] != '\n' && bytes[0] != '\r')
            return true;
        m_window.consume(bytes.substr(0, 2) == "\r\n" ? 2 : 1);
        ++m_line;
    }
}

Result<bool> CsvReader::readRow(FileRecord &record)
{
    record.refusal.reset();
    Result<bool> found = skipBlankLines();
    if (!found || !*found)
        return found;

    record.line = m_line;
    const auto failure = [&](const char *what) {
        return Error::format("Line " + std::to_string(m_line) + ": " + what);
    };
    RowScanner row(m_delimiter, record.fields);
    std::size_t at = 0;
    while (!row.scan(m_window.bytes(), at)) {
        if (m_window.bytes().size() > InputWindow::kRecordBytesMax)
            return failure("this row is longer than 16 MB; is a quote left open?");
        if (!m_window.grow()) {
            if (m_window.error())
                return *m_window.error();
            if (row.isInQuotes())
                return failure("a quoted field of this row is never closed");
            break;
        }
    }
    record.fields.resize(row.fieldCount());
    record.refusal = row.fault();
    if (!isValidUtf8(m_window.bytes().substr(0, at)))
        record.refusal = "Is not valid UTF-8. Save the file as UTF-8 and import it again.";
    m_line += row.lineEnds();
    m_window.consume(at);
    return true;
}

} // namespace core
