#include "core/engine/capacity.h"

#include "core/values/limits.h"

#include <algorithm>

namespace core {

double readUnits(std::size_t bytes, Consistency consistency)
{
    const std::size_t units = std::max<std::size_t>(1, (bytes + kReadUnitBytes - 1) / kReadUnitBytes);
    return double(units) * (consistency == Consistency::Strong ? 1.0 : 0.5);
}

double writeUnits(std::size_t bytes)
{
    return double(std::max<std::size_t>(1, (bytes + kWriteUnitBytes - 1) / kWriteUnitBytes));
}

void CapacityMeter::addIndex(const IndexSchema &index, double units)
{
    (index.isGlobal ? m_globalIndexes : m_localIndexes)[index.name] += units;
}

void CapacityMeter::add(const ChangeReport &report, double factor)
{
    m_table += report.tableUnits * factor;
    for (const ChangeReport::IndexUnits &entry : report.indexUnits)
        addIndex(*entry.index, entry.index->isGlobal ? entry.units : entry.units * factor);
}

std::optional<ConsumedCapacity> CapacityMeter::report(const std::string &tableName,
                                                      ReturnConsumedCapacity asked, Kind kind) const
{
    if (asked == ReturnConsumedCapacity::None)
        return {};
    ConsumedCapacity capacity;
    capacity.tableName = tableName;
    capacity.capacityUnits = m_table;
    for (const auto *indexes : {&m_globalIndexes, &m_localIndexes}) {
        for (const auto &[name, units] : *indexes)
            capacity.capacityUnits += units;
    }
    if (kind == Kind::TransactionRead)
        capacity.readCapacityUnits = capacity.capacityUnits;
    if (kind == Kind::TransactionWrite)
        capacity.writeCapacityUnits = capacity.capacityUnits;
    if (asked == ReturnConsumedCapacity::Indexes) {
        capacity.table = m_table;
        capacity.globalSecondaryIndexes.assign(m_globalIndexes.begin(), m_globalIndexes.end());
        capacity.localSecondaryIndexes.assign(m_localIndexes.begin(), m_localIndexes.end());
    }
    return capacity;
}

} // namespace core
