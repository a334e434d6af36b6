#include "ui/item_editor/item_tree_model.h"

#include "ui/common/colors.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/time_format.h"
#include "ui/common/value_format.h"
#include "ui/item_editor/item_tree_node.h"
#include "ui/item_editor/value_edits.h"

#include <QDateTime>
#include <QGuiApplication>
#include <QPalette>

namespace ui {

namespace {

// More is edited in a window of its own.
constexpr std::size_t kLineBytesMax = 500;

ColorRole tintOf(ChangeKind change)
{
    if (change == ChangeKind::Added)
        return ColorRole::Added;
    return change == ChangeKind::Deleted ? ColorRole::Deleted : ColorRole::Changed;
}

/// What is likely to be a time says which.
QString numberToolTip(const core::Number &number)
{
    const QString text = QString::fromStdString(number.toString());
    const std::optional<qint64> seconds = epochSecondsOf(text);
    return seconds && isLikelyEpochSeconds(*seconds)
               ? describeEpochNumber(text, QDateTime::currentSecsSinceEpoch())
               : text;
}

} // namespace

ItemTreeModel::ItemTreeModel(ItemDocument &document, QObject *parent)
    : QAbstractItemModel(parent)
    , m_document(document)
    , m_root(std::make_unique<Node>())
    , m_shown(document.sharedItem())
    , m_openCount(document.openCount())
    , m_shownRevision(document.revision())
{
    connect(&m_document, &ItemDocument::changed, this, &ItemTreeModel::follow);
}

ItemTreeModel::~ItemTreeModel() = default;

void ItemTreeModel::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
}

void ItemTreeModel::setKeyUnlocked(bool unlocked)
{
    m_isKeyUnlocked = unlocked;
}

ItemTreeModel::Node *ItemTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex ItemTreeModel::indexOfNode(const Node *node, int column) const
{
    return node && node->parent ? createIndex(node->row, column, node) : QModelIndex();
}

quint64 ItemTreeModel::stamp() const
{
    if (m_seenRevision != m_document.revision()) {
        m_seenRevision = m_document.revision();
        ++m_stamp;
    }
    return m_stamp;
}

ItemPath ItemTreeModel::pathOfNode(const Node *node)
{
    ItemPath path;
    for (; node && node->parent; node = node->parent)
        path.insert(path.begin(), node->step);
    return path;
}

const core::AttributeValue *ItemTreeModel::valueOf(const Node *node) const
{
    if (node->isDeleted || node->isMember || !node->parent)
        return nullptr;
    auto *cache = const_cast<Node *>(node);
    const quint64 now = stamp();
    if (node->valueStamp == now)
        return node->value;
    if (!node->parent->parent) {
        cache->value = m_document.item().find(std::get<std::string>(node->step));
    } else {
        const core::AttributeValue *container = valueOf(node->parent);
        cache->value = container ? findEntry(*container, node->step) : nullptr;
    }
    cache->valueStamp = now;
    return node->value;
}

ChangeKind ItemTreeModel::changeOf(const Node *node) const
{
    if (!node->parent)
        return ChangeKind::None;
    if (node->isDeleted)
        return ChangeKind::Deleted;
    if (node->isMember)
        return ChangeKind::None;
    auto *cache = const_cast<Node *>(node);
    if (node->changeStamp != stamp()) {
        cache->change = m_document.changeOf(pathOfNode(node));
        cache->changeStamp = stamp();
    }
    return node->change;
}

ItemPath ItemTreeModel::pathOf(const QModelIndex &index) const
{
    return pathOfNode(nodeOf(index));
}

QModelIndex ItemTreeModel::indexOf(const ItemPath &path, Column column) const
{
    const Node *node = m_root.get();
    for (const PathStep &step : path) {
        populate(const_cast<Node *>(node));
        const Node *next = nullptr;
        for (const auto &child : node->children) {
            if (child->step == step)
                next = child.get();
        }
        if (!next)
            return {};
        node = next;
    }
    return indexOfNode(node, column);
}

const core::AttributeValue *ItemTreeModel::valueAt(const QModelIndex &index) const
{
    return index.isValid() ? valueOf(nodeOf(index)) : nullptr;
}

core::AttributeValue ItemTreeModel::scalarAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Node *node = nodeOf(index);
    if (node->isMember) {
        const core::AttributeValue *set = valueOf(node->parent);
        const std::size_t at = std::get<std::size_t>(node->step);
        return set && at < entryCount(*set) ? setMember(*set, at) : core::AttributeValue();
    }
    const core::AttributeValue *value = valueOf(node);
    return value ? *value : core::AttributeValue();
}

core::AttributeType ItemTreeModel::typeAt(const QModelIndex &index) const
{
    const Node *node = nodeOf(index);
    if (node->isMember) {
        const core::AttributeValue *set = valueOf(node->parent);
        return set ? memberType(set->type()) : core::AttributeType::NUL;
    }
    const core::AttributeValue *value = index.isValid() ? valueOf(node) : nullptr;
    return value ? value->type() : core::AttributeType::NUL;
}

bool ItemTreeModel::isDeleted(const QModelIndex &index) const
{
    // Also what is inside of something deleted.
    for (const Node *node = nodeOf(index); node && node->parent; node = node->parent) {
        if (node->isDeleted)
            return true;
    }
    return false;
}

bool ItemTreeModel::isListEntry(const QModelIndex &index) const
{
    return index.isValid() && !isMember(index) && std::holds_alternative<std::size_t>(nodeOf(index)->step);
}

bool ItemTreeModel::isMember(const QModelIndex &index) const
{
    return index.isValid() && nodeOf(index)->isMember;
}

bool ItemTreeModel::isKey(const QModelIndex &index) const
{
    return index.isValid() && !index.parent().isValid() &&
           m_document.isKey(std::get<std::string>(nodeOf(index)->step));
}

bool ItemTreeModel::isLocked(const QModelIndex &index) const
{
    if (!isKey(index))
        return false;
    // What a key is called and which type it has is the table's business, not the item's.
    return index.column() != Value || (!m_document.isNew() && !m_isKeyUnlocked);
}

QModelIndex ItemTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || parent.column() > 0)
        return {};
    Node *node = nodeOf(parent);
    populate(node);
    if (row >= int(node->children.size()))
        return {};
    return createIndex(row, column, node->children[std::size_t(row)].get());
}

QModelIndex ItemTreeModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOfNode(nodeOf(index)->parent) : QModelIndex();
}

int ItemTreeModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    Node *node = nodeOf(parent);
    populate(node);
    return int(node->children.size());
}

int ItemTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool ItemTreeModel::hasChildren(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return false;
    const Node *node = nodeOf(parent);
    if (!node->parent || node->isPopulated)
        return rowCount(parent) > 0;
    const core::AttributeValue *value = valueOf(node);
    // An emptied map may still show what was deleted from it.
    return value && (entryCount(*value) > 0 || (value->asMap() && rowCount(parent) > 0));
}

QVariant ItemTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node *node = nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return displayData(node, index.column());
    case Qt::EditRole:
        if (index.column() == Value)
            return ValueEdits::editText(scalarAt(index));
        return index.column() == Type ? QVariant(int(typeAt(index))) : displayData(node, Name);
    case Qt::DecorationRole:
        return decorationData(node, index.column());
    case Qt::ForegroundRole:
        return foregroundData(node, index.column());
    case Qt::BackgroundRole:
        if (const ChangeKind change = changeOf(node); change != ChangeKind::None)
            return Colors::of(QGuiApplication::palette())[tintOf(change)];
        return {};
    case Qt::FontRole: {
        QFont font = index.column() == Type ? secondaryFont() : monospaceFont();
        font.setStrikeOut(isDeleted(index));
        return font;
    }
    case Qt::CheckStateRole:
        if (index.column() == Value && typeAt(index) == core::AttributeType::BOOL && !isDeleted(index))
            return *scalarAt(index).asBool() ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::ToolTipRole: {
        const core::AttributeValue *value = valueOf(node);
        const core::Number *number = value && index.column() == Value ? value->asNumber() : nullptr;
        return number ? numberToolTip(*number) : accessibleText(node, index.column());
    }
    case Qt::AccessibleTextRole:
        return accessibleText(node, index.column());
    case TypeRole:
        return isDeleted(index) ? QVariant() : QVariant(int(typeAt(index)));
    case BadgeRole: {
        const core::AttributeValue *value = valueOf(node);
        return index.column() == Value && value ? formatValue(value).badge : QString();
    }
    case ChangeRole:
        return int(changeOf(node));
    case NeedsDialogRole: {
        const core::AttributeValue value =
            isContainer(typeAt(index)) ? core::AttributeValue() : scalarAt(index);
        if (const std::string *text = value.asString())
            return text->size() > kLineBytesMax || text->find('\n') != std::string::npos;
        return value.asBinary() && value.asBinary()->bytes.size() > kLineBytesMax;
    }
    default:
        return {};
    }
}

QVariant ItemTreeModel::displayData(const Node *node, int column) const
{
    const QModelIndex index = indexOfNode(node);
    if (column == Name) {
        if (node->isMember)
            return QStringLiteral("\u2022");
        if (const auto *name = std::get_if<std::string>(&node->step))
            return QString::fromStdString(*name);
        return QString::number(std::get<std::size_t>(node->step));
    }
    if (node->isDeleted) {
        const core::AttributeValue *before =
            m_document.base() ? findValue(*m_document.base(), pathOfNode(node)) : nullptr;
        if (column == Type)
            return before ? typeName(before->type()) : QString();
        return before ? formatValue(before).joined() : QString();
    }
    if (column == Type)
        return typeName(typeAt(index));
    if (node->isMember) {
        const core::AttributeValue member = scalarAt(index);
        return formatValue(&member).joined();
    }
    return formatValue(valueOf(node)).text;
}

QVariant ItemTreeModel::decorationData(const Node *node, int column) const
{
    const QModelIndex index = indexOfNode(node);
    if (column != Name || !isKey(index))
        return {};
    const bool isPartitionKey =
        m_document.table().keySchema.front().attributeName == std::get<std::string>(node->step);
    return icon(isPartitionKey ? Icon::Key : Icon::SortKey);
}

QVariant ItemTreeModel::foregroundData(const Node *node, int column) const
{
    const Colors &colors = Colors::of(QGuiApplication::palette());
    if (column == Type || node->isDeleted)
        return colors[ColorRole::SecondaryText];
    if (column == Name)
        return node->isMember || std::holds_alternative<std::size_t>(node->step)
                   ? QVariant(colors[ColorRole::SecondaryText])
                   : QVariant();
    const core::AttributeValue member = node->isMember ? scalarAt(indexOfNode(node)) : core::AttributeValue();
    return colors[formatValue(node->isMember ? &member : valueOf(node)).color];
}

QString ItemTreeModel::accessibleText(const Node *node, int column) const
{
    const QModelIndex index = indexOfNode(node);
    const QString text = displayData(node, column).toString();
    if (column == Type)
        return text;
    if (column == Name) {
        QStringList parts{pathText(pathOfNode(node))};
        if (isKey(index))
            parts += m_document.table().keySchema.front().attributeName == std::get<std::string>(node->step)
                         ? tr("partition key")
                         : tr("sort key");
        const QString changes[] = {QString(), tr("added"), tr("changed"), tr("deleted")};
        if (const ChangeKind change = changeOf(node); change != ChangeKind::None)
            parts += changes[int(change)];
        return parts.join(QStringLiteral(", "));
    }
    const core::AttributeValue *value = valueOf(node);
    return value ? formatValue(value).joined() : text;
}

QVariant ItemTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Name"), tr("Type"), tr("Value")};
    return section >= 0 && section < ColumnCount ? QVariant(titles[section]) : QVariant();
}

Qt::ItemFlags ItemTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (m_isReadOnly || isDeleted(index))
        return flags;
    const core::AttributeType type = typeAt(index);
    if (type == core::AttributeType::L && !isMember(index))
        flags |= Qt::ItemIsDropEnabled;
    if (isListEntry(index))
        flags |= Qt::ItemIsDragEnabled;
    if (isLocked(index))
        return flags;
    const bool hasName = std::holds_alternative<std::string>(nodeOf(index)->step);
    const bool hasLine = !isContainer(type) && type != core::AttributeType::NUL;
    if (index.column() == Value && type == core::AttributeType::BOOL)
        flags |= Qt::ItemIsUserCheckable;
    else if ((index.column() == Name && hasName) || (index.column() == Type && !isMember(index)) ||
             (index.column() == Value && hasLine))
        flags |= Qt::ItemIsEditable;
    return flags;
}

} // namespace ui
