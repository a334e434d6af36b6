// Rows of a statement that reads, met page by page; and rows that are there already.

#pragma once

#include "core/api/statement_requests.h"
#include "ui/connections/connection.h"
#include "ui/items/paged_rows.h"

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
    const ConnectionPtr m_connection;
    const core::ExecuteStatementRequest m_request;

    std::mutex m_mutex;
    PagedRows<std::string> m_rows; // guarded by m_mutex
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
