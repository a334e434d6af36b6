#include "ui/backups/preview_model.h"

#include "ui/common/colors.h"
#include "ui/common/fonts.h"
#include "ui/common/value_format.h"

#include <QGuiApplication>
#include <QPalette>
#include <algorithm>
#include <set>

namespace ui {

namespace {

constexpr std::size_t kColumnsMax = 40;
constexpr int kNamesMax = 3;

std::vector<std::string> columnsOf(const std::vector<core::KeySchemaElement> &keys,
                                   const std::vector<const core::Item *> &items)
{
    std::vector<std::string> names;
    for (const core::KeySchemaElement &key : keys)
        names.push_back(key.attributeName);
    std::set<std::string> seen(names.begin(), names.end());
    for (const core::Item *item : items) {
        for (const core::Attribute &attribute : *item) {
            if (names.size() < kColumnsMax && seen.insert(attribute.name).second)
                names.push_back(attribute.name);
        }
    }
    return names;
}

/// Names of the attributes that differ, the first few.
QString differingNames(const core::Item &a, const core::Item &b)
{
    std::set<std::string> names;
    for (const core::Attribute &attribute : a) {
        const core::AttributeValue *other = b.find(attribute.name);
        if (!other || *other != attribute.value)
            names.insert(attribute.name);
    }
    for (const core::Attribute &attribute : b) {
        if (!a.find(attribute.name))
            names.insert(attribute.name);
    }
    QStringList texts;
    for (const std::string &name : names) {
        if (texts.size() == kNamesMax) {
            texts.append(QStringLiteral("\u2026"));
            break;
        }
        texts.append(QString::fromStdString(name));
    }
    return texts.join(QStringLiteral(", "));
}

} // namespace

void PreviewModel::clear()
{
    beginResetModel();
    m_items.clear();
    m_changes.clear();
    m_names.clear();
    m_showsChanges = false;
    endResetModel();
}

void PreviewModel::setItems(const std::vector<core::KeySchemaElement> &keys, std::vector<core::Item> items)
{
    beginResetModel();
    m_changes.clear();
    m_showsChanges = false;
    m_items = std::move(items);
    std::vector<const core::Item *> all;
    for (const core::Item &item : m_items)
        all.push_back(&item);
    m_names = columnsOf(keys, all);
    endResetModel();
}

void PreviewModel::setDifferences(const std::vector<core::KeySchemaElement> &keys,
                                  std::vector<core::ItemChange> changes)
{
    beginResetModel();
    m_items.clear();
    m_showsChanges = true;
    m_changes = std::move(changes);
    std::vector<const core::Item *> all;
    for (const core::ItemChange &change : m_changes)
        all.push_back(change.before ? &*change.before : &*change.after);
    m_names = columnsOf(keys, all);
    endResetModel();
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_showsChanges ? m_changes.size() : m_items.size());
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_names.size()) + (m_showsChanges ? 1 : 0);
}

const core::AttributeValue *PreviewModel::valueAt(int row, int column) const
{
    const std::string &name = m_names[std::size_t(column)];
    if (!m_showsChanges)
        return m_items[std::size_t(row)].find(name);
    const core::ItemChange &change = m_changes[std::size_t(row)];
    return (change.before ? *change.before : *change.after).find(name);
}

QString PreviewModel::sinceText(const core::ItemChange &change) const
{
    if (!change.before)
        return tr("Added since");
    if (!change.after)
        return tr("Deleted since");
    return tr("Changed: %1").arg(differingNames(*change.before, *change.after));
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Colors &colors = Colors::of(QGuiApplication::palette());
    if (m_showsChanges && role == Qt::BackgroundRole) {
        const core::ItemChange &change = m_changes[std::size_t(index.row())];
        return colors[!change.before  ? ColorRole::Added
                      : !change.after ? ColorRole::Deleted
                                      : ColorRole::Changed];
    }
    int column = index.column();
    if (m_showsChanges && column-- == 0)
        return role == Qt::DisplayRole ? sinceText(m_changes[std::size_t(index.row())]) : QVariant();
    const core::AttributeValue *value = valueAt(index.row(), column);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return formatValue(value).joined();
    case Qt::ForegroundRole:
        return colors[formatValue(value).color];
    case Qt::FontRole:
        return monospaceFont();
    case Qt::TextAlignmentRole:
        return int(formatValue(value).alignment);
    default:
        return {};
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (m_showsChanges && section-- == 0)
        return tr("Since then");
    return QString::fromStdString(m_names[std::size_t(section)]);
}

} // namespace ui
