// Making a table equal to another one: only the items that were planned, and each only where the target still
// has it as it was when the two were compared.

#pragma once

#include "core/copying/compare_tables.h"
#include "core/copying/key_digests.h"

namespace core {

struct PlannedWrite
{
    Key key;
    /// Of the target's item when it was compared; nullopt: it had none.
    std::optional<ItemDigest> target;
    bool removes = false; // else the source's item is put
};
/// The next ones, at most kPlannedWritesAtOnce; none: that was all. Called by the thread that syncs.
using PlannedWrites = std::function<Result<std::vector<PlannedWrite>>()>;
inline constexpr std::size_t kPlannedWritesAtOnce = 100;

/// What was not done, and why. Called by one thread at a time.
using SyncRefusal = std::function<void(const Key &key, const Error &error)>;

struct SyncOptions
{
    std::uint64_t writesExpected = 0; // for the progress; 0: not known
    unsigned writers = 8;             // writes under way at one time
    Pause *pause = &Pause::real();
};

struct SyncReport
{
    std::uint64_t written = 0;
    std::uint64_t removed = 0;
    std::uint64_t unneeded =
        0;                     // the target had become equal meanwhile, or the source's item had gone or come
    std::uint64_t refused = 0; // each told
    std::optional<Error> failure; // what was done until then stays
};

/// A write is refused with ConditionalCheckFailed where somebody changed the target's item after it was
/// compared, and with Validation where the target takes no such item. Conditions name every attribute of the
/// item that is replaced, or where those are more than an expression may hold, those that differ. None can
/// name an attribute that somebody adds between the last look at an item and its write: that one is lost.
/// Stopping leaves every item whole. Applying a plan twice does no harm. Memory does not depend on the plan.
SyncReport syncTables(const TableSide &source, const TableSide &target, const PlannedWrites &next,
                      const SyncRefusal &refuse, const SyncOptions &options, Progress &progress);

} // namespace core
