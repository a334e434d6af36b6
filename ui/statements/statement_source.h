// Rows of a statement that reads, met page by page; and rows that are there already.

#pragma once

#include "core/api/statement_requests.h"
#include "ui/connections/connection.h"
#include "ui/items/row_source.h"

#include <mutex>

namespace ui {

/// Pages of a SELECT. Every page met can be entered again. Thread-safe; one read at a time.
class StatementSource final : public RowSource
{
public:
    StatementSource(ConnectionPtr connection, core::ExecuteStatementRequest request,
                    std::vector<std::string> keyNames);

    bool isForwardOnly() const override { return true; }
    core::Result<RowCount> count(core::Progress &progress) override;
    core::Result<RowBatchPtr> read(const RowRequest &request, core::Progress &progress) override;

private:
    /// A page begins at `row` when reading with `token`.
    struct Checkpoint
    {
        quint64 row = 0;
        std::optional<std::string> token;
    };
    void metPage(quint64 firstRow, const core::ExecuteStatementResponse &page);
    void thinOut();

    const ConnectionPtr m_connection;
    const core::ExecuteStatementRequest m_request;
    const std::vector<std::string> m_keyNames;

    std::mutex m_mutex;
    // Guarded by m_mutex
    std::vector<Checkpoint> m_checkpoints; // ascending; the first is row 0
    std::size_t m_metPages = 0;
    std::size_t m_stride = 1;
    Checkpoint m_front; // where the next new page begins
    bool m_isAtEnd = false;
    ReadTotals m_totals;
};

/// What a batch, a transaction or a RETURNING clause answered. Immutable.
class ItemsSource final : public RowSource
{
public:
    ItemsSource(std::vector<core::Item> items, std::vector<std::string> keyNames);

    bool isForwardOnly() const override { return false; }
    core::Result<RowCount> count(core::Progress &progress) override;
    core::Result<RowBatchPtr> read(const RowRequest &request, core::Progress &progress) override;

private:
    const std::vector<core::Item> m_items;
    const std::vector<std::string> m_keyNames;
};

} // namespace ui
