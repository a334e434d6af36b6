#include "ui/copying/copy_jobs.h"

#include "ui/common/value_format.h"
#include "ui/connections/workspace.h"
#include "ui/jobs/job_runner.h"
#include "ui/settings/settings.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

namespace ui {

namespace {

constexpr qint64 kKeepEveryMs = 1000;

/// Keeps the record on disk while its copy runs. The job's threads only.
class RecordKeeper
{
public:
    RecordKeeper(CopyRecord record, QString file)
        : m_record(std::move(record))
        , m_file(std::move(file))
    {
        m_clock.start();
    }
    core::Result<void> keep(const core::CopyState &state)
    {
        m_record.state = state;
        if (m_isKept && m_clock.elapsed() < kKeepEveryMs)
            return {};
        m_clock.restart();
        m_isKept = true;
        return write();
    }
    core::Result<void> end(const core::CopyReport &report)
    {
        if (!report.failure) {
            QFile::remove(m_file);
            return {};
        }
        m_record.state = report.state;
        m_record.reason = report.failure->code() == core::ErrorCode::Cancelled
                              ? CopyJobs::tr("it was cancelled")
                              : QString::fromStdString(report.failure->message());
        return write();
    }

private:
    core::Result<void> write()
    {
        m_record.stoppedAt = QDateTime::currentDateTime();
        return m_record.write(m_file);
    }

    CopyRecord m_record;
    const QString m_file;
    QElapsedTimer m_clock;
    bool m_isKept = false;
};

core::Result<core::CopyReport> copy(const ConnectionPtr &source, const ConnectionPtr &target,
                                    core::CopyOptions options, RecordKeeper &keeper, core::Progress &progress)
{
    bool isTold = false;
    options.onState = [&](const core::CopyState &state) {
        const core::Result<void> kept = keeper.keep(state);
        if (!kept && !isTold) {
            isTold = true; // once is enough: the copy itself goes on
            progress.log(kept.error().message());
        }
    };
    core::CopyReport report = core::copyTable(*source->client, *target->client, options, progress);
    if (const core::Result<void> ended = keeper.end(report); !ended)
        progress.log(ended.error().message());
    const auto lineOf = [](const QString &text) { return text.toStdString(); };
    progress.log(lineOf(CopyJobs::tr("%1 items copied", nullptr, int(report.state.copied))
                            .arg(formatCount(qint64(report.state.copied)))));
    if (report.refused > 0)
        progress.log(lineOf(CopyJobs::tr("%1 items were refused by the target, each with a line above",
                                         nullptr, int(report.refused))
                                .arg(formatCount(qint64(report.refused)))));
    if (!report.failure)
        return report;
    progress.log(lineOf(CopyJobs::tr("It can be resumed from the menu of the target table")));
    return *report.failure;
}

} // namespace

CopyJobs &CopyJobs::of(AppContext &context)
{
    auto *jobs = context.jobs.findChild<CopyJobs *>({}, Qt::FindDirectChildrenOnly);
    return jobs ? *jobs : *new CopyJobs(context, &context.jobs);
}

CopyJobs::CopyJobs(AppContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    const QDir folder(CopyRecord::folderIn(context.settings.paths().stateFolder));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        const QString file = folder.filePath(name);
        if (const auto record = CopyRecord::read(file))
            m_stopped.insert(file, *record);
    }
}

const CopyRecord *CopyJobs::stopped(const QString &targetConnection, const QString &targetTable) const
{
    const auto found = m_stopped.find(
        CopyRecord::fileFor(m_context.settings.paths().stateFolder, targetConnection, targetTable));
    return found == m_stopped.end() ? nullptr : &*found;
}

bool CopyJobs::isRunning(const QString &targetConnection, const QString &targetTable) const
{
    return m_running.contains(
        CopyRecord::fileFor(m_context.settings.paths().stateFolder, targetConnection, targetTable));
}

void CopyJobs::forget(const QString &targetConnection, const QString &targetTable)
{
    const QString file =
        CopyRecord::fileFor(m_context.settings.paths().stateFolder, targetConnection, targetTable);
    if (m_stopped.remove(file) == 0)
        return;
    QFile::remove(file);
    emit changed();
}

void CopyJobs::start(const Request &request)
{
    CopyRecord record;
    record.sourceConnection = request.source.connection->id;
    record.sourceName = request.source.connection->name;
    record.sourceTable = request.source.tableName;
    record.targetConnection = request.target.connection->id;
    record.targetTable = request.target.tableName;
    record.itemsPerSecondMax = request.itemsPerSecondMax;
    record.expected = request.expected;
    core::CopyOptions options;
    options.parts = request.parts;
    options.segments = request.segments;
    run(request.source.connection, request.target, record, options);
}

void CopyJobs::resume(const ConnectionPtr &source, const TableRef &target)
{
    const CopyRecord *stoppedRecord = stopped(target.connection->id, target.tableName);
    if (!stoppedRecord)
        return;
    const CopyRecord record = *stoppedRecord;
    core::CopyOptions options;
    options.resume = record.state;
    run(source, target, record, options);
}

void CopyJobs::run(const ConnectionPtr &source, const TableRef &target, const CopyRecord &record,
                   core::CopyOptions options)
{
    const QString file = CopyRecord::fileFor(m_context.settings.paths().stateFolder, record.targetConnection,
                                             record.targetTable);
    if (m_running.contains(file))
        return;
    options.sourceTable = record.sourceTable.toStdString();
    options.targetTable = record.targetTable.toStdString();
    options.itemsPerSecondMax = record.itemsPerSecondMax;
    m_stopped.remove(file);
    m_running.insert(file);
    const auto keeper = std::make_shared<RecordKeeper>(record, file);
    auto future = m_context.jobs.run<core::CopyReport>(
        tr("Copy %1 in %2 to %3 in %4")
            .arg(record.sourceTable, record.sourceName, record.targetTable, target.connection->name),
        JobRunner::Visibility::Listed,
        [source, to = target.connection, options, keeper](core::Progress &progress) {
            return copy(source, to, options, *keeper, progress);
        });
    JobRunner::then<core::CopyReport>(future, this,
                                      [this, target](const core::Result<core::CopyReport> &done) {
                                          take(target, done ? nullptr : &done.error());
                                      });
    emit changed();
}

void CopyJobs::take(const TableRef &target, const core::Error *error)
{
    const QString file =
        CopyRecord::fileFor(m_context.settings.paths().stateFolder, target.connection->id, target.tableName);
    m_running.remove(file);
    if (const auto record = CopyRecord::read(file))
        m_stopped.insert(file, *record);
    if (!error)
        m_context.jobs.announce(
            tr("The copy to %1 in %2 is done").arg(target.tableName, target.connection->name));
    m_context.workspace.refresh(target.connection->id);
    emit changed();
    emit ended(target, error);
}

} // namespace ui
