#include "core/engine/background.h"

#include "core/engine/backfill.h"
#include "core/engine/backups.h"
#include "core/engine/engine.h"
#include "core/engine/expiry.h"
#include "core/engine/file_jobs.h"
#include "core/engine/history_trimming.h"
#include "core/engine/index_progress.h"
#include "core/engine/restored_table.h"
#include "core/engine/schema_changes.h"
#include "core/storage/keys.h"
#include "core/storage/removal.h"

#include <array>

namespace core {

namespace {

constexpr std::chrono::seconds kBetweenMaintenance(30);

/// Stops when the background does.
class UntilStopped final : public Progress
{
public:
    explicit UntilStopped(const BackgroundWork &work)
        : m_work(work)
    {}
    void report(std::uint64_t, std::uint64_t) override {}
    void log(std::string_view) override {}
    bool stopRequested() const override { return m_work.stopRequested(); }

private:
    const BackgroundWork &m_work;
};

} // namespace

Result<void> maintain(Engine &engine, UnixMicros now, const Progress &progress)
{
    // All of it, whatever one part meets: an item that cannot be read must not keep the change log growing.
    const std::array<Result<void>, 4> all = {expireItems(engine, now, progress),
                                             removeExpiredBackups(engine, now), removeOldJobs(engine, now),
                                             trimHistory(engine, now, progress)};
    for (const Result<void> &done : all) {
        if (!done)
            return done.error();
    }
    return {};
}

BackgroundWork::BackgroundWork(Engine &engine)
    : m_engine(engine)
    , m_maintained(std::chrono::steady_clock::now())
    , m_thread([this] { return doAll(); }, kBetweenMaintenance)
{}

Result<void> BackgroundWork::doAll()
{
    Result<bool> did = doOne();
    while (did && *did && !stopRequested())
        did = doOne();
    Result<void> maintained = maintainInTurn(); // whatever else failed
    if (!did)
        return did.error();
    if (stopRequested())
        return {};
    return maintained;
}

Result<void> BackgroundWork::maintainInTurn()
{
    const auto now = std::chrono::steady_clock::now();
    if (now - m_maintained < kBetweenMaintenance)
        return {};
    m_maintained = now;
    return maintain(m_engine, m_engine.clock.now(), UntilStopped(*this));
}

Result<bool> BackgroundWork::settleTimeToLive(const TableSchema &table)
{
    auto settled = table.record().timeToLive->status == TimeToLiveStatus::Enabling
                       ? fillExpiries(m_engine, table, UntilStopped(*this))
                       : removeExpiries(m_engine, table, UntilStopped(*this));
    if (!settled)
        return settled.error();
    return true;
}

Result<bool> BackgroundWork::doOne()
{
    Result<bool> answer = removeDroppedTable();
    if (answer && *answer)
        return answer;
    // Where one table's work fails the others' is done all the same; the first failure is said when nothing
    // else is left to do.
    const auto tables = m_engine.catalog.tables();
    for (const auto &[name, table] : *tables) {
        Result<bool> did = doOneOf(*table);
        if (did && *did)
            return did;
        if (answer && !did)
            answer = std::move(did);
    }
    return answer;
}

Result<bool> BackgroundWork::doOneOf(const TableSchema &table)
{
    if (table.record().restore) {
        if (auto ok = fillRestoredTable(m_engine, table, [this] { return stopRequested(); }); !ok)
            return ok.error();
        return true;
    }
    // An index is filled or removed once the table is out of its transition: settleTable() wakes us.
    if (table.record().transition)
        return false;
    if (const auto &timeToLive = table.record().timeToLive;
        timeToLive && timeToLive->status != TimeToLiveStatus::Enabled)
        return settleTimeToLive(table);
    for (const IndexSchema &index : table.indexes()) {
        if (index.status == IndexStatus::Deleting)
            return removeIndex(table, index);
        if (index.status == IndexStatus::Creating)
            return fillIndex(table, index);
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
    keys::Range rowsLeft = rows;
    keys::Range expiriesLeft = keys::expiryRange(*number);
    while (!stopRequested()) {
        Result<bool> removed = removeSomeRows(database, rowsLeft);
        if (removed && !*removed)
            removed = removeSomeRows(database, expiriesLeft);
        if (!removed)
            return removed.error();
        if (*removed)
            continue;
        Mutation mutation;
        mutation.remove(cursor->key());
        mutation.forgetCounter({*number, 0});
        if (auto ok = database.commit(std::move(mutation)); !ok)
            return ok.error();
        database.compact(rows.from, rows.to, UntilStopped(*this));
        break;
    }
    return true;
}

Result<bool> BackgroundWork::removeIndex(const TableSchema &table, const IndexSchema &index)
{
    const keys::Range rows = keys::indexRange(table.number(), index.number);
    keys::Range left = rows;
    while (!stopRequested()) {
        const Result<bool> removed = removeSomeRows(*m_engine.database, left);
        if (!removed)
            return removed.error();
        if (*removed)
            continue;
        if (auto ok = forgetIndex(m_engine, table.name(), index.name); !ok)
            return ok.error();
        m_engine.database->compact(rows.from, rows.to, UntilStopped(*this));
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
