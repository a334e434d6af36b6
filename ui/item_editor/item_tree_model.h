// An item as a tree: its attributes, and what is inside maps, lists and sets. Edits go to the document; what
// the document becomes, by whatever view or undo, is followed row by row, so that a view keeps its place.

#pragma once

#include "ui/item_editor/item_document.h"
#include "ui/item_editor/item_edits.h"

#include <QAbstractItemModel>
#include <memory>
#include <vector>

namespace ui {

/// GUI thread only.
class ItemTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Type, Value, ColumnCount };
    enum Role {
        TypeRole = Qt::UserRole, // int of core::AttributeType; nothing for a deleted attribute
        BadgeRole,               // "[3]": drawn before the text of a value
        ChangeRole,              // int of ChangeKind
        NeedsDialogRole,         // true: too much for a line
    };

    explicit ItemTreeModel(ItemDocument &document, QObject *parent = nullptr);
    ~ItemTreeModel() override;

    void setReadOnly(bool readOnly);
    /// The key of an existing item is locked until a person wants to move the item.
    void setKeyUnlocked(bool unlocked);
    bool isLocked(const QModelIndex &index) const;

    ItemPath pathOf(const QModelIndex &index) const;
    QModelIndex indexOf(const ItemPath &path, Column column = Name) const;
    /// nullptr for deleted attributes and for members of sets.
    const core::AttributeValue *valueAt(const QModelIndex &index) const;
    /// A copy, of members too; NULL for deleted attributes.
    core::AttributeValue scalarAt(const QModelIndex &index) const;
    core::AttributeType typeAt(const QModelIndex &index) const;
    bool isDeleted(const QModelIndex &index) const;
    bool isListEntry(const QModelIndex &index) const;
    bool isMember(const QModelIndex &index) const;
    bool isKey(const QModelIndex &index) const;

    // Each is one step of undo. What cannot be is told by refused(); the index is where the entry is now.
    QModelIndex addEntry(const QModelIndex &container, core::AttributeType type, int row = -1);
    bool removeEntry(const QModelIndex &index);
    QModelIndex duplicateEntry(const QModelIndex &index);
    QModelIndex moveEntry(const QModelIndex &index, int rows);
    /// A deleted attribute as it is in the base; a changed value as it was.
    bool restoreEntry(const QModelIndex &index);
    bool setValue(const QModelIndex &index, const core::AttributeValue &value);
    bool setType(const QModelIndex &index, core::AttributeType type);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

signals:
    /// An edit that cannot be, and why.
    void refused(const QString &reason);
    /// An edit that lost something, and what.
    void noted(const QString &note);
    void entryMoved(const QModelIndex &index);

private:
    struct Node;
    /// One row: its step, and whether only the base has it.
    struct Row
    {
        PathStep step;
        bool isDeleted = false;
    };

    void follow();
    Node *nodeOf(const QModelIndex &index) const;
    QModelIndex indexOfNode(const Node *node, int column = 0) const;
    static ItemPath pathOfNode(const Node *node);
    const core::AttributeValue *valueOf(const Node *node) const;
    ChangeKind changeOf(const Node *node) const;
    void populate(Node *node) const;
    void bringAwaited(Node *node);
    std::vector<Row> rowsOf(const ItemPath &path, const core::AttributeMap *map) const;
    bool comesBefore(const std::string &left, const std::string &right, bool isTopLevel) const;

    using ValuePointer = const core::AttributeValue *;
    void sync(Node *node, ValuePointer before, ValuePointer after);
    void syncMap(Node *node, const core::AttributeMap *before, const core::AttributeMap *after);
    void syncSequence(Node *node, const std::vector<core::AttributeValue> &before,
                      const std::vector<core::AttributeValue> &after);
    void removeRowsOf(Node *node, int first, int count);
    void insertRowsOf(Node *node, int first, std::vector<Row> rows);
    void tellChanged(Node *node);
    void tellChildrenChanged(Node *node);
    static void renumberRows(Node *node);
    void renumberSteps(Node *node);
    std::vector<Row> rowsFor(const Node *node) const;
    static std::unique_ptr<Node> makeNode(Node *parent, Row row, bool isMember);
    /// Counts up with the document and with every change of structure: what was looked up before is outdated.
    quint64 stamp() const;

    QModelIndex apply(const Edited &edited, const QString &what);
    QVariant displayData(const Node *node, int column) const;
    QVariant decorationData(const Node *node, int column) const;
    QVariant foregroundData(const Node *node, int column) const;
    QString accessibleText(const Node *node, int column) const;
    core::AttributeValue newMember(const core::AttributeValue &set) const;

    ItemDocument &m_document;
    std::unique_ptr<Node> m_root;
    std::shared_ptr<const core::Item> m_shown;
    quint64 m_openCount = 0;
    quint64 m_shownRevision = 0;
    bool m_isFollowing = false;
    mutable bool m_isAwaited = false; // some node is
    mutable quint64 m_seenRevision = 0;
    mutable quint64 m_stamp = 1;
    bool m_isReadOnly = false;
    bool m_isKeyUnlocked = false;
};

} // namespace ui
