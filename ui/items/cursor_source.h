// Rows of a Get, Query or Scan, met page by page. Every page met can be entered again.

#pragma once

#include "ui/connections/connection.h"
#include "ui/items/row_source.h"
#include "ui/query/query_plan.h"

#include <QElapsedTimer>
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
    /// A page begins at `row` when reading from `startKey`.
    struct Checkpoint
    {
        quint64 row = 0;
        std::optional<core::Key> startKey;
    };
    core::Result<core::PageResponse> timedPage(const std::optional<core::Key> &startKey);
    core::Result<core::PageResponse> nextPage(const Checkpoint &at);
    void metPage(quint64 firstRow, const core::PageResponse &page);
    void thinOut();

    const ConnectionPtr m_connection;
    const Request m_request;
    const std::vector<std::string> m_keyNames;

    std::mutex m_mutex;
    // Guarded by m_mutex
    std::vector<Checkpoint> m_checkpoints; // ascending; the first is row 0
    std::size_t m_metPages = 0;
    std::size_t m_stride = 1; // every how many pages a checkpoint is kept
    Checkpoint m_front;       // where the next new page begins
    bool m_isAtEnd = false;
    ReadTotals m_totals;
    std::optional<core::PageResponse> m_ahead; // the first page, not shown yet
};

} // namespace ui
