// What a table takes a second, how that is paid for, and its table class: as they are, and as they are to be.

#pragma once

#include "ui/tables/table_capacity.h"
#include "ui/tables/table_part.h"

#include <optional>

class QPushButton;

namespace ui {

class CapacityFields;

class CapacityEditor final : public TablePart
{
    Q_OBJECT

public:
    CapacityEditor(AppContext &context, TableRef table, QWidget *parent = nullptr);

    /// From DescribeTable.
    void showTable(const core::TableDescription &table);
    /// The workspace reads tables; its answer comes by showTable().
    void read() override;

private:
    bool asksForTooMuch(const TableCapacity &wanted) const;
    QString reasonAgainstFields() const;
    QString reasonAgainstApplying(const TableCapacity &wanted) const;
    void apply();
    void updateState() override;
    void updateControls() override;

    std::optional<TableCapacity> m_now; // nullopt: not known yet
    bool m_isActive = false;            // and no index has its units changed
    QLabel *m_details;
    CapacityFields *m_fields;
    QPushButton *m_apply;
};

} // namespace ui
