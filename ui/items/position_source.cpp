#include "ui/items/position_source.h"

#include <algorithm>

namespace ui {

PositionSource::PositionSource(TableRef table, const QString &indexName, std::vector<std::string> keyNames)
    : m_table(std::move(table))
    , m_tableName(m_table.tableName.toStdString())
    , m_indexName(indexName.isEmpty() ? std::nullopt : std::optional(indexName.toStdString()))
    , m_keyNames(std::move(keyNames))
{}

core::Result<RowCount> PositionSource::count(core::Progress &)
{
    const core::Result<core::RowAccess::Count> count = rows().countRows(m_tableName, m_indexName);
    if (!count)
        return count.error();
    return RowCount{count->rows, count->exact, false, count->revision};
}

core::Result<RowBatchPtr> PositionSource::read(const RowRequest &request, core::Progress &progress)
{
    // Items may be 100 bytes or 400 KB: a few are read first, and their size says how many to ask for next.
    constexpr qsizetype kBytesPerChunk = 256 * 1024;
    RowBatchBuilder builder(request, m_keyNames);
    std::size_t chunk = std::min<std::size_t>(32, std::size_t(request.count));
    bool isFirst = true;
    quint64 first = request.first;
    while (builder.rowCount() < std::size_t(request.count)) {
        if (progress.stopRequested())
            return core::Error::cancelled();
        const quint64 position = first + builder.rowCount();
        core::Result<core::RowAccess::Rows> answer =
            rows().readRows(m_tableName, m_indexName, position,
                            std::min(chunk, std::size_t(request.count) - builder.rowCount()));
        if (!answer)
            return answer.error();
        if (isFirst)
            first = answer->position;
        isFirst = false;
        bool isFull = false;
        for (const core::Item &item : answer->items)
            if (!isFull)
                isFull = !builder.add(item);
        if (isFull || answer->items.empty())
            break;
        const qsizetype bytesPerRow = std::max<qsizetype>(1, builder.bytes() / qsizetype(builder.rowCount()));
        chunk = std::size_t(std::clamp<qsizetype>(kBytesPerChunk / bytesPerRow, 4, 256));
    }
    auto batch = std::make_shared<RowBatch>(builder.take());
    batch->first = first;
    batch->totals.returned = batch->totals.read = qint64(batch->rows.size());
    return RowBatchPtr(std::move(batch));
}

/// Of an index the rows' keys do not tell where they lie: it is ordered by attributes that they lack.
std::optional<quint64> PositionSource::findPosition(const core::Key &key)
{
    if (m_indexName)
        return {};
    const core::Result<std::uint64_t> position = positionOf(key);
    return position ? std::optional<quint64>(*position) : std::nullopt;
}

core::Result<std::uint64_t> PositionSource::positionOf(const core::Key &key)
{
    return rows().positionOf(m_tableName, m_indexName, key);
}

} // namespace ui
