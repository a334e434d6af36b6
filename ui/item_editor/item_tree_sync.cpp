// How the item tree follows the document: only the rows that differ come, go and move.

#include "ui/item_editor/item_tree_node.h"

#include <algorithm>

namespace ui {

namespace {

std::vector<core::AttributeValue> sequenceOf(const core::AttributeValue *value)
{
    if (!value)
        return {};
    if (const core::AttributeList *list = value->asList())
        return *list;
    std::vector<core::AttributeValue> members;
    if (isSet(value->type())) {
        for (std::size_t i = 0; i < entryCount(*value); ++i)
            members.push_back(setMember(*value, i));
    }
    return members;
}

/// Map, list or set; others are alike, having no inside.
int shapeOf(const core::AttributeValue *value)
{
    if (!value || !isContainer(value->type()))
        return 0;
    if (value->asMap())
        return 1;
    return value->asList() ? 2 : 3;
}

} // namespace

bool ItemTreeModel::comesBefore(const std::string &left, const std::string &right, bool isTopLevel) const
{
    if (isTopLevel) {
        const auto rank = [this](const std::string &name) {
            const auto &schema = m_document.table().keySchema;
            const auto found = std::find_if(schema.begin(), schema.end(), [&](const auto &element) {
                return element.attributeName == name;
            });
            return found - schema.begin();
        };
        const auto leftRank = rank(left);
        const auto rightRank = rank(right);
        if (leftRank != rightRank)
            return leftRank < rightRank;
    }
    return left < right;
}

std::vector<ItemTreeModel::Row> ItemTreeModel::rowsOf(const ItemPath &path,
                                                      const core::AttributeMap *map) const
{
    std::vector<Row> rows;
    if (map) {
        for (const core::Attribute &attribute : *map)
            rows.push_back({attribute.name, false});
    }
    // The base's entries of a list are found by index, which says nothing once entries came, went or moved:
    // what was deleted inside of them is not shown.
    const bool isInList = std::any_of(path.begin(), path.end(), [](const PathStep &step) {
        return std::holds_alternative<std::size_t>(step);
    });
    const core::AttributeMap *base = nullptr;
    if (m_document.base() && !isInList) {
        const core::AttributeValue *value = path.empty() ? nullptr : findValue(*m_document.base(), path);
        base = path.empty() ? &*m_document.base() : value ? value->asMap() : nullptr;
    }
    if (base) {
        for (const core::Attribute &attribute : *base) {
            if (!map || !map->contains(attribute.name))
                rows.push_back({attribute.name, true});
        }
    }
    std::sort(rows.begin(), rows.end(), [&](const Row &left, const Row &right) {
        return comesBefore(std::get<std::string>(left.step), std::get<std::string>(right.step), path.empty());
    });
    return rows;
}

std::vector<ItemTreeModel::Row> ItemTreeModel::rowsFor(const Node *node) const
{
    if (!node->parent)
        return rowsOf({}, &m_document.item());
    const core::AttributeValue *value = valueOf(node);
    if (value && value->asMap())
        return rowsOf(pathOfNode(node), value->asMap());
    std::vector<Row> rows;
    for (std::size_t i = 0; value && i < entryCount(*value); ++i)
        rows.push_back({i, false});
    return rows;
}

std::unique_ptr<ItemTreeModel::Node> ItemTreeModel::makeNode(Node *parent, Row row, bool isMember)
{
    auto node = std::make_unique<Node>();
    node->parent = parent;
    node->step = std::move(row.step);
    node->isDeleted = row.isDeleted;
    node->isMember = isMember;
    return node;
}

void ItemTreeModel::populate(Node *node) const
{
    if (node->isPopulated)
        return;
    if (m_isFollowing || m_shownRevision != m_document.revision()) {
        // Its path may still be that of a row which is to move: what lies there could be its neighbour's.
        node->isAwaited = m_isAwaited = true;
        return;
    }
    node->isPopulated = true;
    const core::AttributeValue *value = node->parent ? valueOf(node) : nullptr;
    const bool holdsMembers = value && isSet(value->type());
    for (Row &row : rowsFor(node))
        node->children.push_back(makeNode(node, std::move(row), holdsMembers));
    renumberRows(node);
}

void ItemTreeModel::bringAwaited(Node *node)
{
    if (std::exchange(node->isAwaited, false) && !node->isPopulated) {
        node->isPopulated = true;
        insertRowsOf(node, 0, rowsFor(node));
    }
    for (const auto &child : node->children)
        bringAwaited(child.get());
}

void ItemTreeModel::renumberRows(Node *node)
{
    for (std::size_t i = 0; i < node->children.size(); ++i)
        node->children[i]->row = int(i);
}

/// Behind the signals of a change of rows: whoever compares the neighbours then sees them as they were.
void ItemTreeModel::renumberSteps(Node *node)
{
    ++m_stamp;
    for (std::size_t i = 0; i < node->children.size(); ++i) {
        if (std::holds_alternative<std::size_t>(node->children[i]->step))
            node->children[i]->step = i;
    }
}

void ItemTreeModel::follow()
{
    if (m_openCount != m_document.openCount()) {
        beginResetModel();
        m_openCount = m_document.openCount();
        m_isKeyUnlocked = false;
        m_isAwaited = false;
        m_root = std::make_unique<Node>();
        m_shown = m_document.sharedItem();
        m_shownRevision = m_document.revision();
        endResetModel();
        return;
    }
    if (m_shownRevision == m_document.revision())
        return;
    m_shownRevision = m_document.revision();
    const std::shared_ptr<const core::Item> before = std::exchange(m_shown, m_document.sharedItem());
    m_isFollowing = true;
    if (m_root->isPopulated)
        syncMap(m_root.get(), before.get(), m_shown.get());
    m_isFollowing = false;
    if (std::exchange(m_isAwaited, false))
        bringAwaited(m_root.get());
}

void ItemTreeModel::tellChanged(Node *node)
{
    emit dataChanged(indexOfNode(node, Name), indexOfNode(node, Value));
}

void ItemTreeModel::tellChildrenChanged(Node *node)
{
    if (!node->children.empty())
        emit dataChanged(indexOfNode(node->children.front().get(), Name),
                         indexOfNode(node->children.back().get(), Value));
}

void ItemTreeModel::removeRowsOf(Node *node, int first, int count)
{
    if (count <= 0)
        return;
    beginRemoveRows(indexOfNode(node), first, first + count - 1);
    node->children.erase(node->children.begin() + first, node->children.begin() + first + count);
    renumberRows(node);
    endRemoveRows();
    renumberSteps(node);
}

void ItemTreeModel::insertRowsOf(Node *node, int first, std::vector<Row> rows)
{
    if (rows.empty())
        return;
    const core::AttributeValue *value = node->parent ? valueOf(node) : nullptr;
    const bool holdsMembers = value && isSet(value->type());
    beginInsertRows(indexOfNode(node), first, first + int(rows.size()) - 1);
    std::vector<std::unique_ptr<Node>> children;
    for (Row &row : rows)
        children.push_back(makeNode(node, std::move(row), holdsMembers));
    node->children.insert(node->children.begin() + first, std::move_iterator(children.begin()),
                          std::move_iterator(children.end()));
    renumberRows(node);
    endInsertRows();
    renumberSteps(node);
}

void ItemTreeModel::sync(Node *node, ValuePointer before, ValuePointer after)
{
    const int shape = shapeOf(after);
    if (!node->isPopulated) {
        // A view asks once whether a row opens: a container that was empty tells by its first rows.
        const bool wasOpenable = before && entryCount(*before) > 0;
        const bool isOpenable = after && entryCount(*after) > 0;
        if (!wasOpenable && isOpenable) {
            node->isPopulated = true;
            insertRowsOf(node, 0, rowsFor(node));
        } else if (wasOpenable && !isOpenable) {
            const QList<QPersistentModelIndex> parents{indexOfNode(node)};
            emit layoutAboutToBeChanged(parents);
            emit layoutChanged(parents);
        }
    } else if (shape != shapeOf(before) || shape == 0) {
        removeRowsOf(node, 0, int(node->children.size()));
        insertRowsOf(node, 0, rowsFor(node));
    } else if (shape == 1) {
        syncMap(node, before->asMap(), after->asMap());
    } else if (!(*before == *after)) {
        syncSequence(node, sequenceOf(before), sequenceOf(after));
    } else {
        for (const auto &child : node->children) {
            if (child->isPopulated)
                sync(child.get(), findEntry(*before, child->step), findEntry(*after, child->step));
        }
        tellChildrenChanged(node);
    }
    tellChanged(node); // its tint may differ also where its value does not
}

void ItemTreeModel::syncMap(Node *node, const core::AttributeMap *before, const core::AttributeMap *after)
{
    const ItemPath path = pathOfNode(node);
    const std::vector<Row> rows = rowsOf(path, after);
    std::size_t at = 0;
    for (const Row &row : rows) {
        const auto &name = std::get<std::string>(row.step);
        // Rows that are gone come before the one looked for, both being in the same order.
        std::size_t gone = at;
        while (gone < node->children.size() &&
               comesBefore(std::get<std::string>(node->children[gone]->step), name, path.empty()))
            ++gone;
        removeRowsOf(node, int(at), int(gone - at));
        const bool isThere =
            at < node->children.size() && std::get<std::string>(node->children[at]->step) == name;
        if (!isThere) {
            insertRowsOf(node, int(at), {row});
        } else {
            Node *child = node->children[at].get();
            child->isDeleted = row.isDeleted;
            sync(child, before->find(name), after->find(name));
        }
        ++at;
    }
    removeRowsOf(node, int(at), int(node->children.size() - at));
}

void ItemTreeModel::syncSequence(Node *node, const std::vector<core::AttributeValue> &before,
                                 const std::vector<core::AttributeValue> &after)
{
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t prefix = 0;
    while (prefix < shorter && before[prefix] == after[prefix])
        ++prefix;
    std::size_t suffix = 0;
    while (suffix < shorter - prefix &&
           before[before.size() - 1 - suffix] == after[after.size() - 1 - suffix])
        ++suffix;
    const std::size_t left = before.size() - prefix - suffix;
    const std::size_t right = after.size() - prefix - suffix;
    const auto first = before.begin() + std::ptrdiff_t(prefix);
    const auto target = after.begin() + std::ptrdiff_t(prefix);

    if (left == right && left > 1) {
        const auto last = first + std::ptrdiff_t(left) - 1;
        const bool wentDown =
            std::equal(first + 1, last + 1, target) && *first == *(target + std::ptrdiff_t(left) - 1);
        const bool wentUp = std::equal(first, last, target + 1) && *last == *target;
        if (wentDown || wentUp) {
            const int from = int(prefix + (wentDown ? 0 : left - 1));
            const int to = int(prefix + (wentDown ? left - 1 : 0));
            const QModelIndex parentIndex = indexOfNode(node);
            beginMoveRows(parentIndex, from, from, parentIndex, wentDown ? to + 1 : to);
            const auto begin = node->children.begin();
            if (wentDown)
                std::rotate(begin + from, begin + from + 1, begin + to + 1);
            else
                std::rotate(begin + to, begin + from, begin + from + 1);
            renumberRows(node);
            endMoveRows();
            renumberSteps(node);
            tellChildrenChanged(node);
            return;
        }
    }
    const std::size_t paired = std::min(left, right);
    removeRowsOf(node, int(prefix + paired), int(left - paired));
    std::vector<Row> added;
    for (std::size_t i = prefix + paired; i < prefix + right; ++i)
        added.push_back({i, false});
    insertRowsOf(node, int(prefix + paired), std::move(added));
    for (std::size_t i = prefix; i < prefix + paired; ++i)
        sync(node->children[i].get(), &before[i], &after[i]);
    tellChildrenChanged(node); // compared with the base by index: all behind have moved
}

} // namespace ui
