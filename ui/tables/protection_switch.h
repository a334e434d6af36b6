// Deletion protection of a table.

#pragma once

#include "core/api/schema.h"
#include "ui/tables/table_switch.h"

namespace ui {

class ProtectionSwitch final : public TableSwitch
{
    Q_OBJECT

public:
    ProtectionSwitch(AppContext &context, TableRef table, QWidget *parent = nullptr);

    /// From DescribeTable: there is no operation of its own for it.
    void showTable(const core::TableDescription &table);
    /// The workspace reads tables; its answer comes by showTable().
    void read() override;

private:
    void turnOn() override { send(true); }
    void turnOff() override;
    void updateControls() override {}
    void send(bool enabled);
};

} // namespace ui
