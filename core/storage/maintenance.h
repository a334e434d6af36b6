// Looking over and mending a database folder.

#pragma once

#include "core/base/progress.h"
#include "core/storage/database.h"

namespace core {

struct CheckReport
{
    std::uint64_t rows = 0;
    std::uint64_t records = 0;         // our own: catalog, counters, settings
    std::vector<std::string> problems; // sentences; empty: all is well
};

/// Reads all of a folder with its checksums, decodes every row, and compares the counters with what is there.
/// Opens it for reading only, so another program may have it open. An error: it cannot be opened at all, or
/// was cancelled.
Result<CheckReport> checkDatabase(const DatabaseOptions &options, Progress &progress);

struct RepairReport
{
    std::filesystem::path copy; // the folder as it was
    std::uint64_t rows = 0;     // kept
    std::uint64_t lost = 0;     // rows that could be found but not be read
};

/// Copies the folder aside into `repair-<n>` within it, then rebuilds the database from every table and log
/// that can still be read, and counts it anew. What was in unreadable blocks is lost; indexes may then
/// disagree with their tables, so the database asks for their rebuild (below) until the engine has done it.
/// Stopped: the folder is put back as it was. Refused with Locked while another program has it open. For a
/// database of tables and indexes call repairLocalDatabase() of core/engine, which does both.
Result<RepairReport> repairDatabase(const DatabaseOptions &options, Progress &progress);

/// Whether a repair left indexes that may disagree with their tables.
Result<bool> needsIndexRebuild(const Database &database);
/// Stages that the indexes agree again.
void stageIndexesRebuilt(Mutation &mutation);

} // namespace core
