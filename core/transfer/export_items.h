// Items of a table, an index or a query into a file.

#pragma once

#include "core/api/client.h"
#include "core/base/progress.h"
#include "core/transfer/item_writer.h"

#include <functional>

namespace core {

/// The page behind `startKey` (nullopt: the first); a page without lastEvaluatedKey is the last.
using PageSource = std::function<Result<PageResponse>(const std::optional<Key> &startKey)>;

struct ExportRequest
{
    std::filesystem::path path;
    ExportFormat format = ExportFormat::DynamoJson;
    std::vector<std::string> columns;  // only these attributes, in this order where there is one; empty: all
    std::vector<std::string> keyNames; // first in CSV
    std::uint64_t expectedItems = 0;   // for the progress; 0: not known
};

struct ExportReport
{
    std::uint64_t items = 0;
    std::uint64_t bytes = 0;
};

/// Reads each page once and keeps one at a time. A file of that name is replaced at the very end, or not at
/// all.
Result<ExportReport> exportItems(const PageSource &nextPage, const ExportRequest &request,
                                 Progress &progress);

} // namespace core
