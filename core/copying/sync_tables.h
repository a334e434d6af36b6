// Making a table equal to another one: first a plan that a person can look at, then its steps.

#pragma once

#include "core/copying/compare_tables.h"

namespace core {

struct SyncOptions
{
    CompareOptions compare;
    bool puts = true;     // items that the target lacks or has otherwise
    bool removes = false; // items that only the target has
};

/// Keys alone, as the items are read again when it is applied: memory grows with the differences, not with
/// the tables.
struct SyncPlan
{
    std::vector<Key> puts;
    std::vector<Key> removes;
    CompareReport compared; // `before` is the target as it is, `after` the source
};

/// Also tells each difference to `sink`, where there is one.
Result<SyncPlan> planSync(const TableSide &source, const TableSide &target, const SyncOptions &options,
                          const ChangeSink &sink, Progress &progress);

struct SyncReport
{
    std::uint64_t written = 0;
    std::uint64_t removed = 0;
    std::uint64_t refused = 0; // by the target, each with a line in the progress' log
    std::uint64_t skipped =
        0; // were no longer as planned: the item to put is gone, or the one to remove is back
    std::optional<Error> failure; // what was done until then stays
};

/// In batches of 100 keys; stopping leaves whole batches. Applying a plan twice does no harm.
SyncReport applySync(const TableSide &source, const TableSide &target, const SyncPlan &plan,
                     Progress &progress, Pause &pause = Pause::real());

} // namespace core
