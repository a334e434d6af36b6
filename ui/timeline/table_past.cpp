#include "ui/timeline/table_past.h"

#include "ui/common/error_text.h"
#include "ui/jobs/job_runner.h"

#include <algorithm>

namespace ui {

namespace {

constexpr std::int64_t kBackupsMax = 500; // marks on a line of a thousand pixels

} // namespace

TablePast::TablePast(AppContext &context, TableRef table, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_table(std::move(table))
{
    if (!m_table.connection->client->past())
        m_state = State::None;
}

core::UnixMicros TablePast::now() const
{
    return m_window.latest + (m_since.isValid() ? m_since.nsecsElapsed() / 1000 : 0);
}

TimeRange TablePast::window() const
{
    return {m_window.earliest, now()};
}

core::Result<TablePast::Known> TablePast::read(core::Client &client, const std::string &tableName)
{
    Known known;
    const core::Result<core::PastAccess::Window> window = client.past()->windowOf(tableName);
    if (!window)
        return window.error();
    known.window = *window;
    core::ListBackupsRequest request;
    request.tableName = tableName;
    while (std::int64_t(known.backups.size()) < kBackupsMax) {
        const core::Result<core::ListBackupsResponse> response = client.listBackups(request);
        if (!response)
            return response.error();
        for (const core::BackupSummary &backup : response->backupSummaries)
            known.backups.push_back({backup.details.backupCreationDateTimeMicros,
                                     QString::fromStdString(backup.details.backupName)});
        request.exclusiveStartBackupArn = response->lastEvaluatedBackupArn;
        if (!request.exclusiveStartBackupArn)
            break;
    }
    return known;
}

void TablePast::look()
{
    if (!m_table.connection->client->past())
        return;
    if (m_isLooking) {
        m_looksAgain = true;
        return;
    }
    m_isLooking = true;
    auto future = m_context.jobs.run<Known>(
        tr("Look at the past of %1").arg(m_table.tableName), JobRunner::Visibility::Quiet,
        [client = m_table.connection->client, name = m_table.tableName.toStdString()](core::Progress &) {
            return read(*client, name);
        });
    JobRunner::then<Known>(future, this, [this](const core::Result<Known> &known) {
        m_isLooking = false;
        take(known);
        if (std::exchange(m_looksAgain, false))
            look();
    });
}

void TablePast::take(const core::Result<Known> &known)
{
    if (known) {
        m_state = State::Kept;
        m_window = known->window;
        m_since.start();
        m_backups = known->backups;
        m_problem.clear();
    } else if (known.error().code() == core::ErrorCode::PointInTimeRecoveryUnavailable) {
        m_state = State::None;
        m_problem.clear();
    } else if (known.error().code() != core::ErrorCode::Cancelled) {
        m_problem = describeError(known.error()).joined();
    }
    emit changed();
}

void TablePast::wantDensity(TimeRange range, std::size_t buckets)
{
    core::DensityRequest request;
    request.tableName = m_table.tableName.toStdString();
    request.from = range.from;
    request.to = range.to;
    request.buckets = std::clamp<std::size_t>(buckets, 1, 2000);
    m_wanted = request;
    readDensity();
}

void TablePast::readDensity()
{
    if (m_isCounting || !m_wanted || m_state != State::Kept)
        return;
    m_isCounting = true;
    const core::DensityRequest request = *std::exchange(m_wanted, {});
    auto future = m_context.jobs.run<core::DensityResponse>(
        tr("Count the changes of %1").arg(m_table.tableName), JobRunner::Visibility::Quiet,
        [client = m_table.connection->client, request](core::Progress &) {
            return client->past()->density(request);
        });
    JobRunner::then<core::DensityResponse>(
        future, this, [this, request](const core::Result<core::DensityResponse> &response) {
            m_isCounting = false;
            if (response) {
                m_density = {{request.from, request.to}, response->buckets};
                m_problem.clear();
            } else if (response.error().code() != core::ErrorCode::Cancelled) {
                m_density = {};
                m_problem = describeError(response.error()).joined();
            }
            emit densityChanged();
            readDensity();
        });
}

void TablePast::findChange(core::UnixMicros from, Direction direction)
{
    if (m_isFinding || m_state != State::Kept)
        return;
    m_isFinding = true;
    core::ChangesRequest request;
    request.tableName = m_table.tableName.toStdString();
    request.limit = 1;
    request.order =
        direction == Direction::Back ? core::ChangeOrder::NewestFirst : core::ChangeOrder::OldestFirst;
    request.from = direction == Direction::Back ? m_window.earliest : from;
    if (direction == Direction::Back)
        request.to = std::max(from - 1, request.from);
    using Found = std::optional<core::UnixMicros>;
    auto future = m_context.jobs.run<Found>(
        tr("Find a change of %1").arg(m_table.tableName), JobRunner::Visibility::Quiet,
        [client = m_table.connection->client,
         request](core::Progress &progress) mutable -> core::Result<Found> {
            // A page may be empty and go on.
            while (!progress.stopRequested()) {
                const core::Result<core::ChangesResponse> response = client->past()->changes(request);
                if (!response)
                    return response.error();
                if (!response->changes.empty())
                    return Found(response->changes.front().moment);
                if (!response->next)
                    return Found();
                request.next = response->next;
            }
            return core::Error::cancelled();
        });
    JobRunner::then<Found>(future, this, [this](const core::Result<Found> &found) {
        m_isFinding = false;
        if (!found) {
            m_problem = describeError(found.error()).joined();
            emit changed();
        } else if (*found) {
            emit changeFound(**found);
        } else {
            emit noChangeFound();
        }
    });
}

} // namespace ui
