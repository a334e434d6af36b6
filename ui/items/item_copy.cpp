#include "ui/items/item_copy.h"

#include "core/values/json.h"
#include "core/values/limits.h"

#include <QCoreApplication>
#include <algorithm>
#include <functional>

namespace ui {

namespace {

/// Attributes that the row showed: a projection leaves the others out.
core::Item shownPart(const core::Item &item, const QSet<QString> &names)
{
    core::Item part;
    for (const core::Attribute &attribute : item)
        if (names.contains(QString::fromStdString(attribute.name)))
            part.appendSorted(attribute.name, attribute.value);
    return part;
}

QString tsvLine(const core::Item &item, const QStringList &columns)
{
    QStringList fields;
    for (const QString &column : columns)
        fields.append(tsvField(item.find(column.toStdString())));
    return fields.join(u'\t');
}

/// Collects the text, row by row.
class Writer
{
public:
    explicit Writer(const CopyRequest &request)
        : m_request(request)
    {
        if (request.format == CopyFormat::TsvWithNames)
            m_text = request.columns.join(u'\t').toStdString() + "\n";
    }
    void add(const core::Item &item, const QSet<QString> &shown)
    {
        ++m_rows;
        if (m_request.format == CopyFormat::Tsv || m_request.format == CopyFormat::TsvWithNames) {
            m_text += tsvLine(item, m_request.columns).toStdString() + "\n";
            return;
        }
        m_text += m_rows > 1 ? ",\n" : "";
        if (m_request.format == CopyFormat::Json)
            core::appendPlainJson(m_text, shownPart(item, shown), core::JsonLayout::Indented);
        else
            core::appendDynamoJson(m_text, shownPart(item, shown), core::JsonLayout::Indented);
    }
    QString take()
    {
        const bool isJson =
            m_request.format == CopyFormat::Json || m_request.format == CopyFormat::DynamoJson;
        if (isJson && m_rows > 1)
            return QString::fromStdString("[\n" + m_text + "\n]\n");
        if (!isJson && m_text.ends_with('\n') && m_rows == 1 && m_request.format == CopyFormat::Tsv)
            m_text.pop_back(); // one row pastes into one line
        return QString::fromStdString(m_text);
    }
    qint64 rows() const { return m_rows; }
    std::size_t bytes() const { return m_text.size(); }

private:
    const CopyRequest &m_request;
    std::string m_text;
    qint64 m_rows = 0;
};

core::Result<void> copyBatch(const CopyRequest &request, const RowBatch &batch, Writer &writer,
                             CopiedRows &copied, core::Progress &progress)
{
    std::vector<core::Key> keys;
    for (const Row &row : batch.rows)
        keys.push_back(row.key);
    const auto items = readItems(request.table, keys, progress);
    if (!items)
        return items.error();
    for (std::size_t i = 0; i < items->size(); ++i) {
        if (!(*items)[i]) {
            ++copied.gone;
            continue;
        }
        QSet<QString> shown;
        for (const Cell &cell : batch.rows[i].cells)
            shown.insert(batch.names[cell.name]);
        if (batch.rows[i].isAbridged)
            for (const core::Attribute &attribute : *(*items)[i])
                shown.insert(QString::fromStdString(attribute.name));
        writer.add(*(*items)[i], shown);
        if (writer.bytes() > kCopyBytesMax)
            return core::Error::validation(
                QCoreApplication::translate(
                    "ui::ItemCopy", "These rows are too much for the clipboard (at most %1 MB). Export "
                                    "them to a file.")
                    .arg(kCopyBytesMax / 1024 / 1024)
                    .toStdString());
    }
    return {};
}

core::Result<void> forEachBatch(RowSource &source, const std::vector<CopyRange> &ranges,
                                core::Progress &progress,
                                const std::function<core::Result<void>(const RowBatch &)> &take)
{
    for (const CopyRange &range : ranges) {
        quint64 at = range.first;
        while (at <= range.last) {
            RowRequest rows;
            rows.first = at;
            rows.count = int(std::min<quint64>(range.last - at + 1, 256));
            const core::Result<RowBatchPtr> batch = source.read(rows, progress);
            if (!batch)
                return batch.error();
            if ((*batch)->rows.empty() || (*batch)->first != at)
                break; // the table has become shorter
            RowBatch wanted = **batch;
            if (wanted.rows.size() > std::size_t(rows.count))
                wanted.rows.resize(std::size_t(rows.count));
            if (core::Result<void> done = take(wanted); !done)
                return done;
            at += wanted.rows.size();
        }
    }
    return {};
}

} // namespace

QString tsvField(const core::AttributeValue *value)
{
    if (!value)
        return {};
    QString text;
    if (const std::string *string = value->asString()) {
        text = QString::fromStdString(*string);
    } else if (const core::Binary *binary = value->asBinary()) {
        text = QString::fromStdString(core::toBase64(binary->bytes));
    } else {
        std::string json;
        core::appendPlainJson(json, *value);
        text = QString::fromStdString(json);
    }
    const bool mustQuote =
        text.contains(u'\t') || text.contains(u'\n') || text.contains(u'\r') || text.startsWith(u'"');
    if (!mustQuote)
        return text;
    text.replace(u'"', QLatin1String("\"\""));
    return u'"' + text + u'"';
}

core::Result<std::vector<std::optional<core::Item>>>
readItems(const TableRef &table, const std::vector<core::Key> &keys, core::Progress &progress)
{
    std::vector<std::optional<core::Item>> items(keys.size());
    core::Client &client = *table.connection->client;
    // One by one: a batch answers in any order, at most 16 MB, and not always all; here each key has its own
    // answer.
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (progress.stopRequested())
            return core::Error::cancelled();
        core::GetItemRequest request;
        request.tableName = table.tableName.toStdString();
        request.key = keys[i];
        core::Result<core::GetItemResponse> response = client.getItem(request);
        if (!response)
            return response.error();
        items[i] = std::move(response->item);
        progress.report(i + 1, keys.size());
    }
    return items;
}

core::Result<CopiedRows> copyRows(const CopyRequest &request, core::Progress &progress)
{
    CopiedRows copied;
    Writer writer(request);
    const core::Result<void> done =
        forEachBatch(*request.source, request.ranges, progress, [&](const RowBatch &batch) {
            return copyBatch(request, batch, writer, copied, progress);
        });
    if (!done)
        return done.error();
    copied.rows = writer.rows();
    copied.text = writer.take();
    return copied;
}

core::Result<std::vector<core::Key>> readKeys(RowSource &source, const std::vector<CopyRange> &ranges,
                                              core::Progress &progress)
{
    std::vector<core::Key> keys;
    const core::Result<void> done = forEachBatch(source, ranges, progress, [&](const RowBatch &batch) {
        for (const Row &row : batch.rows)
            if (!row.key.empty())
                keys.push_back(row.key);
        return core::Result<void>();
    });
    if (!done)
        return done.error();
    return keys;
}

} // namespace ui
