#include "core/transfer/item_writer.h"

#include "core/values/json.h"

namespace core {

namespace {

class JsonLinesWriter final : public ItemWriter
{
public:
    JsonLinesWriter(OutputFile &file, ExportFormat format)
        : m_file(file)
        , m_format(format)
    {}

    Result<void> write(const Item &item) override
    {
        m_text.clear();
        if (m_format == ExportFormat::DynamoJson) {
            m_text += "{\"Item\":";
            appendDynamoJson(m_text, item);
            m_text += "}\n";
        } else {
            appendPlainJson(m_text, item);
            m_text += '\n';
        }
        return m_file.append(m_text);
    }
    Result<void> end() override { return {}; }

private:
    OutputFile &m_file;
    const ExportFormat m_format;
    std::string m_text;
};

class JsonArrayWriter final : public ItemWriter
{
public:
    explicit JsonArrayWriter(OutputFile &file)
        : m_file(file)
    {}

    Result<void> write(const Item &item) override
    {
        m_text = m_any ? ",\n" : "[\n";
        m_any = true;
        appendPlainJson(m_text, item);
        return m_file.append(m_text);
    }
    Result<void> end() override { return m_file.append(m_any ? "\n]\n" : "[]\n"); }

private:
    OutputFile &m_file;
    bool m_any = false;
    std::string m_text;
};

} // namespace

std::unique_ptr<ItemWriter> makeJsonWriter(OutputFile &file, ExportFormat format)
{
    if (format == ExportFormat::JsonArray)
        return std::make_unique<JsonArrayWriter>(file);
    return std::make_unique<JsonLinesWriter>(file, format);
}

} // namespace core
