// What a request over several tables uses of each of them.

#pragma once

#include "core/engine/capacity.h"

#include <string>
#include <utility>
#include <vector>

namespace core {

class TableMeters
{
public:
    CapacityMeter &of(const std::string &tableName);
    /// One entry a table, in the order in which they were met; empty where the request did not ask.
    std::vector<ConsumedCapacity> report(ReturnConsumedCapacity asked, CapacityMeter::Kind kind) const;

private:
    std::vector<std::pair<std::string, CapacityMeter>> m_meters;
};

} // namespace core
