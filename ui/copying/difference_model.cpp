#include "ui/copying/difference_model.h"

#include "ui/common/fonts.h"
#include "ui/common/icons.h"

namespace ui {

void DifferenceModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_shown.clear();
    endResetModel();
}

void DifferenceModel::append(std::vector<DifferenceRow> rows)
{
    std::vector<std::size_t> shown;
    for (DifferenceRow &row : rows) {
        if (accepts(row))
            shown.push_back(m_rows.size());
        m_rows.push_back(std::move(row));
    }
    if (shown.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(shown.size()) - 1);
    m_shown.insert(m_shown.end(), shown.begin(), shown.end());
    endInsertRows();
}

void DifferenceModel::setFilter(const Filter &filter)
{
    beginResetModel();
    m_filter = filter;
    m_shown.clear();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (accepts(m_rows[i]))
            m_shown.push_back(i);
    }
    endResetModel();
}

bool DifferenceModel::accepts(const DifferenceRow &row) const
{
    const bool isKind = row.kind == ChangeKind::Added     ? m_filter.added
                        : row.kind == ChangeKind::Removed ? m_filter.removed
                                                          : m_filter.changed;
    return isKind && (m_filter.text.isEmpty() || row.keyText.contains(m_filter.text, Qt::CaseInsensitive) ||
                      row.attributes.contains(m_filter.text, Qt::CaseInsensitive));
}

int DifferenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int DifferenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString DifferenceModel::kindText(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Added:
        return tr("Added");
    case ChangeKind::Removed:
        return tr("Removed");
    case ChangeKind::Changed:
        return tr("Changed");
    }
    return {};
}

QVariant DifferenceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const DifferenceRow &row = rowAt(index.row());
    if (role == Qt::DisplayRole) {
        return index.column() == KindColumn  ? kindText(row.kind)
               : index.column() == KeyColumn ? row.keyText
                                             : row.attributes;
    }
    if (role == Qt::ToolTipRole && index.column() != KindColumn)
        return index.column() == KeyColumn ? row.keyText : row.attributes;
    if (role == Qt::FontRole && index.column() != KindColumn)
        return monospaceFont();
    if (role == Qt::DecorationRole && index.column() == KindColumn) {
        return icon(row.kind == ChangeKind::Added     ? Icon::Add
                    : row.kind == ChangeKind::Removed ? Icon::Remove
                                                      : Icon::Edit);
    }
    return {};
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KindColumn:
        return tr("Change");
    case KeyColumn:
        return tr("Key");
    case AttributesColumn:
        return tr("Differs in");
    default:
        return {};
    }
}

} // namespace ui
