#include "core/engine/background.h"

#include "core/engine/backfill.h"
#include "core/engine/engine.h"
#include "core/engine/index_progress.h"
#include "core/engine/schema_changes.h"
#include "core/storage/keys.h"

namespace core {

namespace {

constexpr std::size_t kRowsPerRemoval = 1000;

/// Removes some rows of the range. False where there were none.
Result<bool> removeSomeRows(Database &database, const keys::Range &range)
{
    Mutation mutation;
    std::size_t rows = 0;
    const auto cursor = database.cursor(range.from, range.to, {}, false);
    for (; cursor->valid() && rows < kRowsPerRemoval; cursor->next(), ++rows)
        mutation.remove(cursor->key());
    if (auto ok = cursor->status(); !ok)
        return ok.error();
    if (rows == 0)
        return false;
    if (auto ok = database.commitBulk(std::move(mutation)); !ok)
        return ok.error();
    return true;
}

} // namespace

BackgroundWork::BackgroundWork(Engine &engine)
    : m_engine(engine)
{}

BackgroundWork::~BackgroundWork()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void BackgroundWork::start()
{
    m_thread = std::thread([this] { run(); });
}

void BackgroundWork::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        m_woken = true;
        m_idle = false;
    }
    m_changed.notify_all();
}

Result<void> BackgroundWork::waitUntilIdle()
{
    std::unique_lock lock(m_mutex);
    if (!m_thread.joinable())
        return {};
    m_changed.wait(lock, [this] { return m_idle || m_stop; });
    if (m_failure)
        return *m_failure;
    return {};
}

bool BackgroundWork::stopRequested() const
{
    const std::lock_guard lock(m_mutex);
    return m_stop;
}

void BackgroundWork::run()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_woken || m_stop; });
        if (m_stop)
            return;
        m_woken = false;
        lock.unlock();
        Result<bool> did = doOne();
        while (did && *did && !stopRequested())
            did = doOne();
        lock.lock();
        m_failure.reset();
        if (!did)
            m_failure = did.error(); // tried again when somebody wakes us
        m_idle = !m_woken;
        m_changed.notify_all();
    }
}

Result<bool> BackgroundWork::doOne()
{
    if (auto did = removeDroppedTable(); !did || *did)
        return did;
    const auto tables = m_engine.catalog.tables();
    for (const auto &[name, table] : *tables) {
        // An index is filled or removed once the table is out of its transition: settleTable() wakes us.
        if (table->record().transition)
            continue;
        for (const IndexSchema &index : table->indexes()) {
            if (index.status == IndexStatus::Deleting)
                return removeIndex(*table, index);
            if (index.status == IndexStatus::Creating)
                return fillIndex(*table, index);
        }
    }
    return false;
}

Result<bool> BackgroundWork::removeDroppedTable()
{
    Database &database = *m_engine.database;
    const keys::Range records = keys::recordRange(keys::Record::DroppedTable);
    const auto cursor = database.cursor(records.from, records.to);
    if (!cursor->valid()) {
        if (auto ok = cursor->status(); !ok)
            return ok.error();
        return false;
    }
    const auto number = keys::recordTable(cursor->key());
    if (!number)
        return Error::corruption("The record of a dropped table has no number");
    const keys::Range rows = keys::tableRange(*number);
    while (!stopRequested()) {
        const Result<bool> removed = removeSomeRows(database, rows);
        if (!removed)
            return removed.error();
        if (*removed)
            continue;
        Mutation mutation;
        mutation.remove(cursor->key());
        mutation.forgetCounter({*number, 0});
        if (auto ok = database.commit(std::move(mutation)); !ok)
            return ok.error();
        database.compact(rows.from, rows.to);
        break;
    }
    return true;
}

Result<bool> BackgroundWork::removeIndex(const TableSchema &table, const IndexSchema &index)
{
    const keys::Range rows = keys::indexRange(table.number(), index.number);
    while (!stopRequested()) {
        const Result<bool> removed = removeSomeRows(*m_engine.database, rows);
        if (!removed)
            return removed.error();
        if (*removed)
            continue;
        if (auto ok = forgetIndex(m_engine, table.name(), index.name); !ok)
            return ok.error();
        m_engine.database->compact(rows.from, rows.to);
        break;
    }
    return true;
}

Result<bool> BackgroundWork::fillIndex(const TableSchema &table, const IndexSchema &index)
{
    while (!stopRequested()) {
        const Result<FillStep> step = fillNextRows(m_engine, table, index);
        if (!step)
            return step.error();
        if (*step == FillStep::Superseded)
            break;
        if (*step == FillStep::More)
            continue;
        if (auto ok = activateIndex(m_engine, table.name(), index.name); !ok)
            return ok.error();
        break;
    }
    return true;
}

} // namespace core
