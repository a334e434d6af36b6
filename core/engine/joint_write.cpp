#include "core/engine/joint_write.h"

#include "core/engine/capacity.h"

#include "core/engine/engine.h"

#include <iterator>

namespace core {

JointWrite::JointWrite(Engine &engine, std::vector<JointEntry> entries)
    : m_engine(engine)
    , m_entries(std::move(entries))
{}

Result<void> JointWrite::lock(const std::function<Result<void>(std::vector<JointEntry> &)> &check)
{
    while (true) {
        const std::uint64_t version = m_engine.catalog.version();
        for (JointEntry &entry : m_entries) {
            Result<TableSchemaPointer> table = findTable(m_engine, entry.tableName);
            if (!table)
                return table.error();
            entry.table = std::move(*table);
            entry.outcome.rowKey.clear();
        }
        if (auto ok = check(m_entries); !ok)
            return ok.error();
        std::vector<std::size_t> stripes;
        for (const JointEntry &entry : m_entries) {
            if (!entry.outcome.rowKey.empty())
                stripes.push_back(KeyLocks::stripeOf(entry.outcome.rowKey));
        }
        m_locked = m_engine.locks.lockAll(std::move(stripes));
        if (m_engine.catalog.version() == version)
            return {};
        m_locked.unlock();
    }
}

Result<void> JointWrite::stage(Mutation &mutation)
{
    for (JointEntry &entry : m_entries) {
        entry.report.wantsRowChanges = m_engine.rowListener != nullptr;
        if (entry.write.action == ItemWrite::Action::Check) {
            entry.report.tableUnits = writeUnits(entry.outcome.oldSizeBytes);
            continue;
        }
        if (auto ok =
                stageChange(*m_engine.database, *entry.table, entry.outcome.change(), mutation, entry.report);
            !ok)
            return ok.error();
    }
    return {};
}

Result<void> JointWrite::commit(Mutation mutation)
{
    std::vector<RowChange> changes;
    for (JointEntry &entry : m_entries)
        std::move(entry.report.rowChanges.begin(), entry.report.rowChanges.end(),
                  std::back_inserter(changes));
    if (!mutation.empty()) {
        if (auto ok = commitRows(m_engine, std::move(mutation), std::move(changes)); !ok)
            return ok.error();
    }
    m_locked.unlock();
    return {};
}

} // namespace core
