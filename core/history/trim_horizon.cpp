#include "core/history/trim_horizon.h"

#include "core/storage/keys.h"

namespace core {

namespace {

std::string horizonKey(std::uint32_t table)
{
    return keys::recordKey(keys::Record::Setting, "trimmed/" + std::to_string(table));
}

} // namespace

Result<Sequence> trimHorizon(const Database &database, std::uint32_t table, const Snapshot &snapshot)
{
    std::string value;
    const Result<bool> found = database.get(horizonKey(table), value, snapshot);
    if (!found)
        return found.error();
    if (!*found)
        return Sequence(0);
    if (value.size() != sizeof(Sequence))
        return Error::corruption("The end of a trimmed change log does not make sense");
    return keys::readBigEndian64(value);
}

Result<void> stageTrimHorizon(const Database &database, std::uint32_t table, Sequence last,
                              Mutation &mutation)
{
    const Result<Sequence> horizon = trimHorizon(database, table);
    if (!horizon)
        return horizon.error();
    if (last <= *horizon)
        return {};
    std::string value;
    keys::appendBigEndian64(value, last);
    mutation.put(horizonKey(table), value);
    return {};
}

void stageNoHorizon(Mutation &mutation, std::uint32_t table)
{
    mutation.remove(horizonKey(table));
}

} // namespace core
