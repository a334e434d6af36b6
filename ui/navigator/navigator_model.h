// Databases > tables > keys and indexes, as a tree over the workspace.

#pragma once

#include "ui/connections/connection.h"

#include <QAbstractItemModel>
#include <memory>
#include <vector>

namespace ui {

class Serving;
class Workspace;

/// Follows the workspace by inserting and removing rows, so that a view keeps what is open and chosen.
class NavigatorModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Kind { Opening, Database, Table, PartitionKey, SortKey, Index };
    Q_ENUM(Kind)
    enum Role {
        KindRole = Qt::UserRole,
        ConnectionIdRole,
        TableRole,     // the table's name, also of what lies under it
        IndexRole,     // the index's name
        SecondaryRole, // stands right-aligned: counts, types, states
        SizeRole,      // stands behind it where there is room
        BusyRole,      // being made, filled or deleted
        ServedRole,    // other programs reach it
        LineRole,      // int: the ColorRole of a connection's own line; invalid where it has none
    };

    /// `serving` nullptr: nothing is served.
    explicit NavigatorModel(Workspace &workspace, Serving *serving = nullptr, QObject *parent = nullptr);
    ~NavigatorModel() override;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    QModelIndex databaseIndex(const QString &connectionId) const;
    QModelIndex tableIndex(const QString &connectionId, const QString &tableName) const;

private:
    struct Node;
    using Nodes = std::vector<std::unique_ptr<Node>>;

    enum class Counts { OfNow, OfHoursAgo };
    static Nodes childrenOf(const core::TableDescription &table, Counts counts);
    Nodes databases() const;
    void sync();
    void merge(Node &parent, Nodes wanted);
    QModelIndex indexOf(const Node &node) const;
    const Node &nodeOf(const QModelIndex &index) const;

    Workspace &m_workspace;
    Serving *const m_serving;
    std::unique_ptr<Node> m_root;
};

} // namespace ui
