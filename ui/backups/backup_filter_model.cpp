#include "ui/backups/backup_filter_model.h"

#include "ui/backups/backup_list_model.h"

namespace ui {

BackupFilterModel::BackupFilterModel(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(BackupListModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setDynamicSortFilter(true);
}

void BackupFilterModel::setFilter(const QString &text, const QString &table, Kinds kinds)
{
    m_text = text;
    m_table = table;
    m_kinds = kinds;
    invalidateFilter();
}

bool BackupFilterModel::filterAcceptsRow(int row, const QModelIndex &) const
{
    const auto *model = static_cast<const BackupListModel *>(sourceModel());
    const BackupEntry &entry = model->entries()[std::size_t(row)];
    if (!m_table.isEmpty() && entry.tableName() != m_table)
        return false;
    if (m_kinds != Kinds::All && entry.isOfDeletedTable() != (m_kinds == Kinds::DeletedTables))
        return false;
    for (const QString &text : {entry.tableName(), entry.name(), entry.note}) {
        if (text.contains(m_text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace ui
