// Point-in-time recovery of a table: on or off, how many days, and which moments can be restored.

#pragma once

#include "core/api/continuous_backups_requests.h"
#include "ui/tables/table_switch.h"

class QSpinBox;

namespace ui {

class RecoverySwitch final : public TableSwitch
{
    Q_OBJECT

public:
    RecoverySwitch(AppContext &context, TableRef table, QWidget *parent = nullptr);

    void read() override;

private:
    void turnOn() override;
    void turnOff() override;
    void updateControls() override;
    void take(const core::DescribeContinuousBackupsResponse &response);
    void send(bool enabled);
    void keepDays();

    QSpinBox *m_days;
    QPushButton *m_keep; // applies another number of days
    int m_daysNow = 0;   // 0: off
};

} // namespace ui
