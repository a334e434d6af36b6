#include "ui/timeline/differences_model.h"

#include "ui/common/value_format.h"
#include "ui/timeline/difference_view.h"

namespace ui {

DifferencesModel::DifferencesModel(std::vector<std::string> keyNames, QObject *parent)
    : QAbstractTableModel(parent)
    , m_keyNames(std::move(keyNames))
{}

DifferencesModel::Kind DifferencesModel::kindOf(const core::DifferentItem &difference)
{
    if (!difference.before)
        return Kind::Added;
    return difference.after ? Kind::Changed : Kind::Removed;
}

QString DifferencesModel::kindText(Kind kind)
{
    switch (kind) {
    case Kind::Added:
        return tr("Added");
    case Kind::Removed:
        return tr("Removed");
    case Kind::Changed:
        break;
    }
    return tr("Changed");
}

void DifferencesModel::clear()
{
    beginResetModel();
    m_all.clear();
    m_shown.clear();
    m_counts = {};
    endResetModel();
}

bool DifferencesModel::accepts(const Row &row) const
{
    const bool isKindShown = row.kind == Kind::Added     ? m_filter.showsAdded
                             : row.kind == Kind::Removed ? m_filter.showsRemoved
                                                         : m_filter.showsChanged;
    return isKindShown && (m_filter.text.isEmpty() || row.key.contains(m_filter.text, Qt::CaseInsensitive) ||
                           row.what.contains(m_filter.text, Qt::CaseInsensitive));
}

void DifferencesModel::append(std::vector<core::DifferentItem> items)
{
    std::vector<std::size_t> shown;
    for (core::DifferentItem &item : items) {
        Row row;
        row.kind = kindOf(item);
        row.key = keyText(item.key, m_keyNames);
        row.what = row.kind == Kind::Changed ? DifferenceView::inWords(item.before, item.after) : QString();
        row.difference = std::move(item);
        qint64 &count = row.kind == Kind::Added     ? m_counts.added
                        : row.kind == Kind::Removed ? m_counts.removed
                                                    : m_counts.changed;
        ++count;
        if (accepts(row))
            shown.push_back(m_all.size());
        m_all.push_back(std::move(row));
    }
    if (shown.empty())
        return;
    const int first = int(m_shown.size());
    beginInsertRows({}, first, first + int(shown.size()) - 1);
    m_shown.insert(m_shown.end(), shown.begin(), shown.end());
    endInsertRows();
}

void DifferencesModel::setFilter(const Filter &filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    m_shown.clear();
    for (std::size_t i = 0; i < m_all.size(); ++i)
        if (accepts(m_all[i]))
            m_shown.push_back(i);
    endResetModel();
}

const core::DifferentItem &DifferencesModel::difference(int row) const
{
    return m_all[m_shown[std::size_t(row)]].difference;
}

int DifferencesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int DifferencesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant DifferencesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_all[m_shown[std::size_t(index.row())]];
    if (role == KindRole)
        return int(row.kind);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case KindColumn:
        return kindText(row.kind);
    case KeyColumn:
        return row.key;
    default:
        return row.what;
    }
}

QVariant DifferencesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KindColumn:
        return tr("Difference");
    case KeyColumn:
        return tr("Item");
    default:
        return tr("Attributes");
    }
}

} // namespace ui
