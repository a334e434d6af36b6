#include "ui/navigator/navigator_model.h"

#include "ui/common/icons.h"
#include "ui/common/value_format.h"
#include "ui/connections/workspace.h"
#include "ui/requests/serving.h"

#include <algorithm>
#include <optional>

namespace ui {

struct NavigatorModel::Node
{
    Kind kind = Kind::Database;
    QString name;
    QString connectionId;
    QString table;
    QString secondary;
    QString size;
    QString toolTip;
    bool isBusy = false;
    bool isReadOnly = false;
    bool isServed = false;
    bool isRemote = false;
    std::optional<ColorRole> line;
    Node *parent = nullptr;
    Nodes children;

    bool isSameThing(const Node &other) const
    {
        return kind == other.kind && name == other.name && connectionId == other.connectionId;
    }
    bool looksLike(const Node &other) const
    {
        return secondary == other.secondary && size == other.size && toolTip == other.toolTip &&
               isBusy == other.isBusy && isReadOnly == other.isReadOnly && isServed == other.isServed &&
               isRemote == other.isRemote && line == other.line;
    }
    int row() const
    {
        const auto found = std::find_if(parent->children.begin(), parent->children.end(),
                                        [this](const auto &child) { return child.get() == this; });
        return int(found - parent->children.begin());
    }
};

namespace {

QString keyTypeOf(const core::TableDescription &table, const std::string &attribute)
{
    const auto type = table.typeOf(attribute);
    return type ? typeName(*type) : QString();
}

QString keyText(const std::vector<core::KeySchemaElement> &schema)
{
    QStringList names;
    for (const core::KeySchemaElement &element : schema)
        names.append(QString::fromStdString(element.attributeName));
    return names.join(QStringLiteral(", "));
}

QString progressText(const core::IndexDescription &index)
{
    if (index.indexStatus == core::IndexStatus::Deleting)
        return NavigatorModel::tr("deleting");
    if (index.backfilling.value_or(false) && index.backfillFraction)
        return NavigatorModel::tr("backfilling %1 %").arg(int(*index.backfillFraction * 100.0));
    if (index.indexStatus == core::IndexStatus::Creating)
        return NavigatorModel::tr("creating");
    return {};
}

QString statusText(const core::TableDescription &table)
{
    switch (table.tableStatus) {
    case core::TableStatus::Creating:
        return NavigatorModel::tr("creating");
    case core::TableStatus::Deleting:
        return NavigatorModel::tr("deleting");
    case core::TableStatus::Updating:
    case core::TableStatus::Active:
        break;
    }
    return {};
}

/// DynamoDB counts anew every six hours.
QString countText(std::int64_t count, bool isOfNow)
{
    return isOfNow ? formatShortCount(count) : QStringLiteral("~") + formatShortCount(count);
}

Icon iconOf(NavigatorModel::Kind kind)
{
    switch (kind) {
    case NavigatorModel::Kind::Opening:
    case NavigatorModel::Kind::Database:
        return Icon::Database;
    case NavigatorModel::Kind::Table:
        return Icon::Table;
    case NavigatorModel::Kind::PartitionKey:
        return Icon::Key;
    case NavigatorModel::Kind::SortKey:
        return Icon::SortKey;
    case NavigatorModel::Kind::Index:
        return Icon::Index;
    }
    return Icon::Table;
}

} // namespace

NavigatorModel::NavigatorModel(Workspace &workspace, Serving *serving, QObject *parent)
    : QAbstractItemModel(parent)
    , m_workspace(workspace)
    , m_serving(serving)
    , m_root(std::make_unique<Node>())
{
    connect(&workspace, &Workspace::openStarted, this, &NavigatorModel::sync);
    connect(&workspace, &Workspace::opened, this, &NavigatorModel::sync);
    connect(&workspace, &Workspace::openFailed, this, &NavigatorModel::sync);
    connect(&workspace, &Workspace::closed, this, &NavigatorModel::sync);
    connect(&workspace, &Workspace::tablesChanged, this, &NavigatorModel::sync);
    if (serving)
        connect(serving, &Serving::changed, this, &NavigatorModel::sync);
    sync();
}

NavigatorModel::~NavigatorModel() = default;

NavigatorModel::Nodes NavigatorModel::childrenOf(const core::TableDescription &table, Counts counts)
{
    Nodes nodes;
    const QString tableName = QString::fromStdString(table.tableName);
    const auto add = [&](Kind kind, const std::string &name) -> Node & {
        nodes.push_back(std::make_unique<Node>());
        nodes.back()->kind = kind;
        nodes.back()->name = QString::fromStdString(name);
        nodes.back()->table = tableName;
        return *nodes.back();
    };
    for (const core::KeySchemaElement &element : table.keySchema) {
        const bool isPartition = element.keyType == core::KeyType::Hash;
        Node &node = add(isPartition ? Kind::PartitionKey : Kind::SortKey, element.attributeName);
        node.secondary = keyTypeOf(table, element.attributeName);
        node.toolTip = isPartition ? tr("Partition key") : tr("Sort key");
    }
    const auto addIndex = [&](const core::IndexDescription &index) {
        Node &node = add(Kind::Index, index.indexName);
        const QString progress = progressText(index);
        node.isBusy = !progress.isEmpty();
        node.secondary = node.isBusy ? progress : countText(index.itemCount, counts == Counts::OfNow);
        node.size = node.isBusy ? QString() : formatSize(index.indexSizeBytes);
        node.toolTip =
            (index.isGlobal ? tr("Global secondary index on %1") : tr("Local secondary index on %1"))
                .arg(keyText(index.keySchema));
    };
    std::for_each(table.localSecondaryIndexes.begin(), table.localSecondaryIndexes.end(), addIndex);
    std::for_each(table.globalSecondaryIndexes.begin(), table.globalSecondaryIndexes.end(), addIndex);
    return nodes;
}

NavigatorModel::Nodes NavigatorModel::databases() const
{
    Nodes nodes;
    for (const ConnectionPtr &connection : m_workspace.connections()) {
        auto database = std::make_unique<Node>();
        database->name = connection->name;
        database->connectionId = connection->id;
        database->isReadOnly = connection->readOnly;
        database->secondary = connection->readOnly ? tr("read-only") : QString();
        database->toolTip = connection->place();
        if (m_serving && m_serving->isServed(connection->id)) {
            database->isServed = true;
            const QString port = QStringLiteral(":%1").arg(m_serving->port(connection->id));
            database->secondary = connection->readOnly ? tr("read-only") + QLatin1Char(' ') + port : port;
            database->toolTip += QLatin1Char('\n') + tr("Served at %1").arg(m_serving->url(connection->id));
        }
        database->isRemote = connection->isRemote();
        database->line = connection->colorRole();
        const Counts counts = connection->isRemote() && !connection->client->capabilities().exactCounts
                                  ? Counts::OfHoursAgo
                                  : Counts::OfNow;
        for (const QString &name : m_workspace.tableNames(connection->id)) {
            const auto description = m_workspace.table(connection->id, name);
            auto table = std::make_unique<Node>();
            table->kind = Kind::Table;
            table->name = name;
            table->table = name;
            if (description) {
                const QString status = statusText(*description);
                table->isBusy = !status.isEmpty();
                table->secondary =
                    table->isBusy ? status : countText(description->itemCount, counts == Counts::OfNow);
                table->size = table->isBusy ? QString() : formatSize(description->tableSizeBytes);
                table->toolTip = tr("%1: %n items, %2", nullptr,
                                    int(std::min<std::int64_t>(description->itemCount, INT_MAX)))
                                     .arg(name, formatSize(description->tableSizeBytes));
                table->children = childrenOf(readable(*connection, *description), counts);
            }
            database->children.push_back(std::move(table));
        }
        nodes.push_back(std::move(database));
    }
    for (const QString &id : m_workspace.opening()) {
        if (m_workspace.find(id)) // anew, for writing
            continue;
        auto node = std::make_unique<Node>();
        node->kind = Kind::Opening;
        node->name = m_workspace.nameOfOpening(id);
        node->isRemote = isEndpointId(id);
        node->connectionId = id;
        node->secondary = tr("opening");
        node->toolTip = node->isRemote ? QString() : id;
        node->isBusy = true;
        nodes.push_back(std::move(node));
    }
    return nodes;
}

void NavigatorModel::sync()
{
    merge(*m_root, databases());
}

/// Makes the children of `parent` what is wanted, touching no row that stays.
void NavigatorModel::merge(Node &parent, Nodes wanted)
{
    const auto find = [](const Nodes &nodes, const Node &node) {
        return std::find_if(nodes.begin(), nodes.end(),
                            [&](const auto &other) { return other->isSameThing(node); });
    };
    for (auto &node : wanted) {
        node->parent = &parent;
        if (node->connectionId.isEmpty())
            node->connectionId = parent.connectionId;
    }
    const QModelIndex parentIndex = &parent == m_root.get() ? QModelIndex() : indexOf(parent);
    for (int row = int(parent.children.size()) - 1; row >= 0; --row) {
        if (find(wanted, *parent.children[std::size_t(row)]) != wanted.end())
            continue;
        beginRemoveRows(parentIndex, row, row);
        parent.children.erase(parent.children.begin() + row);
        endRemoveRows();
    }
    for (std::size_t row = 0; row < wanted.size(); ++row) {
        Nodes children = std::move(wanted[row]->children);
        wanted[row]->children.clear();
        const bool isInPlace =
            row < parent.children.size() && parent.children[row]->isSameThing(*wanted[row]);
        if (!isInPlace) {
            const auto elsewhere = find(parent.children, *wanted[row]); // moved: taken out, and in again
            if (elsewhere != parent.children.end()) {
                const int from = int(elsewhere - parent.children.begin());
                beginRemoveRows(parentIndex, from, from);
                parent.children.erase(elsewhere);
                endRemoveRows();
            }
            beginInsertRows(parentIndex, int(row), int(row));
            parent.children.insert(parent.children.begin() + std::ptrdiff_t(row), std::move(wanted[row]));
            endInsertRows();
        } else {
            Node &present = *parent.children[row];
            if (!present.looksLike(*wanted[row])) {
                present.secondary = wanted[row]->secondary;
                present.size = wanted[row]->size;
                present.toolTip = wanted[row]->toolTip;
                present.isBusy = wanted[row]->isBusy;
                present.isReadOnly = wanted[row]->isReadOnly;
                present.isServed = wanted[row]->isServed;
                present.isRemote = wanted[row]->isRemote;
                present.line = wanted[row]->line;
                emit dataChanged(indexOf(present), indexOf(present));
            }
        }
        merge(*parent.children[row], std::move(children));
    }
}

QModelIndex NavigatorModel::indexOf(const Node &node) const
{
    return createIndex(node.row(), 0, const_cast<Node *>(&node));
}

const NavigatorModel::Node &NavigatorModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? *static_cast<const Node *>(index.internalPointer()) : *m_root;
}

QModelIndex NavigatorModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node &node = nodeOf(parent);
    if (column != 0 || row < 0 || row >= int(node.children.size()))
        return {};
    return createIndex(row, column, node.children[std::size_t(row)].get());
}

QModelIndex NavigatorModel::parent(const QModelIndex &index) const
{
    const Node *parent = nodeOf(index).parent;
    return !index.isValid() || !parent || parent == m_root.get() ? QModelIndex() : indexOf(*parent);
}

int NavigatorModel::rowCount(const QModelIndex &parent) const
{
    return int(nodeOf(parent).children.size());
}

int NavigatorModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant NavigatorModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return node.name;
    case Qt::DecorationRole:
        return icon(node.isRemote ? Icon::Endpoint : iconOf(node.kind));
    case Qt::ToolTipRole:
        return node.toolTip;
    case Qt::AccessibleTextRole: {
        QStringList parts{node.name,
                          node.isServed ? node.toolTip.section(QLatin1Char('\n'), 1) : node.secondary,
                          node.size};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case KindRole:
        return QVariant::fromValue(node.kind);
    case ConnectionIdRole:
        return node.connectionId;
    case TableRole:
        return node.table;
    case IndexRole:
        return node.kind == Kind::Index ? node.name : QString();
    case SecondaryRole:
        return node.secondary;
    case SizeRole:
        return node.size;
    case BusyRole:
        return node.isBusy;
    case ServedRole:
        return node.isServed;
    case LineRole:
        return node.line ? QVariant(int(*node.line)) : QVariant();
    default:
        return {};
    }
}

QModelIndex NavigatorModel::databaseIndex(const QString &connectionId) const
{
    for (const auto &node : m_root->children) {
        if (node->connectionId == connectionId)
            return indexOf(*node);
    }
    return {};
}

QModelIndex NavigatorModel::tableIndex(const QString &connectionId, const QString &tableName) const
{
    const QModelIndex database = databaseIndex(connectionId);
    for (int row = 0; database.isValid() && row < rowCount(database); ++row) {
        const QModelIndex table = index(row, 0, database);
        if (table.data(TableRole).toString() == tableName)
            return table;
    }
    return {};
}

} // namespace ui
