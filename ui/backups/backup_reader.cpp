#include "ui/backups/backup_reader.h"

#include "core/api/backup_access.h"
#include "core/values/item_size.h"

#include <algorithm>

namespace ui {

namespace {

constexpr int kCountsPerRead = 40;

core::Result<void> addPages(core::Client &client, std::vector<BackupEntry> &entries, core::Progress &progress)
{
    core::ListBackupsRequest request;
    request.backupType = core::BackupTypeFilter::All;
    do {
        if (progress.stopRequested())
            return core::Error::cancelled();
        auto page = client.listBackups(request);
        if (!page)
            return page.error();
        for (core::BackupSummary &summary : page->backupSummaries)
            entries.push_back({std::move(summary), {}, false, {}});
        request.exclusiveStartBackupArn = page->lastEvaluatedBackupArn;
    } while (request.exclusiveStartBackupArn);
    return {};
}

/// A backup may be deleted meanwhile: then it has no count, which is no error.
core::Result<void> addCounts(core::Client &client, std::vector<BackupEntry> &entries,
                             const BackupItemCounts &known, core::Progress &progress)
{
    int asked = 0;
    for (BackupEntry &entry : entries) {
        const auto found = known.find(entry.summary.details.backupArn);
        if (found != known.end()) {
            entry.items = found->second;
            continue;
        }
        if (asked == kCountsPerRead || !entry.isReady())
            continue;
        if (progress.stopRequested())
            return core::Error::cancelled();
        ++asked;
        const auto described = client.describeBackup({entry.summary.details.backupArn});
        if (described)
            entry.items = described->backupDescription.sourceTableDetails.itemCount;
        else if (described.error().code() != core::ErrorCode::BackupNotFound)
            return described.error();
    }
    return {};
}

} // namespace

core::Result<std::vector<BackupEntry>> readBackups(core::Client &client, const BackupItemCounts &known,
                                                   core::Progress &progress)
{
    std::vector<BackupEntry> entries;
    if (auto ok = addPages(client, entries, progress); !ok)
        return ok.error();
    std::stable_sort(entries.begin(), entries.end(), [](const BackupEntry &a, const BackupEntry &b) {
        return a.summary.details.backupCreationDateTimeMicros >
               b.summary.details.backupCreationDateTimeMicros;
    });
    if (auto ok = addCounts(client, entries, known, progress); !ok)
        return ok.error();
    return entries;
}

core::Result<std::shared_ptr<core::Client>> openBackup(const std::shared_ptr<core::Client> &client,
                                                       const std::string &backupArn)
{
    core::BackupAccess *backups = core::backupAccessOf(*client);
    if (!backups)
        return core::Error(core::ErrorCode::Unsupported, "This endpoint's backups can only be restored");
    auto opened = backups->openBackup(backupArn);
    if (!opened)
        return opened.error();
    // Whoever holds the backup holds the database that it is part of.
    return std::shared_ptr<core::Client>(opened->release(),
                                         [client](core::Client *backup) { delete backup; });
}

core::Result<BackupCheck> verifyBackup(const std::shared_ptr<core::Client> &client,
                                       const std::string &backupArn, core::Progress &progress)
{
    const auto described = client->describeBackup({backupArn});
    if (!described)
        return described.error();
    const auto opened = openBackup(client, backupArn);
    if (!opened)
        return opened.error();
    const core::SourceTableDetails &source = described->backupDescription.sourceTableDetails;
    BackupCheck check;
    check.itemsExpected = source.itemCount;
    core::ScanRequest request;
    request.tableName = source.tableName;
    do {
        if (progress.stopRequested())
            return core::Error::cancelled();
        auto page = (*opened)->scan(request);
        if (!page)
            return page.error();
        for (const core::Item &item : page->items)
            check.bytes += core::itemSizeBytes(item);
        check.items += page->items.size();
        progress.report(check.items, std::uint64_t(std::max<std::int64_t>(source.itemCount, 0)));
        request.exclusiveStartKey = page->lastEvaluatedKey;
    } while (request.exclusiveStartKey);
    return check;
}

} // namespace ui
