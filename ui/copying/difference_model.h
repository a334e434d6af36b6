// The differences of two tables as a list that grows while they are found, with a filter.

#pragma once

#include "ui/copying/comparison.h"

#include <QAbstractTableModel>

namespace ui {

class DifferenceModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { KindColumn, KeyColumn, AttributesColumn, ColumnCount };
    struct Filter
    {
        QString text; // in key or attributes, in any case
        bool added = true;
        bool removed = true;
        bool changed = true;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void clear();
    void append(std::vector<DifferenceRow> rows);
    void setFilter(const Filter &filter);
    const Filter &filter() const { return m_filter; }
    /// Of all that are listed, filtered or not.
    std::size_t listed() const { return m_rows.size(); }
    const DifferenceRow &rowAt(int row) const { return m_rows[m_shown[std::size_t(row)]]; }
    const std::vector<DifferenceRow> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString kindText(ChangeKind kind);

private:
    bool accepts(const DifferenceRow &row) const;

    std::vector<DifferenceRow> m_rows;
    std::vector<std::size_t> m_shown; // of m_rows
    Filter m_filter;
};

} // namespace ui
