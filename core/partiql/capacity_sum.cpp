#include "core/partiql/capacity_sum.h"

#include <algorithm>

namespace core::partiql {

namespace {

using Indexes = std::vector<std::pair<std::string, double>>;

void add(std::optional<double> &sum, const std::optional<double> &one)
{
    if (one)
        sum = sum.value_or(0) + *one;
}

void add(Indexes &sums, const Indexes &ones)
{
    for (const auto &[name, units] : ones) {
        const auto found = std::find_if(sums.begin(), sums.end(),
                                        [&key = name](const auto &sum) { return sum.first == key; });
        if (found == sums.end())
            sums.emplace_back(name, units);
        else
            found->second += units;
    }
}

void add(ConsumedCapacity &sum, const ConsumedCapacity &one)
{
    sum.capacityUnits += one.capacityUnits;
    add(sum.readCapacityUnits, one.readCapacityUnits);
    add(sum.writeCapacityUnits, one.writeCapacityUnits);
    add(sum.table, one.table);
    add(sum.globalSecondaryIndexes, one.globalSecondaryIndexes);
    add(sum.localSecondaryIndexes, one.localSecondaryIndexes);
}

} // namespace

void addCapacity(std::optional<ConsumedCapacity> &sum, const ConsumedCapacity &one)
{
    if (sum)
        add(*sum, one);
    else
        sum = one;
}

void addCapacity(std::vector<ConsumedCapacity> &sums, const ConsumedCapacity &one)
{
    const auto found = std::find_if(sums.begin(), sums.end(), [&one](const ConsumedCapacity &sum) {
        return sum.tableName == one.tableName;
    });
    if (found == sums.end())
        sums.push_back(one);
    else
        add(*found, one);
}

} // namespace core::partiql
