// What two items, or two values inside of them, have in common and what not.

#pragma once

#include "core/values/attribute_value.h"

#include <QString>
#include <vector>

namespace ui {

/// One attribute, or one element of a list, on both sides. Borrows the values.
struct DifferenceNode
{
    enum class Kind {
        Same,
        Added,   // only on the right
        Removed, // only on the left
        Changed, // another value
        Inside,  // two maps or two lists that differ in something they hold
    };

    QString name;                                 // "address", "[2]"
    QString path;                                 // "address.lines[2]"
    const core::AttributeValue *before = nullptr; // nullptr: not there
    const core::AttributeValue *after = nullptr;
    Kind kind = Kind::Same;

    bool hasChildren() const;
};

/// Attributes by name; `before` or `after` nullptr: there is no such item.
std::vector<DifferenceNode> differenceNodes(const core::AttributeMap *before,
                                            const core::AttributeMap *after);
/// What `node` holds: of two maps or two lists both sides, of a value on one side only that side. Elements of
/// lists are compared by their positions.
std::vector<DifferenceNode> differenceNodes(const DifferenceNode &node);
/// Values that are added, removed or changed, inside of maps and lists too; a map that is on one side only
/// counts as one.
int countDifferences(const std::vector<DifferenceNode> &nodes);

} // namespace ui
