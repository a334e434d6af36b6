#include "core/engine/index_rebuild.h"

#include "core/engine/backfill.h"
#include "core/engine/engine.h"
#include "core/engine/index_progress.h"
#include "core/storage/keys.h"
#include "core/storage/maintenance.h"

#include <utility>

namespace core {

namespace {

constexpr std::size_t kRowsPerCommit = 1000;

Result<void> removeEntries(Database &database, const TableSchema &table, const IndexSchema &index,
                           const Progress &progress)
{
    const keys::Range range = keys::indexRange(table.number(), index.number);
    Mutation mutation;
    std::size_t staged = 0;
    const auto cursor = database.cursor(range.from, range.to, {}, false);
    for (; cursor->valid(); cursor->next()) {
        mutation.remove(cursor->key());
        if (++staged % kRowsPerCommit != 0)
            continue;
        if (progress.stopRequested())
            return Error::cancelled();
        if (auto ok = database.commitBulk(std::exchange(mutation, Mutation())); !ok)
            return ok;
    }
    if (auto ok = cursor->status(); !ok)
        return ok;
    mutation.forgetCounter({table.number(), index.number});
    if (index.isFilling())
        stageBackfillPosition(mutation, table.number(), index.number, {}); // from the first row
    return database.commitBulk(std::move(mutation));
}

Result<void> addEntries(Database &database, const TableSchema &table, Progress &progress)
{
    const keys::Range range = keys::indexRange(table.number(), 0);
    const auto rows = std::uint64_t(database.counter({table.number(), 0}).items);
    Mutation mutation;
    std::vector<RowChange> unheard; // nobody counts positions yet
    std::uint64_t done = 0;
    const auto cursor = database.cursor(range.from, range.to, {}, false);
    for (; cursor->valid(); cursor->next()) {
        for (const IndexSchema &index : table.indexes()) {
            if (!index.isMaintained())
                continue;
            if (auto ok = stageMissingEntry(database, table, index, cursor->key(), mutation, unheard); !ok)
                return ok;
        }
        unheard.clear();
        if (++done % kRowsPerCommit != 0)
            continue;
        progress.report(done, rows);
        if (progress.stopRequested())
            return Error::cancelled();
        if (auto ok = database.commitBulk(std::exchange(mutation, Mutation())); !ok)
            return ok;
    }
    if (auto ok = cursor->status(); !ok)
        return ok;
    return database.commitBulk(std::move(mutation));
}

} // namespace

Result<void> rebuildIndexesIfNeeded(Engine &engine, Progress &progress)
{
    Database &database = *engine.database;
    const Result<bool> isNeeded = needsIndexRebuild(database);
    if (!isNeeded)
        return isNeeded.error();
    if (!*isNeeded)
        return {};
    const auto tables = engine.catalog.tables();
    for (const auto &[name, table] : *tables) {
        bool hasIndexes = false;
        for (const IndexSchema &index : table->indexes()) {
            if (!index.isMaintained())
                continue; // its rows are being removed, whatever they say
            hasIndexes = true;
            if (auto ok = removeEntries(database, *table, index, progress); !ok)
                return ok;
        }
        if (!hasIndexes)
            continue;
        progress.log("Rebuilding the indexes of " + name);
        if (auto ok = addEntries(database, *table, progress); !ok)
            return ok;
    }
    if (auto ok = database.flush(); !ok)
        return ok;
    Mutation mutation;
    stageIndexesRebuilt(mutation);
    return database.commit(std::move(mutation));
}

} // namespace core
