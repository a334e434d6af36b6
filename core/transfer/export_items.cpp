#include "core/transfer/export_items.h"

namespace core {

namespace {

/// The attributes of `item` named in `columns`.
Item onlyColumns(const Item &item, const std::vector<std::string> &columns)
{
    Item some;
    for (const std::string &column : columns) {
        if (const AttributeValue *value = item.find(column))
            some.set(column, *value);
    }
    return some;
}

Result<std::uint64_t> writePages(const PageSource &nextPage, const ExportRequest &request, ItemWriter &writer,
                                 Progress &progress)
{
    const bool isWhole =
        request.columns.empty() || request.format == ExportFormat::Csv; // CSV picks by itself
    std::uint64_t items = 0;
    std::optional<Key> startKey;
    do {
        if (progress.stopRequested())
            return Error::cancelled();
        Result<PageResponse> page = nextPage(startKey);
        if (!page)
            return page.error();
        for (const Item &item : page->items) {
            if (++items % 100 == 0 && progress.stopRequested())
                return Error::cancelled();
            if (Result<void> written =
                    isWhole ? writer.write(item) : writer.write(onlyColumns(item, request.columns));
                !written)
                return written.error();
        }
        progress.report(items, std::max(items, request.expectedItems));
        startKey = std::move(page->lastEvaluatedKey);
    } while (startKey);
    return items;
}

} // namespace

Result<ExportReport> exportItems(const PageSource &nextPage, const ExportRequest &request, Progress &progress)
{
    Result<OutputFile> file = OutputFile::create(request.path);
    if (!file)
        return file.error();
    std::unique_ptr<ItemWriter> writer;
    if (request.format == ExportFormat::Csv) {
        Result<std::unique_ptr<ItemWriter>> csv =
            makeCsvWriter(*file, request.path, request.columns, request.keyNames);
        if (!csv)
            return csv.error();
        writer = std::move(*csv);
    } else {
        writer = makeJsonWriter(*file, request.format);
    }

    Result<std::uint64_t> items = writePages(nextPage, request, *writer, progress);
    if (!items)
        return items.error();
    if (Result<void> ended = writer->end(); !ended)
        return ended.error();
    if (Result<void> committed = file->commit(); !committed)
        return committed.error();
    return ExportReport{*items, file->writtenBytes()};
}

} // namespace core
