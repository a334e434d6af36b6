// What turns one item into another, kept as small as the place where they differ.

#pragma once

#include "ui/item_editor/item_path.h"

namespace ui {

/// A step of undo: an item of 400 KB with a thousand steps behind it costs only what the steps changed.
class ItemDelta
{
public:
    static ItemDelta between(const core::Item &before, const core::Item &after);

    bool isEmpty() const { return m_entries.empty() && !m_value; }
    core::Item redone(core::Item before) const;
    core::Item undone(core::Item after) const;

private:
    struct Entry
    {
        std::string name;
        std::optional<core::AttributeValue> before;
        std::optional<core::AttributeValue> after;
    };
    using Value = std::pair<core::AttributeValue, core::AttributeValue>;

    enum class Direction { Undo, Redo };
    core::Item applied(core::Item item, Direction direction) const;

    ItemPath m_path;              // of the map that holds m_entries, or of m_value
    std::vector<Entry> m_entries; // the names that differ
    std::optional<Value> m_value; // something that is no map: before and after
};

} // namespace ui
