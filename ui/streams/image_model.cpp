#include "ui/streams/image_model.h"

#include "core/copying/item_difference.h"
#include "ui/common/colors.h"
#include "ui/common/value_format.h"

#include <algorithm>

namespace ui {

namespace {

const core::AttributeMap *mapOf(const core::AttributeValue *value)
{
    return value ? value->asMap() : nullptr;
}

const core::AttributeList *listOf(const core::AttributeValue *value)
{
    return value ? value->asList() : nullptr;
}

} // namespace

void ImageModel::setRecord(StreamRecordPtr record, bool onlyDifferences)
{
    beginResetModel();
    m_record = std::move(record);
    m_onlyDifferences = onlyDifferences;
    m_root.children.clear();
    m_paths.clear();
    m_differences = 0;
    if (m_record) {
        const core::StreamRecord &data = m_record->dynamodb;
        if (data.oldImage && data.newImage) {
            for (core::AttributeDifference &difference : core::itemDifference(*data.oldImage, *data.newImage))
                m_paths.push_back(std::move(difference.path));
            m_differences = int(m_paths.size());
            std::sort(m_paths.begin(), m_paths.end());
        }
        fill(m_root);
    }
    endResetModel();
}

void ImageModel::addChild(Node &parent, QString name, std::string path, const core::AttributeValue *before,
                          const core::AttributeValue *after)
{
    auto node = std::make_unique<Node>();
    node->name = std::move(name);
    node->path = std::move(path);
    node->before = before;
    node->after = after;
    node->parent = &parent;
    node->isKey = &parent == &m_root && m_record->dynamodb.keys.contains(node->path);
    mark(*node);
    if (m_onlyDifferences && !m_paths.empty() && node->difference == Difference::None && !node->isKey)
        return;
    node->row = int(parent.children.size());
    parent.children.push_back(std::move(node));
    fill(*parent.children.back());
}

void ImageModel::mark(Node &node)
{
    if (m_paths.empty())
        return;
    if (std::binary_search(m_paths.begin(), m_paths.end(), node.path)) {
        node.difference = !node.before  ? Difference::Added
                          : !node.after ? Difference::Removed
                                        : Difference::Changed;
        return;
    }
    const bool areContainers =
        (mapOf(node.before) && mapOf(node.after)) || (listOf(node.before) && listOf(node.after));
    if (areContainers && !(*node.before == *node.after))
        node.difference = Difference::Inside;
    else if (node.parent->difference != Difference::Inside)
        node.difference = node.parent->difference; // a part of what came or went as a whole
}

// As deep as an item may nest.
void ImageModel::fill(Node &parent)
{
    const bool isRoot = &parent == &m_root;
    const core::StreamRecord &data = m_record->dynamodb;
    const core::AttributeMap *before =
        isRoot ? (data.oldImage ? &*data.oldImage : nullptr) : mapOf(parent.before);
    const core::AttributeMap *after =
        isRoot ? (data.newImage ? &*data.newImage : nullptr) : mapOf(parent.after);
    if (isRoot && !before && !after)
        after = &data.keys; // the stream carries nothing else
    if (before || after) {
        const std::string prefix = isRoot ? std::string() : parent.path + '.';
        std::vector<std::string> names;
        for (const core::AttributeMap *map : {before, after}) {
            for (const core::Attribute &attribute : map ? *map : core::AttributeMap())
                names.push_back(attribute.name);
        }
        std::sort(names.begin(), names.end());
        names.erase(std::unique(names.begin(), names.end()), names.end());
        if (isRoot) // what names the item stands first
            std::stable_partition(names.begin(), names.end(),
                                  [&](const std::string &name) { return data.keys.contains(name); });
        for (const std::string &name : names)
            addChild(parent, QString::fromStdString(name), prefix + name,
                     before ? before->find(name) : nullptr, after ? after->find(name) : nullptr);
        return;
    }
    const core::AttributeList *first = listOf(parent.before);
    const core::AttributeList *second = listOf(parent.after);
    const std::size_t size = std::max(first ? first->size() : 0, second ? second->size() : 0);
    for (std::size_t i = 0; i < size; ++i)
        addChild(parent, QString::number(i), parent.path + '[' + std::to_string(i) + ']',
                 first && i < first->size() ? &(*first)[i] : nullptr,
                 second && i < second->size() ? &(*second)[i] : nullptr);
}

const ImageModel::Node *ImageModel::nodeOf(const QModelIndex &index)
{
    return static_cast<const Node *>(index.constInternalPointer());
}

QModelIndex ImageModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node &node = parent.isValid() ? *nodeOf(parent) : m_root;
    if (row < 0 || row >= int(node.children.size()) || column < 0 || column >= kColumnCount)
        return {};
    return createIndex(row, column, node.children[std::size_t(row)].get());
}

QModelIndex ImageModel::parent(const QModelIndex &index) const
{
    const Node *parent = index.isValid() ? nodeOf(index)->parent : nullptr;
    return !parent || parent == &m_root ? QModelIndex() : createIndex(parent->row, 0, parent);
}

int ImageModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    return int((parent.isValid() ? *nodeOf(parent) : m_root).children.size());
}

int ImageModel::columnCount(const QModelIndex &) const
{
    return kColumnCount;
}

QVariant ImageModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = *nodeOf(index);
    if (role == DifferenceRole)
        return int(node.difference);
    if (index.column() == Name) {
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
            return node.name;
        if (role != Qt::AccessibleTextRole)
            return {};
        const QString what = node.difference == Difference::Added     ? tr("added")
                             : node.difference == Difference::Changed ? tr("changed")
                             : node.difference == Difference::Removed ? tr("removed")
                             : node.difference == Difference::Inside  ? tr("differs inside")
                                                                      : QString();
        return what.isEmpty() ? node.name : node.name + QStringLiteral(", ") + what;
    }
    const core::AttributeValue *value = index.column() == Before ? node.before : node.after;
    if (!value)
        return {};
    const ValueText text = formatValue(value);
    switch (role) {
    case Qt::DisplayRole:
        return text.text;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return text.joined();
    case BadgeRole:
        return text.badge;
    case ColorRole:
        return int(text.color);
    default:
        return {};
    }
}

QVariant ImageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Attribute");
    case Before:
        return tr("Before");
    case After:
        return tr("After");
    default:
        return {};
    }
}

} // namespace ui
