// Everything of a table that can be turned on and off or changed, one below the other.

#pragma once

#include "core/api/schema.h"
#include "ui/app_context.h"
#include "ui/connections/connection.h"

#include <QScrollArea>

class QVBoxLayout;

namespace ui {

class CapacityEditor;
class ProtectionSwitch;
class RecoverySwitch;
class StreamSwitch;
class TablePart;
class TagsEditor;
class TimeToLiveSwitch;

class TableSettingsView final : public QScrollArea
{
    Q_OBJECT

public:
    TableSettingsView(AppContext &context, TableRef table, QWidget *parent = nullptr);

    /// Asks the endpoint for what DescribeTable does not say.
    void read();
    /// From DescribeTable.
    void showTable(const core::TableDescription &table);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// Gives back the line below the part.
    QWidget *add(QVBoxLayout *layout, TablePart *part);

    AppContext &m_context;
    const TableRef m_table;
    CapacityEditor *m_capacity;
    RecoverySwitch *m_recovery;
    StreamSwitch *m_stream;
    TimeToLiveSwitch *m_timeToLive;
    ProtectionSwitch *m_protection;
    TagsEditor *m_tags;
};

} // namespace ui
