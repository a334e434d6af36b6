#include "ui/commits/write_back.h"

#include "core/values/item_size.h"
#include "core/values/limits.h"

namespace ui {

namespace {

using Transitions = std::vector<core::ItemTransition>;

/// As many as one transaction holds, with room for conditions.
std::vector<Transitions> transactionsOf(const Transitions &transitions)
{
    constexpr std::size_t kBytesMax = core::kTransactionBytesMax / 2;
    std::vector<Transitions> transactions;
    std::size_t bytes = 0;
    for (const core::ItemTransition &transition : transitions) {
        if (transition.before == transition.after)
            continue;
        std::size_t size = 0;
        for (const std::optional<core::Item> *item : {&transition.before, &transition.after})
            size += *item ? core::itemSizeBytes(**item) : 0;
        if (transactions.empty() || transactions.back().size() >= core::kTransactionItemsMax ||
            bytes + size > kBytesMax) {
            transactions.emplace_back();
            bytes = 0;
        }
        transactions.back().push_back(transition);
        bytes += size;
    }
    return transactions;
}

/// Compared before the first write, so that a conflict leaves everything as it is.
core::Result<std::vector<core::UndoConflict>> compare(core::Client &client, const Transitions &transitions,
                                                      core::Progress &progress)
{
    std::vector<core::UndoConflict> conflicts;
    for (std::size_t i = 0; i < transitions.size(); ++i) {
        if (progress.stopRequested())
            return core::Error::cancelled();
        core::GetItemRequest request;
        request.tableName = transitions[i].tableName;
        request.key = transitions[i].key;
        request.consistentRead = true;
        core::Result<core::GetItemResponse> present = client.getItem(request);
        if (!present)
            return present.error();
        if (present->item != transitions[i].after)
            conflicts.push_back({transitions[i], std::move(present->item)});
        progress.report(i + 1, 2 * transitions.size());
    }
    return conflicts;
}

} // namespace

WriteBackOutcome writeBack(core::Client &client, const Transitions &transitions, core::Progress &progress)
{
    WriteBackOutcome outcome;
    const std::vector<Transitions> transactions = transactionsOf(transitions);
    std::vector<core::UndoPlan> plans;
    for (const Transitions &transaction : transactions) {
        core::Result<core::UndoPlan> plan = core::planUndo(transaction);
        if (!plan) {
            outcome.error = plan.error();
            return outcome;
        }
        plans.push_back(std::move(*plan));
    }
    if (plans.size() > 1) { // a single one compares by itself
        core::Result<std::vector<core::UndoConflict>> conflicts = compare(client, transitions, progress);
        if (!conflicts) {
            outcome.error = conflicts.error();
            return outcome;
        }
        outcome.conflicts = std::move(*conflicts);
    }
    for (const core::UndoPlan &plan : plans) {
        if (!outcome.conflicts.empty())
            break;
        if (progress.stopRequested()) {
            outcome.error = core::Error::cancelled();
            break;
        }
        core::Result<std::vector<core::UndoConflict>> conflicts = core::undo(client, plan);
        if (!conflicts) {
            outcome.error = conflicts.error();
            break;
        }
        outcome.conflicts = std::move(*conflicts);
        if (outcome.conflicts.empty())
            for (core::ItemTransition &done : inverse(plan.transitions))
                outcome.written.push_back(std::move(done));
        progress.report(transitions.size() + outcome.written.size(), 2 * transitions.size());
    }
    return outcome;
}

Transitions inverse(Transitions transitions)
{
    for (core::ItemTransition &transition : transitions)
        std::swap(transition.before, transition.after);
    return transitions;
}

} // namespace ui
