#include "ui/statements/statement_source.h"

#include <QElapsedTimer>
#include <algorithm>

namespace ui {

namespace {

constexpr std::size_t kCheckpointsMax = 4096;
constexpr qint64 kSliceMilliseconds = 200;

} // namespace

StatementSource::StatementSource(ConnectionPtr connection, core::ExecuteStatementRequest request,
                                 std::vector<std::string> keyNames)
    : m_connection(std::move(connection))
    , m_request(std::move(request))
    , m_keyNames(std::move(keyNames))
    , m_checkpoints{Checkpoint{}}
{}

core::Result<RowCount> StatementSource::count(core::Progress &)
{
    const std::lock_guard lock(m_mutex);
    return RowCount{m_front.row, m_isAtEnd, !m_isAtEnd, 0};
}

core::Result<RowBatchPtr> StatementSource::read(const RowRequest &request, core::Progress &progress)
{
    const std::lock_guard lock(m_mutex);
    QElapsedTimer timer;
    timer.start();
    const auto behind = std::upper_bound(m_checkpoints.begin(), m_checkpoints.end(), request.first,
                                         [](quint64 row, const Checkpoint &c) { return row < c.row; });
    Checkpoint at = request.first >= m_front.row ? m_front : *std::prev(behind);
    RowBatchBuilder builder(request, m_keyNames);
    bool isFull = false;
    bool isAtEnd = m_isAtEnd && at.row >= m_front.row;
    const auto hasTime = [&] { return at.row < request.first || timer.elapsed() < kSliceMilliseconds; };
    while (!isAtEnd && !isFull && builder.rowCount() < std::size_t(request.count) && hasTime() &&
           !progress.stopRequested()) {
        core::ExecuteStatementRequest page = m_request;
        page.nextToken = at.token;
        const qint64 startNanoseconds = timer.nsecsElapsed();
        const core::Result<core::ExecuteStatementResponse> answer =
            m_connection->client->executeStatement(page);
        m_totals.microseconds += (timer.nsecsElapsed() - startNanoseconds) / 1000;
        if (!answer)
            return answer.error();
        if (at.row == m_front.row && at.token == m_front.token)
            metPage(at.row, *answer);
        quint64 row = at.row;
        for (const core::Item &item : answer->items) {
            if (row++ >= request.first && !isFull)
                isFull = !builder.add(item);
        }
        at = {at.row + answer->items.size(), answer->nextToken};
        isAtEnd = !answer->nextToken;
    }
    auto batch = std::make_shared<RowBatch>(builder.take());
    batch->count = {m_front.row, m_isAtEnd, !m_isAtEnd, 0};
    batch->totals = m_totals;
    return RowBatchPtr(std::move(batch));
}

void StatementSource::metPage(quint64 firstRow, const core::ExecuteStatementResponse &page)
{
    m_totals.pages += 1;
    m_totals.returned += qint64(page.items.size());
    if (page.consumedCapacity) { // a page read again to be shown does not add to it
        m_totals.capacityUnits += page.consumedCapacity->capacityUnits;
        m_totals.hasCapacity = true;
    }
    m_front = {firstRow + page.items.size(), page.nextToken};
    m_isAtEnd = !page.nextToken;
    if (!m_isAtEnd && ++m_metPages % m_stride == 0 && m_checkpoints.back().row < m_front.row)
        m_checkpoints.push_back(m_front);
    if (m_checkpoints.size() > kCheckpointsMax)
        thinOut();
}

void StatementSource::thinOut()
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_checkpoints.size(); i += 2)
        m_checkpoints[kept++] = std::move(m_checkpoints[i]);
    m_checkpoints.resize(kept);
    m_stride *= 2;
}

ItemsSource::ItemsSource(std::vector<core::Item> items, std::vector<std::string> keyNames)
    : m_items(std::move(items))
    , m_keyNames(std::move(keyNames))
{}

core::Result<RowCount> ItemsSource::count(core::Progress &)
{
    return RowCount{m_items.size(), true, false, 0};
}

core::Result<RowBatchPtr> ItemsSource::read(const RowRequest &request, core::Progress &)
{
    RowBatchBuilder builder(request, m_keyNames);
    for (std::size_t row = std::size_t(request.first);
         row < m_items.size() && builder.rowCount() < std::size_t(request.count); ++row) {
        if (!builder.add(m_items[row]))
            break;
    }
    auto batch = std::make_shared<RowBatch>(builder.take());
    batch->count = {m_items.size(), true, false, 0};
    return RowBatchPtr(std::move(batch));
}

} // namespace ui
