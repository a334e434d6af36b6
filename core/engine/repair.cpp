#include "core/engine/repair.h"

#include "core/engine/background.h"
#include "core/engine/engine.h"
#include "core/engine/index_rebuild.h"
#include "core/engine/row_reader.h"
#include "core/storage/keys.h"

#include <algorithm>
#include <set>

namespace core {

namespace {

/// The record of the next table number may be among what was lost; a number must not be given twice, or a new
/// table would have the rows of an old one.
Result<void> skipKnownTableNumbers(Engine &engine)
{
    std::uint32_t highest = 0;
    for (const CounterId id : engine.database->counterIds())
        highest = std::max(highest, id.table);
    const auto tables = engine.catalog.tables();
    for (const auto &[name, table] : *tables)
        highest = std::max(highest, table->number());
    while (true) {
        const Result<std::uint32_t> number = engine.database->takeTableNumber();
        if (!number)
            return number.error();
        if (*number > highest)
            return {};
    }
}

/// Rows of tables whose record was lost: nothing can name them any more.
Result<std::int64_t> countUnreachableRows(const Engine &engine)
{
    std::set<std::uint32_t> known;
    const auto tables = engine.catalog.tables();
    for (const auto &[name, table] : *tables)
        known.insert(table->number());
    std::int64_t rows = 0;
    for (const CounterId id : engine.database->counterIds()) {
        if (id.index != 0 || known.contains(id.table))
            continue;
        const auto has = [&engine, id](keys::Record record) {
            std::string ignored;
            return engine.database->get(keys::recordKey(record, id.table), ignored);
        };
        const Result<bool> isDropped = has(keys::Record::DroppedTable);
        if (!isDropped)
            return isDropped.error();
        const Result<bool> isRetired = has(keys::Record::RetiredTable);
        if (!isRetired)
            return isRetired.error();
        if (!*isDropped && !*isRetired)
            rows += engine.database->counter(id).items;
    }
    return rows;
}

} // namespace

Result<RepairReport> repairLocalDatabase(const DatabaseOptions &options, Progress &progress)
{
    auto report = repairDatabase(options, progress);
    if (!report)
        return report;
    DatabaseOptions writing = options;
    writing.access = AccessMode::ReadWrite;
    writing.createIfMissing = false;
    auto database = Database::open(writing);
    if (!database)
        return database.error();
    Engine engine(std::move(*database), Clock::system());
    if (auto ok = engine.catalog.load(*engine.database, engine.options); !ok)
        return ok.error();
    if (auto ok = skipKnownTableNumbers(engine); !ok)
        return ok.error();
    const Result<std::int64_t> unreachable = countUnreachableRows(engine);
    if (!unreachable)
        return unreachable.error();
    if (*unreachable > 0)
        progress.log("Items of tables whose description was lost: " + std::to_string(*unreachable) +
                     ". They cannot be reached any more; they are in the copy.");
    if (auto ok = rebuildIndexesIfNeeded(engine, progress); !ok)
        return ok.error();
    return report;
}

} // namespace core
