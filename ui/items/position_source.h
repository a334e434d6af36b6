// Rows of a local table or index by their position.

#pragma once

#include "ui/connections/connection.h"
#include "ui/items/row_source.h"

namespace ui {

class PositionSource final : public RowSource
{
public:
    /// Requires that the connection's client has rows(). `indexName` empty: the table itself.
    PositionSource(TableRef table, const QString &indexName, std::vector<std::string> keyNames);

    bool isForwardOnly() const override { return false; }
    core::Result<RowCount> count(core::Progress &progress) override;
    core::Result<RowBatchPtr> read(const RowRequest &request, core::Progress &progress) override;
    std::optional<quint64> findPosition(const core::Key &key) override;
    /// Blocks, as the others do.
    core::Result<std::uint64_t> positionOf(const core::Key &key);

private:
    core::RowAccess &rows() const { return *m_table.connection->client->rows(); }

    const TableRef m_table;
    const std::string m_tableName;
    const std::optional<std::string> m_indexName;
    const std::vector<std::string> m_keyNames;
};

} // namespace ui
