#include "core/engine/file_jobs.h"

#include "core/engine/engine.h"
#include "core/engine/export_run.h"
#include "core/engine/import_run.h"

#include <vector>

namespace core {

namespace {

constexpr UnixMicros kListedMicros = UnixMicros(90) * 24 * 3600 * 1'000'000;

} // namespace

FileJobs::FileJobs(Engine &engine)
    : m_engine(engine)
    , m_thread([this] {
        Result<bool> did = doOne();
        while (did && *did && !m_thread.stopRequested())
            did = doOne();
        return did ? Result<void>() : did.error();
    })
{}

void FileJobs::showProgress(const JobPlace &place, ImportTableDescription &description) const
{
    const std::lock_guard lock(m_mutex);
    if (m_current && m_current->place == place)
        description = m_current->description;
}

Result<bool> FileJobs::doOne()
{
    std::optional<TableExport> exported;
    auto visited = eachExport(m_engine, {}, {}, [&exported](TableExport job) {
        if (job.description.exportStatus != ExportStatus::InProgress)
            return true;
        exported = std::move(job);
        return false;
    });
    if (!visited)
        return visited.error();
    const auto stop = [this] { return m_thread.stopRequested(); };
    if (exported) {
        if (auto ok = runExport(m_engine, std::move(*exported), stop); !ok)
            return ok.error();
        return true;
    }
    std::optional<TableImport> imported;
    visited = eachImport(m_engine, {}, {}, [&imported](TableImport job) {
        if (job.description.importStatus != ImportStatus::InProgress)
            return true;
        imported = std::move(job);
        return false;
    });
    if (!visited)
        return visited.error();
    if (!imported)
        return false;
    const auto report = [this, place = imported->place](const ImportTableDescription &description) {
        const std::lock_guard lock(m_mutex);
        m_current = TableImport{place, description};
    };
    auto ok = runImport(m_engine, std::move(*imported), report, stop);
    {
        const std::lock_guard lock(m_mutex);
        m_current.reset();
    }
    if (!ok)
        return ok.error();
    return true;
}

Result<void> removeOldJobs(Engine &engine, UnixMicros now)
{
    if (engine.database->readOnly())
        return {};
    Mutation mutation;
    const auto isOld = [now](UnixMicros end) { return end != 0 && end < now - kListedMicros; };
    auto visited = eachExport(engine, {}, {}, [&](const TableExport &job) {
        if (isOld(job.description.endTimeMicros))
            stageJobRemoval(JobKind::Export, job.place, mutation);
        return true;
    });
    if (!visited)
        return visited;
    visited = eachImport(engine, {}, {}, [&](const TableImport &job) {
        if (isOld(job.description.endTimeMicros))
            stageJobRemoval(JobKind::Import, job.place, mutation);
        return true;
    });
    if (!visited || mutation.empty())
        return visited;
    return engine.database->commit(std::move(mutation));
}

} // namespace core
