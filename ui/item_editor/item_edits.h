// The edits a person can make to an item, as functions of values: an item in, an item or a reason out.

#pragma once

#include "ui/item_editor/item_path.h"

#include <QCoreApplication>

namespace ui {

/// An edited item, or why the edit cannot be.
struct Edited
{
    core::Item item;
    ItemPath path;   // where the entry is now
    QString problem; // a sentence; empty: done

    explicit operator bool() const { return problem.isEmpty(); }
};

class ItemEdits
{
    Q_DECLARE_TR_FUNCTIONS(ItemEdits)

public:
    /// Replaces what is at `path`; a member of a set moves to its place in the order.
    static Edited setValue(const core::Item &item, const ItemPath &path, core::AttributeValue value);
    /// A new entry of `container` (empty: a top-level attribute): a name in a map, an index in a list. In a
    /// set the step does not matter.
    static Edited insertEntry(const core::Item &item, const ItemPath &container, const PathStep &step,
                              core::AttributeValue value);
    static Edited removeEntry(const core::Item &item, const ItemPath &path);
    static Edited renameEntry(const core::Item &item, const ItemPath &path, const std::string &name);
    /// Moves a list entry to `index` of the same list.
    static Edited moveEntry(const core::Item &item, const ItemPath &path, std::size_t index);
    /// A copy beside it: the next index in a list, "name copy" in a map.
    static Edited duplicateEntry(const core::Item &item, const ItemPath &path);

    /// A name that `map` does not hold, made from `wanted`.
    static std::string freeName(const core::AttributeMap &map, const std::string &wanted);

private:
    static Edited failed(QString problem);
    static Edited setMemberValue(const core::Item &item, const ItemPath &path,
                                 const core::AttributeValue &value);
    static Edited insertMember(const core::Item &item, const ItemPath &container,
                               const core::AttributeValue &value);
};

} // namespace ui
