#include "ui/statements/statement_source.h"

#include <algorithm>

namespace ui {

StatementSource::StatementSource(ConnectionPtr connection, core::ExecuteStatementRequest request,
                                 std::vector<std::string> keyNames)
    : m_connection(std::move(connection))
    , m_request(std::move(request))
    , m_rows(std::move(keyNames))
{}

core::Result<RowCount> StatementSource::count(core::Progress &)
{
    const std::lock_guard lock(m_mutex);
    return m_rows.count();
}

core::Result<RowBatchPtr> StatementSource::read(const RowRequest &request, core::Progress &progress)
{
    using Page = PagedRows<std::string>::Page;
    const std::lock_guard lock(m_mutex);
    return m_rows.read(request, progress,
                       [this](const std::optional<std::string> &from) -> core::Result<Page> {
                           core::ExecuteStatementRequest page = m_request;
                           page.nextToken = from;
                           core::Result<core::ExecuteStatementResponse> answer =
                               m_connection->client->executeStatement(page);
                           if (!answer)
                               return answer.error();
                           Page met{std::move(answer->items), std::move(answer->nextToken), 0, {}};
                           if (answer->consumedCapacity)
                               met.capacityUnits = answer->consumedCapacity->capacityUnits;
                           return met;
                       });
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
