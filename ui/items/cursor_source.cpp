#include "ui/items/cursor_source.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr std::size_t kCheckpointsMax = 8192;
constexpr qint64 kSliceMilliseconds = 200;

/// A filter may let few items through: then the largest page costs the fewest requests.
CursorSource::Request forScreen(CursorSource::Request request)
{
    const auto limit = [](auto &wanted) {
        if constexpr (requires { wanted.filterExpression; })
            if (!wanted.limit && !wanted.filterExpression)
                wanted.limit = CursorSource::kPageRows;
    };
    std::visit(limit, request);
    return request;
}

} // namespace

CursorSource::CursorSource(ConnectionPtr connection, Request request, std::vector<std::string> keyNames)
    : m_connection(std::move(connection))
    , m_request(forScreen(std::move(request)))
    , m_keyNames(std::move(keyNames))
    , m_checkpoints{Checkpoint{}}
{}

core::Result<RowCount> CursorSource::count(core::Progress &)
{
    const std::lock_guard lock(m_mutex);
    return RowCount{m_front.row, m_isAtEnd, !m_isAtEnd, 0};
}

core::Result<core::PageResponse> readPage(core::Client &client, CursorSource::Request request,
                                          const std::optional<core::Key> &startKey)
{
    if (auto *query = std::get_if<core::QueryRequest>(&request)) {
        query->exclusiveStartKey = startKey;
        return client.query(*query);
    }
    if (auto *scan = std::get_if<core::ScanRequest>(&request)) {
        scan->exclusiveStartKey = startKey;
        return client.scan(*scan);
    }
    core::Result<core::GetItemResponse> got = client.getItem(std::get<core::GetItemRequest>(request));
    if (!got)
        return got.error();
    core::PageResponse page;
    if (got->item)
        page.items.push_back(std::move(*got->item));
    page.count = page.scannedCount = std::int64_t(page.items.size());
    page.consumedCapacity = std::move(got->consumedCapacity);
    return page;
}

core::Result<core::PageResponse> CursorSource::timedPage(const std::optional<core::Key> &startKey)
{
    QElapsedTimer timer;
    timer.start();
    core::Result<core::PageResponse> page = ui::readPage(*m_connection->client, m_request, startKey);
    m_totals.microseconds += timer.nsecsElapsed() / 1000;
    return page;
}

core::Result<void> CursorSource::readAhead()
{
    const std::lock_guard lock(m_mutex);
    core::Result<core::PageResponse> page = timedPage({});
    if (!page)
        return page.error();
    m_ahead = std::move(*page);
    return {};
}

/// The page that was read ahead, once; else from the endpoint.
core::Result<core::PageResponse> CursorSource::nextPage(const Checkpoint &at)
{
    if (at.row == 0 && !at.startKey && m_ahead)
        return *std::exchange(m_ahead, std::nullopt);
    return timedPage(at.startKey);
}

core::Result<RowBatchPtr> CursorSource::read(const RowRequest &request, core::Progress &progress)
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
    // A slice of time, not a number of pages: a filter that rejects nearly everything must not look like a
    // standstill.
    const auto hasTime = [&] { return at.row < request.first || timer.elapsed() < kSliceMilliseconds; };
    while (!isAtEnd && !isFull && builder.rowCount() < std::size_t(request.count) && hasTime() &&
           !progress.stopRequested()) {
        const core::Result<core::PageResponse> page = nextPage(at);
        if (!page)
            return page.error();
        if (at.row == m_front.row && at.startKey == m_front.startKey)
            metPage(at.row, *page);
        quint64 row = at.row;
        for (const core::Item &item : page->items)
            if (row++ >= request.first && !isFull)
                isFull = !builder.add(item);
        at = {at.row + page->items.size(), page->lastEvaluatedKey};
        isAtEnd = !page->lastEvaluatedKey;
    }
    auto batch = std::make_shared<RowBatch>(builder.take());
    batch->count = {m_front.row, m_isAtEnd, !m_isAtEnd, 0};
    batch->totals = m_totals;
    return RowBatchPtr(std::move(batch));
}

void CursorSource::metPage(quint64 firstRow, const core::PageResponse &page)
{
    m_totals.pages += 1;
    m_totals.returned += qint64(page.items.size());
    m_totals.read += page.scannedCount;
    if (page.consumedCapacity) { // what the question costs; a page read again to be shown does not add to it
        m_totals.capacityUnits += page.consumedCapacity->capacityUnits;
        m_totals.hasCapacity = true;
    }
    m_front = {firstRow + page.items.size(), page.lastEvaluatedKey};
    m_isAtEnd = !page.lastEvaluatedKey;
    if (!m_isAtEnd && ++m_metPages % m_stride == 0 && m_checkpoints.back().row < m_front.row)
        m_checkpoints.push_back(m_front);
    if (m_checkpoints.size() > kCheckpointsMax)
        thinOut();
}

/// Keeps every second checkpoint: memory stays bounded, and a page in between is met by reading one more
/// before it.
void CursorSource::thinOut()
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_checkpoints.size(); i += 2)
        m_checkpoints[kept++] = std::move(m_checkpoints[i]);
    m_checkpoints.resize(kept);
    m_stride *= 2;
}

} // namespace ui
