#include "ui/items/row_source.h"

#include <algorithm>
#include <numeric>

namespace ui {

namespace {

/// Types that take a wide column to say little.
bool isLong(core::AttributeType type)
{
    return type == core::AttributeType::B || type >= core::AttributeType::M;
}

} // namespace

RowBatchBuilder::RowBatchBuilder(const RowRequest &request, std::vector<std::string> keyNames)
    : m_request(request)
    , m_keyNames(std::move(keyNames))
{
    m_batch.first = request.first;
}

quint32 RowBatchBuilder::nameIndex(const std::string &name)
{
    const auto bytes = QByteArray::fromRawData(name.data(), qsizetype(name.size()));
    if (const auto found = m_indexes.constFind(bytes); found != m_indexes.cend())
        return *found;
    const quint32 index = quint32(m_batch.names.size());
    m_indexes.insert(QByteArray(name.data(), qsizetype(name.size())), index);
    m_batch.names.push_back(QString::fromUtf8(bytes));
    m_batch.types.push_back(0);
    m_batch.bytes += 2 * m_batch.names.back().size() + 80;
    m_uses.push_back(0);
    m_isLong.push_back(false);
    return index;
}

bool RowBatchBuilder::add(const core::Item &item)
{
    if (!m_batch.rows.empty() && m_batch.bytes >= m_request.bytesMax)
        return false;
    Row row;
    for (const std::string &name : m_keyNames)
        if (const core::AttributeValue *value = item.find(name))
            row.key.set(name, *value);
    row.cells.reserve(std::min(item.size(), kCellsPerRowMax));
    row.isAbridged = item.size() > kCellsPerRowMax;
    const auto isShown = [&](const std::string &name) {
        return row.key.contains(name) ||
               (m_request.shown && m_request.shown->contains(QString::fromStdString(name)));
    };
    for (const core::Attribute &attribute : item)
        if (!row.isAbridged || isShown(attribute.name))
            addCell(row, attribute);
    for (auto it = item.begin(); row.isAbridged && it != item.end() && row.cells.size() < kCellsPerRowMax;
         ++it)
        if (!isShown(it->name))
            addCell(row, *it);
    m_batch.bytes += qsizetype(sizeof(Row)) + 160 * qsizetype(row.key.size());
    m_batch.rows.push_back(std::move(row));
    return true;
}

void RowBatchBuilder::addCell(Row &row, const core::Attribute &attribute)
{
    Cell cell = formatCell(attribute.value);
    cell.name = nameIndex(attribute.name);
    ++m_uses[cell.name];
    m_batch.types[cell.name] |= quint16(1u << unsigned(attribute.value.type()));
    m_isLong[cell.name] = m_isLong[cell.name] || isLong(attribute.value.type());
    m_batch.bytes += cellBytes(cell);
    row.cells.push_back(std::move(cell));
}

RowBatch RowBatchBuilder::take()
{
    // Columns appear in this order: plain values before nested ones, what most rows have first, and the
    // alphabet decides between equals.
    std::vector<quint32> order(m_batch.names.size());
    std::iota(order.begin(), order.end(), 0u);
    std::sort(order.begin(), order.end(), [this](quint32 a, quint32 b) {
        if (m_isLong[a] != m_isLong[b])
            return !m_isLong[a];
        return m_uses[a] != m_uses[b] ? m_uses[a] > m_uses[b] : m_batch.names[a] < m_batch.names[b];
    });
    std::vector<quint32> newIndex(order.size());
    std::vector<QString> names(order.size());
    std::vector<quint16> types(order.size());
    for (quint32 i = 0; i < order.size(); ++i) {
        newIndex[order[i]] = i;
        names[i] = std::move(m_batch.names[order[i]]);
        types[i] = m_batch.types[order[i]];
    }
    m_batch.names = std::move(names);
    m_batch.types = std::move(types);
    for (Row &row : m_batch.rows) {
        for (Cell &cell : row.cells)
            cell.name = newIndex[cell.name];
        std::sort(row.cells.begin(), row.cells.end(),
                  [](const Cell &a, const Cell &b) { return a.name < b.name; });
    }
    return std::move(m_batch);
}

} // namespace ui
