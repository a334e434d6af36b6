// Ours: taking back writes that were committed, where nobody wrote since.

#pragma once

#include "core/api/client.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

/// What a committed write did to one item.
struct ItemTransition
{
    std::string tableName;
    Key key;
    std::optional<Item> before; // nullopt: there was none
    std::optional<Item> after;  // nullopt: deleted
};

/// Writes that make each item what it was before, under the condition that it still is what it was after.
///
/// No condition can say that an item has no attribute beside the named ones. So the items are compared as a
/// whole when undo() runs, and an attribute that somebody adds between that and the write survives where the
/// item itself does. Where it does not, our own engine compares the whole item once more with the write; any
/// other endpoint deletes the attribute with its item.
struct UndoPlan
{
    TransactWriteItemsRequest request;
    std::vector<ItemTransition> transitions; // of the request's entries, in their order
};

/// A pure function. Transitions that change nothing are left out. Unsupported, with a message that says why,
/// where one transaction cannot hold it: more than 100 items or 4 MB, the same item twice, an item with more
/// attributes than a condition can compare, or nothing to undo.
Result<UndoPlan> planUndo(const std::vector<ItemTransition> &transitions);

/// An item that is no longer what the write had left.
struct UndoConflict
{
    ItemTransition transition;
    std::optional<Item> present; // what the table holds; nullopt: no item
};

/// Blocks. Either everything is undone, and there are no conflicts, or nothing is.
Result<std::vector<UndoConflict>> undo(Client &client, const UndoPlan &plan);

} // namespace core
