#include "ui/tables/table_capacity.h"

#include "ui/common/value_format.h"

#include <algorithm>

namespace ui {

namespace {

/// Of an endpoint that tells none: the least there is.
core::ProvisionedThroughput atLeastOne(const core::ProvisionedThroughput &units)
{
    return {std::max<std::int64_t>(1, units.readCapacityUnits),
            std::max<std::int64_t>(1, units.writeCapacityUnits)};
}

} // namespace

TableCapacity TableCapacity::of(const core::TableDescription &table)
{
    TableCapacity capacity;
    capacity.isOnDemand = table.billingMode == core::BillingMode::PayPerRequest;
    capacity.tableClass = table.tableClass.value_or(core::TableClass::Standard);
    if (!capacity.isOnDemand)
        capacity.units = atLeastOne(table.provisionedThroughput);
    for (const core::IndexDescription &index : table.globalSecondaryIndexes) {
        Index &last = capacity.indexes.emplace_back();
        last.name = index.indexName;
        if (!capacity.isOnDemand)
            last.units = atLeastOne(index.provisionedThroughput.value_or(core::ProvisionedThroughput()));
    }
    return capacity;
}

bool TableCapacity::differsInUnits(const TableCapacity &other) const
{
    return isOnDemand != other.isOnDemand || units != other.units || indexes != other.indexes;
}

core::UpdateTableRequest capacityRequest(const std::string &tableName, const TableCapacity &now,
                                         const TableCapacity &wanted)
{
    core::UpdateTableRequest request;
    request.tableName = tableName;
    if (wanted.tableClass != now.tableClass)
        request.tableClass = wanted.tableClass;
    if (wanted.isOnDemand != now.isOnDemand)
        request.billingMode =
            wanted.isOnDemand ? core::BillingMode::PayPerRequest : core::BillingMode::Provisioned;
    if (wanted.isOnDemand)
        return request;
    if (wanted.units != now.units)
        request.provisionedThroughput = wanted.units;
    for (const TableCapacity::Index &index : wanted.indexes) {
        if (std::find(now.indexes.begin(), now.indexes.end(), index) != now.indexes.end())
            continue;
        core::GlobalSecondaryIndexUpdate update;
        update.update = core::UpdateGlobalSecondaryIndexAction{index.name, index.units};
        request.globalSecondaryIndexUpdates.push_back(std::move(update));
    }
    return request;
}

QString CapacityText::ofUnits(const core::ProvisionedThroughput &units)
{
    return tr("%1, %2", "read units, write units")
        .arg(tr("%1 read units", nullptr, int(units.readCapacityUnits))
                 .arg(formatCount(units.readCapacityUnits)),
             tr("%1 write units", nullptr, int(units.writeCapacityUnits))
                 .arg(formatCount(units.writeCapacityUnits)));
}

QString CapacityText::ofTable(const TableCapacity &capacity)
{
    return capacity.isOnDemand ? tr("On demand") : tr("Provisioned: %1").arg(ofUnits(capacity.units));
}

QStringList CapacityText::details(const TableCapacity &capacity)
{
    QStringList lines;
    for (const TableCapacity::Index &index : capacity.indexes) {
        if (index.units != capacity.units)
            lines.append(
                tr("%1: %2", "index, units").arg(QString::fromStdString(index.name), ofUnits(index.units)));
    }
    if (capacity.tableClass != core::TableClass::Standard)
        lines.append(tr("Table class: %1").arg(ofClass(capacity.tableClass)));
    return lines;
}

QString CapacityText::ofClass(core::TableClass tableClass)
{
    return tableClass == core::TableClass::Standard ? tr("Standard") : tr("Standard-infrequent access");
}

} // namespace ui
