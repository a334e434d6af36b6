// Capacity units: what DynamoDB would charge.

#pragma once

#include "core/api/requests.h"
#include "core/engine/index_maintenance.h"

#include <map>
#include <optional>
#include <string>

namespace core {

enum class Consistency : std::uint8_t { Eventual, Strong };

/// At least one unit (half a one for eventually consistent reads).
double readUnits(std::size_t bytes, Consistency consistency);
double writeUnits(std::size_t bytes);

/// What one request uses of one table.
class CapacityMeter
{
public:
    void addTable(double units) { m_table += units; }
    void addIndex(const IndexSchema &index, double units);
    /// `factor`: for the table and its local indexes, which a transaction pays twice. Global ones follow it.
    void add(const ChangeReport &report, double factor = 1);

    enum class Kind : std::uint8_t { Single, TransactionRead, TransactionWrite };
    /// nullopt where the request did not ask.
    std::optional<ConsumedCapacity> report(const std::string &tableName, ReturnConsumedCapacity asked,
                                           Kind kind = Kind::Single) const;

private:
    double m_table = 0;
    std::map<std::string, double> m_globalIndexes;
    std::map<std::string, double> m_localIndexes;
};

} // namespace core
