// The first rows of a file as the items they will become, under two rows in which each column's attribute and
// type are chosen.

#pragma once

#include "ui/transfer/import_look.h"

#include <QAbstractTableModel>
#include <QHash>
#include <vector>

namespace ui {

/// Knows no file and no table: it shows an ImportLook and edits its core::Mapping.
class ImportPreviewModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Row { AttributeRow, TypeRow, FirstRecordRow };
    /// EditRole of the type row: an int of core::ColumnType, or this.
    static constexpr int kSkip = -1;
    /// In the order of a list; the second one is for JSON only.
    static QList<int> typeChoices(bool isCsv);
    static QString typeText(int choice);

    using QAbstractTableModel::QAbstractTableModel;

    void setLook(ImportLook look);
    void clear();
    /// Columns that are keys of the table take the keys' types.
    void setKeyTypes(const std::vector<core::AttributeDefinition> &keyTypes);
    void setEmptyField(core::EmptyField emptyField);

    bool isCsv() const { return preview().format.kind == core::FileFormat::Kind::Csv; }
    /// As it is now.
    const ImportLook &look() const { return m_look; }
    const core::FilePreview &preview() const { return *m_look.preview; }
    const core::Mapping &mapping() const { return m_look.mapping; }
    /// Of the records shown, those that would be refused; `firstReason` says why the first one is.
    int refusedCount(QString *firstReason = nullptr) const;
    /// Whether the record in this row could not be read at all.
    bool isRefused(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void mappingChanged();

private:
    struct Cell
    {
        QString text;
        QString reason; // why it cannot be; empty where it can
        int colorRole = 0;
        Qt::Alignment alignment;
    };
    const Cell &cell(int record, int column) const;
    Cell makeCell(const core::FileRecord &record, int column) const;
    QVariant controlData(const QModelIndex &index, int role) const;
    void mappingEdited();

    ImportLook m_look;
    mutable QHash<qint64, Cell> m_cells; // formatted once: a value may be large
};

} // namespace ui
