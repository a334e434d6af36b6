// What a table takes a second, how that is paid for, and the request that changes it. No widgets.

#pragma once

#include "core/api/requests.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace ui {

struct TableCapacity
{
    struct Index
    {
        std::string name;
        core::ProvisionedThroughput units;
        friend bool operator==(const Index &, const Index &) = default;
    };

    bool isOnDemand = true;
    core::ProvisionedThroughput units; // 0/0 on demand, also those of the indexes
    std::vector<Index> indexes;        // all global ones
    core::TableClass tableClass = core::TableClass::Standard;
    friend bool operator==(const TableCapacity &, const TableCapacity &) = default;

    static TableCapacity of(const core::TableDescription &table);
    bool differsInUnits(const TableCapacity &other) const; // or in how they are paid for
};

/// Asks for nothing but what `wanted`, of the same indexes, has and `now` has not.
core::UpdateTableRequest capacityRequest(const std::string &tableName, const TableCapacity &now,
                                         const TableCapacity &wanted);

class CapacityText
{
    Q_DECLARE_TR_FUNCTIONS(ui::CapacityText)

public:
    /// "On demand", "Provisioned: 5 read units, 5 write units".
    static QString ofTable(const TableCapacity &capacity);
    /// A line for each index that has other units than the table, and one for a class that is not the usual.
    static QStringList details(const TableCapacity &capacity);
    static QString ofClass(core::TableClass tableClass);

private:
    static QString ofUnits(const core::ProvisionedThroughput &units);
};

} // namespace ui
