// The backups of a database as rows, in the order they were given.

#pragma once

#include "ui/backups/backup_entry.h"

#include <QAbstractTableModel>

namespace ui {

class BackupListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Table, Name, Moment, Items, Size, State, Kind, Note };
    static constexpr int kColumnCount = Note + 1;
    enum Role { SortRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;

    /// Rows that stay keep their place in a selection.
    void setEntries(std::vector<BackupEntry> entries);
    const std::vector<BackupEntry> &entries() const { return m_entries; }
    /// nullptr for an invalid index.
    const BackupEntry *entry(const QModelIndex &index) const;
    /// -1: none.
    int rowOf(const QString &arn) const;
    void setNote(const QString &arn, const QString &note);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override; // what is ready can be dragged
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    static QString kindText(core::BackupType type);
    static QString stateText(core::BackupStatus status);

private:
    QString text(const BackupEntry &entry, int column) const;
    QVariant sortKey(const BackupEntry &entry, int column) const;
    QString toolTip(const BackupEntry &entry, int column) const;

    std::vector<BackupEntry> m_entries;
};

} // namespace ui
