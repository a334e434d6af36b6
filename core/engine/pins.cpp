#include "core/engine/pins.h"

#include "core/engine/engine.h"
#include "core/engine/job_records.h"
#include "core/engine/table_backups.h"
#include "core/history/trimming.h"
#include "core/storage/keys.h"

#include <algorithm>

namespace core {

namespace {

TableSchemaPointer findByNumber(const Engine &engine, std::uint32_t number)
{
    const auto tables = engine.catalog.tables();
    const auto found = std::find_if(tables->begin(), tables->end(),
                                    [number](const auto &entry) { return entry.second->number() == number; });
    return found == tables->end() ? nullptr : found->second;
}

void stageRemovalOfRows(std::uint32_t table, Mutation &mutation)
{
    mutation.remove(keys::recordKey(keys::Record::RetiredTable, table));
    mutation.put(keys::recordKey(keys::Record::DroppedTable, table), {});
}

} // namespace

Result<Pins> collectPins(const Engine &engine)
{
    Pins pins;
    const auto tables = engine.catalog.tables();
    for (const auto &[name, table] : *tables) {
        if (const auto &restore = table->record().restore)
            pins[restore->sourceNumber].push_back(restore->sequence);
    }
    auto visited = eachBackup(engine, {}, {}, [&pins](const TableBackup &backup) {
        pins[backup.table->number()].push_back(backup.sequence);
        return true;
    });
    if (!visited)
        return visited.error();
    visited = eachExport(engine, {}, {}, [&pins](const TableExport &job) {
        if (job.description.exportStatus == ExportStatus::InProgress)
            pins[job.table->number()].push_back(job.to);
        return true;
    });
    if (!visited)
        return visited.error();
    for (auto &[table, sequences] : pins)
        std::sort(sequences.begin(), sequences.end());
    return pins;
}

TableSchemaPointer stagePin(const TableSchema &table, Sequence pin, Mutation &mutation)
{
    TableRecord record = table.record();
    record.history.latestPin = std::max(record.history.latestPin.value_or(0), pin);
    Catalog::stage(mutation, record);
    return std::make_shared<const TableSchema>(std::move(record));
}

Result<TableSchemaPointer> stageRelease(const Engine &engine, std::uint32_t table, Sequence pin,
                                        Mutation &mutation)
{
    Result<Pins> pins = collectPins(engine);
    if (!pins)
        return pins.error();
    std::vector<Sequence> &left = (*pins)[table];
    if (const auto one = std::find(left.begin(), left.end(), pin); one != left.end())
        left.erase(one);
    stageTrimmingAnew(mutation, table);
    const TableSchemaPointer present = findByNumber(engine, table);
    if (!present) {
        std::string ignored;
        const Result<bool> isRetired =
            engine.database->get(keys::recordKey(keys::Record::RetiredTable, table), ignored);
        if (!isRetired)
            return isRetired.error();
        if (*isRetired && left.empty())
            stageRemovalOfRows(table, mutation);
        return TableSchemaPointer();
    }
    TableRecord record = present->record();
    record.history.latestPin.reset();
    if (!left.empty())
        record.history.latestPin = left.back();
    if (record.history.latestPin == present->record().history.latestPin)
        return TableSchemaPointer();
    Catalog::stage(mutation, record);
    return std::make_shared<const TableSchema>(std::move(record));
}

Result<void> stageRowsOfDropped(const Engine &engine, std::uint32_t table, bool isPinnedNow,
                                Mutation &mutation)
{
    const Result<Pins> pins = collectPins(engine);
    if (!pins)
        return pins.error();
    if (!isPinnedNow && !pins->contains(table))
        stageRemovalOfRows(table, mutation);
    else
        mutation.put(keys::recordKey(keys::Record::RetiredTable, table), {});
    return {};
}

} // namespace core
