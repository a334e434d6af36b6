#include "core/engine/index_progress.h"

#include "core/storage/database.h"
#include "core/storage/keys.h"

#include <cmath>

namespace core {

namespace {

std::string progressKey(std::uint32_t table, std::uint16_t index)
{
    return keys::recordKey(keys::Record::Setting,
                           "backfill/" + std::to_string(table) + "/" + std::to_string(index));
}

} // namespace

Result<std::string> backfillPosition(const Database &database, std::uint32_t table, std::uint16_t index)
{
    std::string rowKey;
    const Result<bool> found = database.get(progressKey(table, index), rowKey);
    if (!found)
        return found.error();
    return *found ? rowKey : std::string();
}

void stageBackfillPosition(Mutation &mutation, std::uint32_t table, std::uint16_t index,
                           std::string_view rowKey)
{
    mutation.put(progressKey(table, index), rowKey);
}

void stageBackfillEnd(Mutation &mutation, std::uint32_t table, std::uint16_t index)
{
    mutation.remove(progressKey(table, index));
}

Result<double> backfillFraction(const Database &database, std::uint32_t table, std::uint16_t index)
{
    const Result<std::string> rowKey = backfillPosition(database, table, index);
    if (!rowKey)
        return rowKey.error();
    const auto row = keys::parseRowKey(*rowKey);
    return row ? std::ldexp(double(row->partitionHash), -64) : 0.0;
}

} // namespace core
