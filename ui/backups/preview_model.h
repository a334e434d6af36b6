// Some items, or some differences between items, as rows: keys first, one line a value.

#pragma once

#include "core/api/schema.h"
#include "core/copying/compare_tables.h"

#include <QAbstractTableModel>
#include <QStringList>
#include <vector>

namespace ui {

class PreviewModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void clear();
    void setItems(const std::vector<core::KeySchemaElement> &keys, std::vector<core::Item> items);
    /// From what would be restored (before) to now (after).
    void setDifferences(const std::vector<core::KeySchemaElement> &keys,
                        std::vector<core::ItemChange> changes);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const core::AttributeValue *valueAt(int row, int column) const;
    QString sinceText(const core::ItemChange &change) const;

    std::vector<core::Item> m_items;
    std::vector<core::ItemChange> m_changes;
    std::vector<std::string> m_names; // of the columns that are attributes
    bool m_showsChanges = false;      // then a first column says what happened since
};

} // namespace ui
