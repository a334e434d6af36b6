// Two tables, item by item, through any two clients.
//
// No two engines need to lay their items in the same order, and a client does not tell which order it is, so
// there is nothing to merge along. Instead each side is scanned once, in parallel segments, and what is kept
// of an item is its key and a digest: in temporary files, parted by the key, of which one part at a time is
// held in memory. Looking up every item of one side on the other would need no files, but costs a remote
// table a read unit for each small item where a scan reads dozens with one. The items that differ are then
// read again from both sides, which also says whether they still do.

#pragma once

#include "core/api/client.h"
#include "core/base/pause.h"
#include "core/copying/item_difference.h"

#include <filesystem>
#include <functional>

namespace core {

struct TableSide
{
    Client *client = nullptr; // borrowed
    std::string tableName;
};

struct ItemChange
{
    Key key;
    std::optional<Item> before; // nullopt: added
    std::optional<Item> after;  // nullopt: removed
};

struct CompareOptions
{
    unsigned segments = 4; // of each side, read at one time
    bool consistentRead = true;
    std::filesystem::path temporaryFolder = std::filesystem::temp_directory_path();
    /// Items whose digests are held in memory at one time, about: 100 bytes and a key each.
    std::uint64_t itemsPerPart = 200'000;
    Pause *pause = &Pause::real();
};

struct CompareReport
{
    std::uint64_t itemsBefore = 0;
    std::uint64_t itemsAfter = 0;
    std::uint64_t added = 0;
    std::uint64_t removed = 0;
    std::uint64_t changed = 0;
};

/// Called by the comparing thread for each item that differs; an error ends the comparison.
using ChangeSink = std::function<Result<void>(const ItemChange &change)>;

/// Validation where the keys of the tables differ in name or type. Tables that are written meanwhile are
/// compared as their scans saw them, but no difference is told that was gone when it was looked at again.
Result<CompareReport> compareTables(const TableSide &before, const TableSide &after,
                                    const CompareOptions &options, const ChangeSink &sink,
                                    Progress &progress);

} // namespace core
