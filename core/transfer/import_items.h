// Items of a file into a table, through any client.

#pragma once

#include "core/api/client.h"
#include "core/base/progress.h"
#include "core/transfer/column_mapping.h"
#include "core/transfer/record_reader.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// A row that was left out, and why.
struct RefusedRow
{
    std::uint64_t line = 0;
    std::string reason;
};

struct ImportReport
{
    static constexpr std::size_t kRefusedKeptMax = 100000;

    std::uint64_t imported = 0; // new, or in the place of an item with the same key
    std::uint64_t refusedCount = 0;
    std::vector<RefusedRow> refused; // the first kRefusedKeptMax, in the order of their lines
    /// Why it ended before the file did: Cancelled, a file that cannot be read on, a table or disk that takes
    /// no more. What was imported until then stays, in whole batches.
    std::optional<Error> failure;
};

/// Reads and maps on the calling thread, writes on another; memory depends on neither the file nor the table.
/// Rows are written in their order, so of two with one key the later stays. Progress counts the file's rows;
/// their total is an estimate by bytes until the end.
/// Blocks until everything that was imported is acknowledged.
ImportReport importItems(RecordReader &reader, const Mapping &mapping, Client &client,
                         const std::string &tableName, Progress &progress);

} // namespace core
