#include "ui/backups/backup_list_model.h"

#include "ui/common/icons.h"
#include "ui/common/time_format.h"
#include "ui/common/value_format.h"

#include <algorithm>

namespace ui {

void BackupListModel::setEntries(std::vector<BackupEntry> entries)
{
    const auto isSame = [](const BackupEntry &a, const BackupEntry &b) { return a.arn() == b.arn(); };
    if (std::equal(entries.begin(), entries.end(), m_entries.begin(), m_entries.end(), isSame)) {
        m_entries = std::move(entries);
        if (!m_entries.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, kColumnCount - 1));
        return;
    }
    // No reset: a view would make its columns anew, each as wide as another.
    if (!m_entries.empty()) {
        beginRemoveRows({}, 0, int(m_entries.size()) - 1);
        m_entries.clear();
        endRemoveRows();
    }
    if (!entries.empty()) {
        beginInsertRows({}, 0, int(entries.size()) - 1);
        m_entries = std::move(entries);
        endInsertRows();
    }
}

const BackupEntry *BackupListModel::entry(const QModelIndex &index) const
{
    return index.isValid() ? &m_entries[std::size_t(index.row())] : nullptr;
}

int BackupListModel::rowOf(const QString &arn) const
{
    for (std::size_t row = 0; row < m_entries.size(); ++row) {
        if (m_entries[row].arn() == arn)
            return int(row);
    }
    return -1;
}

void BackupListModel::setNote(const QString &arn, const QString &note)
{
    const int row = rowOf(arn);
    if (row < 0)
        return;
    m_entries[std::size_t(row)].note = note;
    emit dataChanged(index(row, Note), index(row, Note));
}

int BackupListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int BackupListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QString BackupListModel::kindText(core::BackupType type)
{
    switch (type) {
    case core::BackupType::User:
        return tr("On demand");
    case core::BackupType::System:
        return tr("Deleted table");
    case core::BackupType::AwsBackup:
        break;
    }
    return tr("AWS Backup");
}

QString BackupListModel::stateText(core::BackupStatus status)
{
    switch (status) {
    case core::BackupStatus::Creating:
        return tr("Being made");
    case core::BackupStatus::Deleted:
        return tr("Deleted");
    case core::BackupStatus::Available:
        break;
    }
    return tr("Ready");
}

QString BackupListModel::text(const BackupEntry &entry, int column) const
{
    const core::BackupDetails &details = entry.summary.details;
    switch (column) {
    case Table:
        return entry.tableName();
    case Name:
        return entry.name();
    case Moment:
        return formatMoment(details.backupCreationDateTimeMicros);
    case Items:
        return entry.items ? formatCount(*entry.items) : QString();
    case Size:
        return formatSize(details.backupSizeBytes);
    case State:
        return stateText(details.backupStatus);
    case Kind:
        return kindText(details.backupType);
    case Note:
        return entry.note;
    default:
        return {};
    }
}

QVariant BackupListModel::sortKey(const BackupEntry &entry, int column) const
{
    switch (column) {
    case Moment:
        return qint64(entry.summary.details.backupCreationDateTimeMicros);
    case Items:
        return qint64(entry.items.value_or(-1));
    case Size:
        return qint64(entry.summary.details.backupSizeBytes);
    default:
        return text(entry, column);
    }
}

QString BackupListModel::toolTip(const BackupEntry &entry, int column) const
{
    switch (column) {
    case Table:
        return entry.isTableGone
                   ? tr("There is no table %1 now; restoring brings it back").arg(entry.tableName())
                   : entry.tableName();
    case Moment:
        return describeMoment(entry.summary.details.backupCreationDateTimeMicros);
    case Kind:
        return entry.summary.details.backupExpiryDateTimeMicros == 0
                   ? QString()
                   : tr("Is deleted at %1")
                         .arg(formatMoment(entry.summary.details.backupExpiryDateTimeMicros));
    default:
        return text(entry, column);
    }
}

Qt::ItemFlags BackupListModel::flags(const QModelIndex &index) const
{
    const BackupEntry *entry = this->entry(index);
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return entry && entry->isReady() ? flags | Qt::ItemIsDragEnabled : flags;
}

QVariant BackupListModel::data(const QModelIndex &index, int role) const
{
    const BackupEntry *entry = this->entry(index);
    if (!entry)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*entry, index.column());
    case Qt::ToolTipRole:
        return toolTip(*entry, index.column());
    case SortRole:
        return sortKey(*entry, index.column());
    case Qt::DecorationRole:
        return index.column() == Table ? icon(entry->isTableGone ? Icon::Delete : Icon::Table) : QVariant();
    case Qt::TextAlignmentRole:
        if (index.column() == Items || index.column() == Size)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant BackupListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Items || section == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Table"), tr("Backup"), tr("Created"), tr("Items"),
                             tr("Size"),  tr("Status"), tr("Kind"),    tr("Note")};
    return names[section];
}

} // namespace ui
