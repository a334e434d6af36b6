// The stream of a table: on or off, and what its records show.

#pragma once

#include "core/api/schema.h"
#include "ui/tables/table_switch.h"

class QComboBox;

namespace ui {

class StreamSwitch final : public TableSwitch
{
    Q_OBJECT

public:
    StreamSwitch(AppContext &context, TableRef table, QWidget *parent = nullptr);

    /// From DescribeTable: there is no operation of its own for it.
    void showTable(const core::TableDescription &table);
    /// The workspace reads tables; its answer comes by showTable().
    void read() override;

private:
    void turnOn() override;
    void turnOff() override;
    void updateControls() override;
    void changeView();
    core::StreamViewType chosen() const;

    QComboBox *m_view;
    QPushButton *m_change;
    std::optional<core::StreamViewType> m_viewNow; // nullopt: off
};

} // namespace ui
