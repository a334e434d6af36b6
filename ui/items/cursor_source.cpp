#include "ui/items/cursor_source.h"

#include <utility>

namespace ui {

namespace {

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
    , m_rows(std::move(keyNames))
{}

core::Result<RowCount> CursorSource::count(core::Progress &)
{
    const std::lock_guard lock(m_mutex);
    return m_rows.count();
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

core::Result<CursorSource::Rows::Page> CursorSource::pageFrom(const std::optional<core::Key> &startKey)
{
    if (!startKey && m_ahead)
        return *std::exchange(m_ahead, std::nullopt);
    core::Result<core::PageResponse> page = readPage(*m_connection->client, m_request, startKey);
    if (!page)
        return page.error();
    Rows::Page met{std::move(page->items), std::move(page->lastEvaluatedKey), page->scannedCount, {}};
    if (page->consumedCapacity)
        met.capacityUnits = page->consumedCapacity->capacityUnits;
    return met;
}

core::Result<void> CursorSource::readAhead()
{
    const std::lock_guard lock(m_mutex);
    core::Result<Rows::Page> page =
        m_rows.timed([this](const std::optional<core::Key> &from) { return pageFrom(from); }, {});
    if (!page)
        return page.error();
    m_ahead = std::move(*page);
    return {};
}

core::Result<RowBatchPtr> CursorSource::read(const RowRequest &request, core::Progress &progress)
{
    const std::lock_guard lock(m_mutex);
    return m_rows.read(request, progress,
                       [this](const std::optional<core::Key> &from) { return pageFrom(from); });
}

} // namespace ui
