// The backups that a filter lets through, in the order that the person chose.

#pragma once

#include <QSortFilterProxyModel>

namespace ui {

class BackupFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Kinds { All, OnDemand, DeletedTables };

    explicit BackupFilterModel(QObject *parent = nullptr);

    /// `table` empty: of all tables. `text` in the table's name, the backup's name or the note, whatever the
    /// case.
    void setFilter(const QString &text, const QString &table, Kinds kinds);
    bool isEverything() const { return m_text.isEmpty() && m_table.isEmpty() && m_kinds == Kinds::All; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_text;
    QString m_table;
    Kinds m_kinds = Kinds::All;
};

} // namespace ui
