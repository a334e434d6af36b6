// CSV out. Texts that are empty, or look like null, are quoted, so that a reader that knows quotes gets them
// back.

#include "core/transfer/item_writer.h"
#include "core/values/json.h"

#include <cstring>
#include <unordered_map>

namespace core {

namespace {

constexpr std::size_t kColumnsMax = 20000;

void appendField(std::string &row, std::string_view text)
{
    const bool needsQuotes = text.empty() || text == "null" ||
                             text.find_first_of(",\"\r\n") != std::string_view::npos || text.front() == ' ' ||
                             text.back() == ' ';
    if (!needsQuotes) {
        row += text;
        return;
    }
    row += '"';
    for (const char c : text) {
        if (c == '"')
            row += '"';
        row += c;
    }
    row += '"';
}

/// Text and numbers as they are, binary as base64, maps, lists and sets as JSON.
void appendValue(std::string &row, const AttributeValue &value)
{
    if (const std::string *text = value.asString()) {
        appendField(row, *text);
    } else if (const Number *number = value.asNumber()) {
        number->appendTo(row);
    } else if (const Binary *binary = value.asBinary()) {
        appendField(row, toBase64(binary->bytes));
    } else {
        std::string json;
        appendPlainJson(json, value);
        if (value.isNull() || value.asBool())
            row += json;
        else
            appendField(row, json);
    }
}

using ColumnIndex = std::unordered_map<std::string, std::size_t>;

/// Columns are known: rows go straight into the file.
class PlainCsvWriter final : public ItemWriter
{
public:
    PlainCsvWriter(OutputFile &file, std::span<const std::string> columns)
        : m_file(file)
        , m_columns(columns.begin(), columns.end())
    {}

    Result<void> begin()
    {
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            m_row += i > 0 ? "," : "";
            appendField(m_row, m_columns[i]);
        }
        m_row += "\r\n";
        return m_file.append(m_row);
    }
    Result<void> write(const Item &item) override
    {
        m_row.clear();
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            m_row += i > 0 ? "," : "";
            if (const AttributeValue *value = item.find(m_columns[i]))
                appendValue(m_row, *value);
        }
        m_row += "\r\n";
        return m_file.append(m_row);
    }
    Result<void> end() override { return {}; }

private:
    OutputFile &m_file;
    const std::vector<std::string> m_columns;
    std::string m_row;
};

/// Columns are found on the way: rows wait in a spool, each with its length and how many fields it has, and
/// are filled up to the final count when the header is known. So the table is read once.
class SpooledCsvWriter final : public ItemWriter
{
public:
    SpooledCsvWriter(OutputFile &file, SpoolFile spool, std::span<const std::string> keyNames)
        : m_file(file)
        , m_spool(std::move(spool))
    {
        for (const std::string &name : keyNames)
            column(name);
    }

    Result<void> write(const Item &item) override
    {
        m_fields.assign(m_columns.size(), nullptr);
        std::size_t fieldCount = 0;
        for (const Attribute &attribute : item) {
            const std::size_t index = column(attribute.name);
            if (index >= m_fields.size())
                m_fields.resize(index + 1, nullptr);
            m_fields[index] = &attribute.value;
            fieldCount = std::max(fieldCount, index + 1);
        }
        if (m_columns.size() > kColumnsMax)
            return Error::format(
                "The items have more than 20,000 different attributes: too many for the columns of a "
                "CSV file. Choose columns, or export as JSON.");
        m_row.clear();
        for (std::size_t i = 0; i < fieldCount; ++i) {
            m_row += i > 0 ? "," : "";
            if (m_fields[i])
                appendValue(m_row, *m_fields[i]);
        }
        const std::uint64_t sizes[2] = {m_row.size(), fieldCount};
        char header[sizeof sizes];
        std::memcpy(header, sizes, sizeof sizes);
        if (Result<void> written = m_spool.append({header, sizeof header}); !written)
            return written;
        return m_spool.append(m_row);
    }

    Result<void> end() override
    {
        m_row.clear();
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            m_row += i > 0 ? "," : "";
            appendField(m_row, *m_columns[i]);
        }
        m_row += "\r\n";
        if (Result<void> written = m_file.append(m_row); !written)
            return written;
        if (Result<void> rewound = m_spool.rewind(); !rewound)
            return rewound;
        std::string header;
        for (;;) {
            std::uint64_t sizes[2];
            Result<bool> more = m_spool.read(header, sizeof sizes);
            if (!more)
                return more.error();
            if (!*more)
                return {};
            std::memcpy(sizes, header.data(), sizeof sizes);
            if (Result<bool> read = m_spool.read(m_row, sizes[0]); !read)
                return read.error();
            // An item without attributes in any column is a row of empty fields, not a blank line.
            if (m_columns.size() > 1)
                m_row.append(m_columns.size() - std::max<std::uint64_t>(sizes[1], 1), ',');
            m_row += "\r\n";
            if (Result<void> written = m_file.append(m_row); !written)
                return written;
        }
    }

private:
    std::size_t column(const std::string &name)
    {
        const auto [position, isNew] = m_index.try_emplace(name, m_columns.size());
        if (isNew)
            m_columns.push_back(&position->first);
        return position->second;
    }

    OutputFile &m_file;
    SpoolFile m_spool;
    ColumnIndex m_index;
    std::vector<const std::string *> m_columns; // keys of m_index, which stay where they are
    std::vector<const AttributeValue *> m_fields;
    std::string m_row;
};

} // namespace

Result<std::unique_ptr<ItemWriter>> makeCsvWriter(OutputFile &file, const std::filesystem::path &path,
                                                  std::span<const std::string> columns,
                                                  std::span<const std::string> keyNames)
{
    if (!columns.empty()) {
        auto writer = std::make_unique<PlainCsvWriter>(file, columns);
        if (Result<void> begun = writer->begin(); !begun)
            return begun.error();
        return std::unique_ptr<ItemWriter>(std::move(writer));
    }
    Result<SpoolFile> spool = SpoolFile::create(path.has_parent_path() ? path.parent_path() : ".");
    if (!spool)
        return spool.error();
    return std::unique_ptr<ItemWriter>(std::make_unique<SpooledCsvWriter>(file, std::move(*spool), keyNames));
}

} // namespace core
