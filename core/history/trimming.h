// Removes from the change log what nobody can ask for any more.

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/storage/database.h"

#include <set>
#include <vector>

namespace core {

/// Of one table.
struct TrimRule
{
    std::uint32_t table = 0;
    Sequence keepBehind = 0;    // every change behind this is kept
    std::vector<Sequence> pins; // ascending; of each row the first change behind each of these is kept
};

/// Removes in steps of a thousand changes, and goes on where the last call came to. Stops with Cancelled.
/// Whoever takes a pin away calls stageTrimmingAnew().
Result<void> trimChanges(Database &database, const TrimRule &rule, const Progress &progress);
/// The next trimming of the table looks at all of its log.
void stageTrimmingAnew(Mutation &mutation, std::uint32_t table);

/// The tables that have a change log.
Result<std::set<std::uint32_t>> loggedTables(const Database &database);

} // namespace core
