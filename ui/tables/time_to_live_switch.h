// Time to live of a table: on or off, and the attribute that says when an item goes.

#pragma once

#include "core/api/requests.h"
#include "ui/tables/table_switch.h"
#include "ui/tables/time_attributes.h"

#include <QTimer>

class QComboBox;

namespace ui {

class TimeToLiveSwitch final : public TableSwitch
{
    Q_OBJECT

public:
    TimeToLiveSwitch(AppContext &context, TableRef table, QWidget *parent = nullptr);

    void read() override;

private:
    void turnOn() override;
    void turnOff() override;
    void updateControls() override;
    void take(const core::TimeToLiveDescription &description);
    void lookForAttributes();
    void takeItems(const core::ScanResponse &page);
    const TimeAttribute *found(const QString &name) const;
    void send(bool enabled, const QString &attribute);

    QComboBox *m_attribute;
    QString m_attributeNow; // where on
    std::vector<TimeAttribute> m_found;
    int m_looked = 0; // items that were looked at
    bool m_isLooking = false;
    QTimer m_again; // while the service is at it
};

} // namespace ui
