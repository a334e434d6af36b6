#include "ui/item_difference/difference_node.h"

#include <algorithm>

namespace ui {

namespace {

using Kind = DifferenceNode::Kind;

bool isContainer(const core::AttributeValue *value)
{
    return value && (value->asMap() || value->asList());
}

bool areSameContainers(const core::AttributeValue *before, const core::AttributeValue *after)
{
    return before && after && ((before->asMap() && after->asMap()) || (before->asList() && after->asList()));
}

DifferenceNode makeNode(const QString &name, const QString &path, const core::AttributeValue *before,
                        const core::AttributeValue *after)
{
    DifferenceNode node{name, path, before, after, Kind::Same};
    if (!before)
        node.kind = Kind::Added;
    else if (!after)
        node.kind = Kind::Removed;
    else if (*before == *after)
        node.kind = Kind::Same;
    else
        node.kind = areSameContainers(before, after) ? Kind::Inside : Kind::Changed;
    return node;
}

std::vector<DifferenceNode> ofMaps(const core::AttributeMap &before, const core::AttributeMap &after,
                                   const QString &prefix)
{
    std::vector<DifferenceNode> nodes;
    auto a = before.begin();
    auto b = after.begin();
    while (a != before.end() || b != after.end()) {
        const bool takesA = a != before.end() && (b == after.end() || a->name <= b->name);
        const bool takesB = b != after.end() && (a == before.end() || b->name <= a->name);
        const QString name = QString::fromStdString(takesA ? a->name : b->name);
        const core::AttributeValue *left = takesA ? &(a++)->value : nullptr;
        const core::AttributeValue *right = takesB ? &(b++)->value : nullptr;
        nodes.push_back(makeNode(name, prefix + name, left, right));
    }
    return nodes;
}

std::vector<DifferenceNode> ofLists(const core::AttributeList &before, const core::AttributeList &after,
                                    const QString &path)
{
    std::vector<DifferenceNode> nodes;
    const std::size_t count = std::max(before.size(), after.size());
    nodes.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const QString name = QStringLiteral("[%1]").arg(i);
        nodes.push_back(makeNode(name, path + name, i < before.size() ? &before[i] : nullptr,
                                 i < after.size() ? &after[i] : nullptr));
    }
    return nodes;
}

const core::AttributeMap kNoMap;
const core::AttributeList kNoList;

} // namespace

bool DifferenceNode::hasChildren() const
{
    // Of a map that became a number nothing inside is compared.
    if (before && after && !areSameContainers(before, after))
        return false;
    const core::AttributeValue *value = before ? before : after;
    if (!isContainer(value))
        return false;
    const auto isEmpty = [](const core::AttributeValue *side) {
        return !side || (side->asMap() ? side->asMap()->empty() : side->asList()->empty());
    };
    return !isEmpty(before) || !isEmpty(after);
}

std::vector<DifferenceNode> differenceNodes(const core::AttributeMap *before, const core::AttributeMap *after)
{
    return ofMaps(before ? *before : kNoMap, after ? *after : kNoMap, {});
}

std::vector<DifferenceNode> differenceNodes(const DifferenceNode &node)
{
    if (!node.hasChildren())
        return {};
    const core::AttributeValue *value = node.before ? node.before : node.after;
    if (value->asMap())
        return ofMaps(node.before ? *node.before->asMap() : kNoMap,
                      node.after ? *node.after->asMap() : kNoMap, node.path + u'.');
    return ofLists(node.before ? *node.before->asList() : kNoList,
                   node.after ? *node.after->asList() : kNoList, node.path);
}

int countDifferences(const std::vector<DifferenceNode> &nodes)
{
    int count = 0; // recursion is as deep as values nest: 32 levels
    for (const DifferenceNode &node : nodes) {
        if (node.kind == Kind::Inside)
            count += countDifferences(differenceNodes(node));
        else if (node.kind != Kind::Same)
            ++count;
    }
    return count;
}

} // namespace ui
