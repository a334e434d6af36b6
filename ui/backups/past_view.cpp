#include "ui/backups/past_view.h"

#include "core/api/backup_files.h"
#include "core/api/past_client.h"
#include "ui/backups/backup_reader.h"

namespace ui {

namespace {

constexpr std::int64_t kFirstItems = 100;
constexpr std::size_t kFirstDifferences = 300;

core::Result<std::shared_ptr<core::Client>> openFile(const std::shared_ptr<core::Client> &client,
                                                     const std::filesystem::path &file)
{
    if (!client->backupFiles())
        return core::Error(core::ErrorCode::Unsupported, "This endpoint cannot read backup files");
    auto opened = client->backupFiles()->openBackupFile(file);
    if (!opened)
        return opened.error();
    return std::shared_ptr<core::Client>(opened->release(), [client](core::Client *held) { delete held; });
}

} // namespace

core::Result<std::shared_ptr<core::Client>> openOrigin(const std::shared_ptr<core::Client> &client,
                                                       const RestoreOrigin &origin)
{
    if (origin.isBackup())
        return openBackup(client, origin.backupArn);
    if (origin.isFile())
        return openFile(client, origin.file);
    if (!client->past())
        return core::Error(core::ErrorCode::Unsupported, "This endpoint's past can only be restored");
    return std::shared_ptr<core::Client>(std::make_shared<core::PastClient>(client, origin.momentMicros));
}

core::Result<PastItems> readPast(const std::shared_ptr<core::Client> &client, const RestoreOrigin &origin,
                                 core::Progress &)
{
    const auto past = openOrigin(client, origin);
    if (!past)
        return past.error();
    const auto table = (*past)->describeTable({origin.tableName});
    if (!table)
        return table.error();
    core::ScanRequest request;
    request.tableName = origin.tableName;
    request.limit = kFirstItems;
    auto page = (*past)->scan(request);
    if (!page)
        return page.error();
    PastItems items;
    items.keySchema = table->table.keySchema;
    items.first = std::move(page->items);
    if (!origin.isMoment())
        items.count = table->table.itemCount;
    else if (!page->lastEvaluatedKey)
        items.count = std::int64_t(items.first.size());
    return items;
}

core::Result<std::int64_t> countPast(const std::shared_ptr<core::Client> &client, const RestoreOrigin &origin,
                                     core::Progress &progress)
{
    const auto past = openOrigin(client, origin);
    if (!past)
        return past.error();
    core::ScanRequest request;
    request.tableName = origin.tableName;
    request.select = core::Select::Count;
    std::int64_t count = 0;
    do {
        if (progress.stopRequested())
            return core::Error::cancelled();
        const auto page = (*past)->scan(request);
        if (!page)
            return page.error();
        count += page->count;
        progress.report(std::uint64_t(count), 0);
        request.exclusiveStartKey = page->lastEvaluatedKey;
    } while (request.exclusiveStartKey);
    return count;
}

core::Result<PastDifferences> comparePast(const std::shared_ptr<core::Client> &client,
                                          const RestoreOrigin &origin, core::Progress &progress)
{
    const auto past = openOrigin(client, origin);
    if (!past)
        return past.error();
    PastDifferences differences;
    const auto keepFirst = [&differences](const core::ItemChange &change) {
        if (differences.first.size() < kFirstDifferences)
            differences.first.push_back(change);
        return core::Result<void>();
    };
    auto report = core::compareTables({past->get(), origin.tableName}, {client.get(), origin.tableName}, {},
                                      keepFirst, progress);
    if (!report)
        return report.error();
    differences.report = *report;
    return differences;
}

} // namespace ui
