#include "core/engine/table_meters.h"

namespace core {

CapacityMeter &TableMeters::of(const std::string &tableName)
{
    for (auto &[name, meter] : m_meters) {
        if (name == tableName)
            return meter;
    }
    return m_meters.emplace_back(tableName, CapacityMeter()).second;
}

std::vector<ConsumedCapacity> TableMeters::report(ReturnConsumedCapacity asked,
                                                  CapacityMeter::Kind kind) const
{
    std::vector<ConsumedCapacity> list;
    for (const auto &[name, meter] : m_meters) {
        if (auto capacity = meter.report(name, asked, kind))
            list.push_back(std::move(*capacity));
    }
    return list;
}

} // namespace core
