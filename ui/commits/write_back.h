// Making items what they were: the one way in which undo, restore and revert write.

#pragma once

#include "core/api/undo_writes.h"
#include "core/base/progress.h"

#include <vector>

namespace ui {

struct WriteBackOutcome
{
    /// What was written, as transitions of their own: before, and after this write. In whole transactions.
    std::vector<core::ItemTransition> written;
    /// Items that somebody changed since; where there are any, the transaction that they are in, and all that
    /// come after it, were not written.
    std::vector<core::UndoConflict> conflicts;
    /// Why it ended early, for any other reason.
    std::optional<core::Error> error;

    bool isComplete() const { return conflicts.empty() && !error; }
};

/// Blocks. Each item becomes its `before`, where it still is its `after`. All are compared first, and nothing
/// is written where one of them is another; then they are written in conditional transactions of as many
/// items as one can hold. Cancelling stops between two transactions.
WriteBackOutcome writeBack(core::Client &client, const std::vector<core::ItemTransition> &transitions,
                           core::Progress &progress);

/// The same transitions, the other way round: what takes them back.
std::vector<core::ItemTransition> inverse(std::vector<core::ItemTransition> transitions);

} // namespace ui
