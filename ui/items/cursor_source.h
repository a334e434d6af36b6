// Rows of a Get, Query or Scan, met page by page. Every page met can be entered again.

#pragma once

#include "ui/connections/connection.h"
#include "ui/items/paged_rows.h"
#include "ui/query/query_plan.h"

#include <mutex>

namespace ui {

/// One page of any of the three requests; a Get is a page of at most one item. Blocks.
core::Result<core::PageResponse> readPage(core::Client &client, decltype(QueryPlan::request) request,
                                          const std::optional<core::Key> &startKey);

/// Thread-safe; one read at a time.
class CursorSource final : public RowSource
{
public:
    using Request = decltype(QueryPlan::request);

    /// `request` is without ExclusiveStartKey. Without a Limit of its own, and without a filter, pages hold
    /// kPageRows.
    CursorSource(ConnectionPtr connection, Request request, std::vector<std::string> keyNames);

    /// Reads the first page ahead of read(), which then answers it without another request. Says whether the
    /// question can be answered at all, before rows that are on the screen go.
    core::Result<void> readAhead();

    bool isForwardOnly() const override { return true; }
    core::Result<RowCount> count(core::Progress &progress) override;
    core::Result<RowBatchPtr> read(const RowRequest &request, core::Progress &progress) override;

    static constexpr std::int64_t kPageRows = 256;

private:
    using Rows = PagedRows<core::Key>;
    /// The page that was read ahead, once; else from the endpoint.
    core::Result<Rows::Page> pageFrom(const std::optional<core::Key> &startKey);

    const ConnectionPtr m_connection;
    const Request m_request;

    std::mutex m_mutex;
    Rows m_rows;                       // guarded by m_mutex
    std::optional<Rows::Page> m_ahead; // guarded by m_mutex: the first page, not shown yet
};

} // namespace ui
