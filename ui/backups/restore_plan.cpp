#include "ui/backups/restore_plan.h"

#include "core/api/backup_files.h"
#include "core/base/pause.h"
#include "core/base/stop_scope.h"

#include <algorithm>

namespace ui {

namespace {

using core::ErrorCode;
using core::TableStatus;

constexpr auto kPollShort = std::chrono::milliseconds(50);
constexpr auto kPollLong = std::chrono::milliseconds(2000);
constexpr int kShortPolls = 40; // a local table is there within these
/// How long a restore that was cancelled is waited for, so that what it made can be deleted.
constexpr auto kCancelWait = std::chrono::seconds(20);
constexpr auto kSettingWait = std::chrono::seconds(60);

bool isAbsent(const core::Error &error)
{
    return error.code() == ErrorCode::UnknownOperation || error.code() == ErrorCode::Unsupported ||
           error.code() == ErrorCode::ResourceNotFound || error.code() == ErrorCode::TableNotFound;
}

core::Result<void> addBackupSettings(core::Client &client, const std::string &arn, KeptSettings &settings)
{
    const auto backup = client.describeBackup({arn});
    if (!backup)
        return backup.error();
    const core::SourceTableFeatureDetails &features = backup->backupDescription.sourceTableFeatureDetails;
    if (features.timeToLiveDescription &&
        (features.timeToLiveDescription->timeToLiveStatus == core::TimeToLiveStatus::Enabled ||
         features.timeToLiveDescription->timeToLiveStatus == core::TimeToLiveStatus::Enabling))
        settings.timeToLiveAttribute = features.timeToLiveDescription->attributeName;
    if (features.streamDescription && features.streamDescription->streamEnabled)
        settings.streamViewType = features.streamDescription->streamViewType;
    // The service keeps such a backup only of tables that had it on.
    if (backup->backupDescription.backupDetails.backupType == core::BackupType::System)
        settings.recoveryDays = 35;
    return {};
}

/// A backup does not say whether its table kept its past. One that is gone and did has left another: the one
/// that was made when it was deleted, which is younger.
core::Result<void> addRecoveryOfDeleted(core::Client &client, const RestoreOrigin &origin,
                                        KeptSettings &settings)
{
    core::ListBackupsRequest request;
    request.tableName = origin.tableName;
    request.timeRangeLowerBoundMicros = origin.momentMicros;
    request.backupType = core::BackupTypeFilter::System;
    const auto backups = client.listBackups(request);
    if (!backups)
        return backups.error();
    if (!backups->backupSummaries.empty())
        settings.recoveryDays = 35;
    return {};
}

core::Result<void> addTableSettings(core::Client &client, const core::TableDescription &table, bool isPast,
                                    KeptSettings &settings)
{
    settings.isProtected = table.deletionProtectionEnabled;
    if (isPast && table.streamSpecification && table.streamSpecification->streamEnabled)
        settings.streamViewType = table.streamSpecification->streamViewType;
    if (isPast) {
        const auto timeToLive = client.describeTimeToLive({table.tableName});
        if (!timeToLive && !isAbsent(timeToLive.error()))
            return timeToLive.error();
        if (timeToLive &&
            timeToLive->timeToLiveDescription.timeToLiveStatus == core::TimeToLiveStatus::Enabled)
            settings.timeToLiveAttribute = timeToLive->timeToLiveDescription.attributeName;
    }
    const auto recovery = client.describeContinuousBackups({table.tableName});
    if (!recovery && !isAbsent(recovery.error()))
        return recovery.error();
    if (recovery) {
        const auto &description = recovery->continuousBackupsDescription.pointInTimeRecoveryDescription;
        if (description.pointInTimeRecoveryStatus == core::PointInTimeRecoveryStatus::Enabled)
            settings.recoveryDays = description.recoveryPeriodInDays.value_or(35);
    }
    core::ListTagsOfResourceRequest request;
    request.resourceArn = table.tableArn;
    do {
        const auto tags = client.listTagsOfResource(request);
        if (!tags)
            return isAbsent(tags.error()) ? core::Result<void>() : tags.error();
        settings.tags.insert(settings.tags.end(), tags->tags.begin(), tags->tags.end());
        request.nextToken = tags->nextToken;
    } while (request.nextToken);
    return {};
}

KeptSettings settingsOf(const core::BackupFileDescription &file)
{
    KeptSettings settings;
    settings.timeToLiveAttribute = file.timeToLiveAttribute;
    if (file.table.streamSpecification && file.table.streamSpecification->streamEnabled)
        settings.streamViewType = file.table.streamSpecification->streamViewType;
    settings.tags = file.tags;
    settings.recoveryDays = file.recoveryPeriodInDays;
    settings.isProtected = file.table.deletionProtectionEnabled;
    return settings;
}

core::Error noFiles()
{
    return {ErrorCode::Unsupported, "This endpoint cannot restore backup files"};
}

core::Result<core::TableDescription> restoreFile(core::Client &client, const RestorePlan &plan,
                                                 core::Progress &progress)
{
    if (!client.backupFiles())
        return noFiles();
    core::RestoreBackupFileRequest request;
    request.targetTableName = plan.targetName;
    request.overrides = plan.overrides;
    request.settings = plan.keepsSettings ? core::SourceSettings::Keep : core::SourceSettings::LeaveOut;
    return client.backupFiles()->restoreBackupFile(plan.origin.file, request, progress);
}

core::Result<core::TableDescription> begin(core::Client &client, const RestorePlan &plan)
{
    if (plan.origin.isBackup()) {
        core::RestoreTableFromBackupRequest request;
        request.backupArn = plan.origin.backupArn;
        request.targetTableName = plan.targetName;
        request.overrides = plan.overrides;
        auto made = client.restoreTableFromBackup(request);
        return made ? core::Result(std::move(made->tableDescription)) : made.error();
    }
    core::RestoreTableToPointInTimeRequest request;
    request.sourceTableName = plan.origin.tableName;
    request.targetTableName = plan.targetName;
    request.restoreDateTimeMicros = plan.origin.momentMicros;
    request.overrides = plan.overrides;
    auto made = client.restoreTableToPointInTime(request);
    return made ? core::Result(std::move(made->tableDescription)) : made.error();
}

/// Until the table is active. nullopt: not within `most`. Cancelled where `stop` asks.
core::Result<std::optional<core::TableDescription>>
waitForTable(core::Client &client, const std::string &name, std::chrono::milliseconds most,
             const core::Progress &stop, core::Progress *report = nullptr, std::uint64_t itemsExpected = 0)
{
    auto waited = std::chrono::milliseconds(0);
    for (int poll = 0; waited < most; ++poll) {
        const auto described = client.describeTable({name});
        if (!described)
            return described.error();
        if (report)
            report->report(std::uint64_t(std::max<std::int64_t>(described->table.itemCount, 0)),
                           itemsExpected);
        if (described->table.tableStatus == TableStatus::Active)
            return std::optional(described->table);
        const auto step = poll < kShortPolls ? kPollShort : kPollLong;
        if (auto ok = core::Pause::real().wait(step, stop); !ok)
            return ok.error();
        waited += step;
    }
    return std::optional<core::TableDescription>();
}

core::Error removeTarget(core::Client &client, const std::string &name)
{
    const core::NoProgress noStop;
    const core::StopScope scope(noStop); // these requests are the stopping
    const auto table = waitForTable(client, name, kCancelWait, noStop);
    if (!table)
        return table.error();
    if (!*table)
        return {ErrorCode::ResourceInUse,
                "The table " + name +
                    " is still being restored and cannot be deleted yet: delete it when "
                    "it is active"};
    const auto removed = client.deleteTable({name});
    return removed ? core::Error::cancelled() : removed.error();
}

/// What could not be set is said in the log, with the rest going on.
class SettingsWriter
{
public:
    SettingsWriter(core::Client &client, const core::TableDescription &table, core::Progress &progress)
        : m_client(client)
        , m_table(table)
        , m_progress(progress)
    {}

    void write(const KeptSettings &settings)
    {
        if (settings.timeToLiveAttribute)
            note("time to live",
                 m_client.updateTimeToLive({m_table.tableName, core::TimeToLiveSpecification{
                                                                   true, *settings.timeToLiveAttribute}}));
        if (settings.recoveryDays)
            note("point-in-time recovery",
                 m_client.updateContinuousBackups({m_table.tableName, core::PointInTimeRecoverySpecification{
                                                                          true, settings.recoveryDays}}));
        if (!settings.tags.empty())
            note("tags", m_client.tagResource({m_table.tableArn, settings.tags}));
        if (settings.streamViewType) {
            core::UpdateTableRequest request;
            request.tableName = m_table.tableName;
            request.streamSpecification = core::StreamSpecification{true, settings.streamViewType};
            note("stream", m_client.updateTable(request));
            note("stream",
                 waitForTable(m_client, m_table.tableName, kSettingWait, m_progress)); // for what follows
        }
        if (settings.isProtected) {
            core::UpdateTableRequest request;
            request.tableName = m_table.tableName;
            request.deletionProtectionEnabled = true;
            note("deletion protection", m_client.updateTable(request));
        }
    }

private:
    template <typename T>
    void note(const char *what, const core::Result<T> &result)
    {
        if (!result)
            m_progress.log(std::string("The ") + what +
                           " of the source was not set: " + result.error().message());
    }

    core::Client &m_client;
    const core::TableDescription &m_table;
    core::Progress &m_progress;
};

} // namespace

core::Result<KeptSettings> readKeptSettings(core::Client &client, const RestoreOrigin &origin)
{
    if (origin.isFile()) {
        if (!client.backupFiles())
            return noFiles();
        const auto file = client.backupFiles()->describeBackupFile(origin.file);
        return file ? core::Result(settingsOf(*file)) : file.error();
    }
    KeptSettings settings;
    const bool isPast = origin.isMoment();
    if (!isPast) {
        if (auto ok = addBackupSettings(client, origin.backupArn, settings); !ok)
            return ok.error();
    }
    const auto table = client.describeTable({origin.tableName});
    if (!table) {
        if (isPast || !isAbsent(table.error()))
            return table.error();
        if (auto ok = addRecoveryOfDeleted(client, origin, settings); !ok)
            return ok.error();
        return settings;
    }
    if (auto ok = addTableSettings(client, table->table, isPast, settings); !ok)
        return ok.error();
    return settings;
}

core::Result<core::TableDescription> runRestore(core::Client &client, const RestorePlan &plan,
                                                core::Progress &progress)
{
    if (plan.origin.isFile())
        return restoreFile(client, plan, progress);
    KeptSettings settings;
    if (plan.keepsSettings) {
        auto read = readKeptSettings(client, plan.origin); // before: it may be gone afterwards
        if (!read)
            return read.error();
        settings = std::move(*read);
    }
    if (progress.stopRequested())
        return core::Error::cancelled();
    const auto begun = begin(client, plan);
    if (!begun)
        return begun.error();
    auto table = waitForTable(client, plan.targetName, std::chrono::milliseconds::max(), progress, &progress,
                              plan.itemsExpected);
    if (progress.stopRequested())
        return removeTarget(client, plan.targetName);
    if (!table)
        return table.error();
    SettingsWriter(client, **table, progress).write(settings);
    return std::move(**table);
}

} // namespace ui
