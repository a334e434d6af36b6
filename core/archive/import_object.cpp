#include "core/archive/import_object.h"

#include "core/archive/ion_reader.h"
#include "core/archive/unpacking.h"
#include "core/transfer/column_mapping.h"
#include "core/transfer/csv_reader.h"
#include "core/transfer/file_format.h"
#include "core/transfer/input_window.h"
#include "core/values/json.h"

#include <algorithm>

namespace core {

namespace {

/// `{"Item":{...}}`, one a line: a bad line spoils no other.
class LinesObject final : public ImportObject
{
public:
    explicit LinesObject(std::unique_ptr<ByteSource> bytes)
        : m_window(std::move(bytes))
    {}

    Result<bool> next(ImportedItem &item) override
    {
        while (true) {
            const Result<std::optional<std::size_t>> size = lineSize();
            if (!size)
                return size.error();
            if (!*size)
                return false;
            std::string_view line = m_window.bytes().substr(0, **size);
            item.line = m_window.line();
            while (!line.empty() && (line.back() == '\n' || line.back() == '\r'))
                line.remove_suffix(1);
            const bool isBlank = line.find_first_not_of(" \t") == std::string_view::npos;
            if (!isBlank)
                take(line, item);
            m_window.consume(**size);
            if (!isBlank)
                return true;
        }
    }

private:
    /// With the line's end; nullopt behind the last one.
    Result<std::optional<std::size_t>> lineSize()
    {
        std::size_t seen = 0;
        while (true) {
            const std::string_view bytes = m_window.bytes();
            const std::size_t end = bytes.find('\n', seen);
            if (end != std::string_view::npos)
                return std::optional<std::size_t>(end + 1);
            seen = bytes.size();
            if (seen > InputWindow::kRecordBytesMax)
                return Error::format("Line " + std::to_string(m_window.line()) + " is longer than 16 MB");
            if (m_window.grow())
                continue;
            if (m_window.error())
                return *m_window.error();
            return seen == 0 ? std::optional<std::size_t>() : seen;
        }
    }
    static void take(std::string_view line, ImportedItem &item)
    {
        item.refusal.reset();
        const std::string_view inner = soleMember(line, "Item");
        if (inner.empty()) {
            item.refusal = "Is not of the form {\"Item\":{...}}";
            return;
        }
        auto read = itemFromDynamoJson(inner);
        if (const auto *error = std::get_if<JsonError>(&read))
            item.refusal = error->error.message();
        else
            item.item = std::get<AttributeMap>(std::move(read));
    }

    InputWindow m_window;
};

/// `{Item:{...}}`, on however many lines: a value that makes no item spoils no other.
class IonObject final : public ImportObject
{
public:
    explicit IonObject(std::unique_ptr<ByteSource> bytes)
        : m_window(std::move(bytes))
    {}

    Result<bool> next(ImportedItem &item) override
    {
        IonExtent extent;
        std::optional<std::size_t> end;
        for (bool isWhole = false; !(end = extent.find(m_window.bytes(), isWhole));) {
            if (isWhole)
                return Error::format("The value that begins in line " + std::to_string(m_window.line()) +
                                     " or behind it has no end");
            if (m_window.bytes().size() > InputWindow::kRecordBytesMax)
                return Error::format("The value in line " + std::to_string(m_window.line()) +
                                     " is longer than 16 MB");
            isWhole = !m_window.grow();
            if (m_window.error())
                return *m_window.error();
        }
        const std::size_t begin = std::min(extent.begin(), *end);
        m_window.consume(begin);
        if (begin == *end)
            return false;
        item.line = m_window.line();
        item.refusal.reset();
        Result<Item> read = readIonItem(m_window.bytes().substr(0, *end - begin));
        if (read)
            item.item = std::move(*read);
        else
            item.refusal = read.error().message();
        m_window.consume(*end - begin);
        return true;
    }

private:
    InputWindow m_window;
};

class CsvObject final : public ImportObject
{
public:
    static Result<std::unique_ptr<ImportObject>> open(std::unique_ptr<ByteSource> bytes,
                                                      const ImportForm &form)
    {
        const char delimiter = form.csv.delimiter ? form.csv.delimiter->front() : ',';
        auto reader = std::make_unique<CsvReader>(std::move(bytes), delimiter);
        if (form.csv.headerList)
            reader->setHeader(*form.csv.headerList);
        else if (auto ok = reader->readHeader(); !ok)
            return ok.error();
        Mapping mapping;
        for (const std::string &column : reader->columns())
            mapping.columns.push_back({column, column, typeOf(form, column), false});
        Result<RecordMapper> mapper = RecordMapper::create(mapping, reader->columns());
        if (!mapper)
            return mapper.error();
        return std::unique_ptr<ImportObject>(new CsvObject(std::move(reader), std::move(*mapper)));
    }

    Result<bool> next(ImportedItem &item) override
    {
        const Result<bool> found = m_reader->next(m_record);
        if (!found || !*found)
            return found;
        item.line = m_record.line;
        item.refusal = m_record.refusal;
        if (item.refusal)
            return true;
        Result<Item> mapped = m_mapper.map(m_record);
        if (mapped)
            item.item = std::move(*mapped);
        else
            item.refusal = mapped.error().message();
        return true;
    }

private:
    CsvObject(std::unique_ptr<CsvReader> reader, RecordMapper mapper)
        : m_reader(std::move(reader))
        , m_mapper(std::move(mapper))
    {}
    static ColumnType typeOf(const ImportForm &form, const std::string &column)
    {
        const auto found = std::find_if(
            form.keyTypes.begin(), form.keyTypes.end(),
            [&column](const AttributeDefinition &definition) { return definition.attributeName == column; });
        if (found == form.keyTypes.end() || found->attributeType == AttributeType::S)
            return ColumnType::S;
        return found->attributeType == AttributeType::N ? ColumnType::N : ColumnType::B;
    }

    const std::unique_ptr<CsvReader> m_reader;
    const RecordMapper m_mapper;
    FileRecord m_record;
};

} // namespace

Result<std::unique_ptr<ImportObject>> openImportObject(std::unique_ptr<ByteSource> bytes,
                                                       const ImportForm &form)
{
    if (form.compression == InputCompressionType::Gzip)
        bytes = makeGzipSource(std::move(bytes));
    else if (form.compression == InputCompressionType::Zstd)
        bytes = makeZstdSource(std::move(bytes));
    if (form.format == InputFormat::Csv)
        return CsvObject::open(std::move(bytes), form);
    if (form.format == InputFormat::Ion)
        return std::unique_ptr<ImportObject>(std::make_unique<IonObject>(std::move(bytes)));
    return std::unique_ptr<ImportObject>(std::make_unique<LinesObject>(std::move(bytes)));
}

} // namespace core
